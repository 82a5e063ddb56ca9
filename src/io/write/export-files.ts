import type { DatasetParts } from '../../model/dataset.ts';
import type { FileRole } from '../../model/manifest.ts';
import { encodeText, type WrittenEncoding } from '../encode-text.ts';
import { datasetFiles } from './dataset-files.ts';
import { featuresOf } from './features.ts';
import { geojsonText } from './geojson.ts';
import { shapefileFiles } from './shapefile.ts';
import { featureTable } from './table.ts';
import { topojsonText } from './topojson.ts';
import { zipBytes } from './zip.ts';

/** What can be written: the whole dataset, or the features of one role. */
export type ExportFormat = 'dataset' | 'geojson' | 'topojson' | 'csv' | 'shapefile';

export interface ExportWish {
  readonly format: ExportFormat;
  /** Which features; `grids` where absent. A dataset holds all, a TopoJSON the grids. */
  readonly role?: FileRole;
  /** Of CSV and Shapefile; UTF-8 where absent. */
  readonly encoding?: 'utf-8' | 'gb18030';
}

/** One file to save; a Shapefile is a zip of its files. */
export interface Exported {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  dataset: 'application/zip',
  geojson: 'application/geo+json',
  topojson: 'application/json',
  csv: 'text/csv',
  shapefile: 'application/zip',
};

/** Parts of a dataset as one file to save, WGS 84 with 7 decimals; the same parts give the same bytes. */
export function exportFile(
  parts: DatasetParts,
  { format, role = 'grids', encoding = 'utf-8' }: ExportWish,
): Exported {
  const { id } = parts.manifest;
  const stem = format === 'dataset' ? id : `${id}-${format === 'topojson' ? 'grids' : role}`;
  const textEncoding: WrittenEncoding = encoding === 'utf-8' ? 'utf-8-bom' : encoding;
  const [ending, bytes] = ((): readonly [string, Uint8Array] => {
    switch (format) {
      case 'dataset':
        return ['zip', zipBytes(datasetFiles(parts))];
      case 'geojson':
        return ['geojson', encodeText(geojsonText(featuresOf(parts, role)), 'utf-8')];
      case 'topojson':
        return ['topojson', encodeText(topojsonText(parts), 'utf-8')];
      case 'csv':
        return ['csv', encodeText(featureTable(parts, role), textEncoding)];
      case 'shapefile':
        return ['shp.zip', zipBytes(shapefileFiles(featuresOf(parts, role), role, encoding))];
    }
  })();
  return { fileName: `${stem}.${ending}`, mediaType: MEDIA_TYPES[format], bytes };
}
