import type { Feature } from 'geojson';
import type { Crs } from '../../model/manifest.ts';
import { refusal } from '../open/file-findings.ts';
import { type FormatFile, type LayersRead, stemOf } from './raw-layer.ts';

/** FlatGeobuf; its header may name an EPSG code. */
export async function readFlatgeobuf({ path, bytes }: FormatFile): Promise<LayersRead> {
  try {
    const { geojson } = await import('flatgeobuf');
    const features: Feature[] = [];
    let code: number | null = null;
    const headerMetaFn = (header: {
      readonly crs: { readonly code: number } | null;
      readonly featuresCount: number;
      readonly indexNodeSize: number;
    }): void => {
      // The library would look for the end of an index of nothing for ever.
      if (header.featuresCount === 0 && header.indexNodeSize > 0) throw new Error('an index of no features');
      code = header.crs?.code ?? null;
    };
    for await (const feature of geojson.deserialize(bytes, { headerMetaFn }))
      features.push(feature as Feature);
    if (features.length === 0) return { ok: false, finding: refusal('V01', 'no-shapes', path) };
    const crs: Crs | null = code === null || code === 0 ? null : code === 4326 ? 'WGS84' : `EPSG:${code}`;
    return { ok: true, layers: [{ file: path, name: stemOf(path), features, crs, crsIsSure: false }] };
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, finding: refusal('V01', 'format-broken', path, { format: 'FlatGeobuf', detail }) };
  }
}
