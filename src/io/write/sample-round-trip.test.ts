import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Feature, Geometry, Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { grid, MANIFEST } from '../../../tests/patrol-world.ts';
import type { DatasetParts } from '../../model/dataset.ts';
import type { GridCode } from '../../model/grid.ts';
import type { ImportRole } from '../../model/import.ts';
import type { FileRole } from '../../model/manifest.ts';
import { layerKey } from '../import/layer-key.ts';
import { importLoose } from '../open/open-loose.ts';
import { readLoose } from '../open/read-loose.ts';
import { openDataset } from '../open-dataset.ts';
import { blobFiles, type NamedBlob } from '../source/blob-files.ts';
import type { ByteFiles } from '../source/byte-files.ts';
import { zipFiles } from '../source/zip-files.ts';
import { type ExportWish, exportFile } from './export-files.ts';
import { featuresOf } from './features.ts';
import { flatProperties } from './flat-properties.ts';

const SAMPLE = new URL('../../../data/xiyuan/', import.meta.url);
const ROLES = [
  'grids',
  'stations',
  'staff',
  'tracks',
  'events',
  'buildings',
  'walkways',
  'places',
  'basemap',
] as const satisfies readonly FileRole[];
const WAYS: readonly Omit<ExportWish, 'role'>[] = [
  { format: 'geojson' },
  { format: 'shapefile', encoding: 'utf-8' },
  { format: 'shapefile', encoding: 'gb18030' },
  { format: 'csv', encoding: 'utf-8' },
  { format: 'csv', encoding: 'gb18030' },
];

/** What a person opens who was sent an export: the file, or what is in the zip. */
function exported(parts: DatasetParts, wish: ExportWish): ByteFiles {
  const { fileName, bytes } = exportFile(parts, wish);
  const zip = fileName.endsWith('.zip') ? zipFiles(fileName, bytes) : null;
  return zip?.ok ? zip.files : blobFiles('x', [{ path: fileName, blob: new Blob([bytes.slice()]) }]);
}

async function opened(files: readonly NamedBlob[]): Promise<DatasetParts> {
  const result = await openDataset({ kind: 'files', title: 'x', files });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.parts;
}

let sample: DatasetParts;
beforeAll(async () => {
  const names = readdirSync(SAMPLE).filter((name) => name.endsWith('json'));
  const parts = await opened(
    names.map((path) => ({ path, blob: new Blob([readFileSync(new URL(path, SAMPLE))]) })),
  );
  // A few hundred of the largest layers say as much as all.
  const { tracks, buildings, walkways } = parts;
  sample = {
    ...parts,
    tracks: tracks.slice(0, 40),
    buildings: buildings.slice(0, 400),
    walkways: walkways.slice(0, 400),
  };
}, 60_000);

const cellOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

/** A ring begun at its smallest position, whichever way round: formats wind and begin rings differently. */
function plainRing(ring: readonly Position[]): readonly Position[] {
  const open = ring.slice(1);
  const texts = open.map(String);
  const start = texts.indexOf([...texts].sort()[0]!);
  const [first, ...rest] = [...open.slice(start), ...open.slice(0, start)];
  const way = String(rest[0]) < String(rest.at(-1)) ? rest : rest.reverse();
  return [first!, ...way, first!];
}

const plainShape = (geometry: Geometry | null): unknown => {
  if (geometry?.type === 'Polygon') return geometry.coordinates.map(plainRing);
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.map((part) => part.map(plainRing));
  return geometry && 'coordinates' in geometry ? geometry.coordinates : null;
};

/** A feature as text: its shape, and its properties under dotted names without the empty ones. */
function asText({ properties, geometry }: Feature<Geometry | null>): string {
  const cells = flatProperties(properties).filter(([, value]) => cellOf(value) !== '');
  const sorted = cells.map(([name, value]) => `${name}=${cellOf(value)}`).sort();
  return `${JSON.stringify(plainShape(geometry))} ${sorted.join('|')}`;
}

/** Roles that a table holds as something else: a row a fix, and people without places. */
const OTHERWISE: readonly FileRole[] = ['tracks', 'staff'];

describe('each role of the sample comes back from each format, shapes and properties', () => {
  test.each(ROLES)(
    '%s',
    async (role) => {
      const wanted = featuresOf(sample, role).map(asText).sort();
      expect(wanted.length).toBeGreaterThan(0);
      // TopoJSON is of grids: they share their borders.
      const ways = role === 'grids' ? [...WAYS, { format: 'topojson' } as const] : WAYS;
      for (const wish of ways) {
        if (wish.format === 'csv' && OTHERWISE.includes(role)) continue;
        const files = exported(sample, { ...wish, role });
        const { layers, findings } = await readLoose(files, files.paths!, {});
        expect(findings).toEqual([]);
        expect(layers.flatMap(({ features }) => features.map(asText)).sort()).toEqual(wanted);
      }
    },
    60_000,
  );

  test('staff as a table are a ledger with every cell', async () => {
    const wanted = featuresOf(sample, 'staff').map(({ properties }) =>
      flatProperties(properties)
        .map(([name, value]) => `${name}=${cellOf(value)}`)
        .filter((cell) => !cell.endsWith('=')),
    );
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      const files = exported(sample, { format: 'csv', role: 'staff', encoding });
      const { ledgers } = await readLoose(files, files.paths!, {});
      const rows = ledgers[0]!.table.rows.map((row) =>
        Object.entries(row)
          .filter(([, cell]) => cell !== '')
          .map(([name, cell]) => `${name}=${cell}`)
          .sort(),
      );
      expect(rows).toEqual(wanted.map((cells) => cells.sort()));
    }
  });

  test('and all of it from the dataset in a zip, as the same bytes when it is written again', async () => {
    const { bytes } = exportFile(sample, { format: 'dataset' });
    const again = await opened([{ path: 'x.zip', blob: new Blob([bytes.slice()]) }]);
    for (const role of ROLES) {
      expect(featuresOf(again, role).map(asText)).toEqual(featuresOf(sample, role).map(asText));
    }
    expect(exportFile(again, { format: 'dataset' }).bytes).toEqual(bytes);
  });
});

const step = fc.integer({ min: 0, max: 90_000 }).map((steps) => steps / 1e7);
const words = fc
  .string({ unit: fc.constantFrom(...'网格站甲 a1,;"\'=+-@\n𠀀é€〇/'), minLength: 1, maxLength: 9 })
  .filter((text) => text.trim() === text);
const at = (x: number, y: number): Position => [
  Number((118.5 + x).toFixed(7)),
  Number((24.8 + y).toFixed(7)),
];

/** Stations and walks with whatever a name or a note may hold, in one grid. */
const world: fc.Arbitrary<DatasetParts> = fc
  .record({
    places: fc.array(fc.tuple(step, step, words, words), { minLength: 1, maxLength: 4 }),
    lists: fc.array(words, { maxLength: 3 }),
    walks: fc.array(
      fc.tuple(words, fc.array(fc.tuple(step, step, fc.nat(999)), { minLength: 2, maxLength: 6 })),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    isAccurate: fc.boolean(),
    startMs: fc.nat(2e12),
  })
  .map(({ places, lists, walks, isAccurate, startMs }): DatasetParts => {
    const ring = [at(0, 0), at(0.01, 0), at(0.01, 0.01), at(0, 0.01), at(0, 0)];
    return {
      manifest: {
        ...MANIFEST,
        levels: [3].map(() => ({ level: 3, label: '3', facility: '', tiling: 'inset' })),
        maxSpeedMps: 1e9,
      },
      grids: [grid('g', 3, { type: 'Polygon', coordinates: [ring] })],
      stations: places.map(([x, y, name, note], i) => ({
        id: `s${i}`,
        name,
        gridCode: 'g' as GridCode,
        facilityClass: 'point',
        services: lists,
        positionSource: 'surveyed',
        geometry: { type: 'Point', coordinates: at(x, y) },
        extra: { 备注: note },
      })),
      tracks: walks.map(([note, fixes], i) => ({
        id: `t${i}`,
        staffId: 'p',
        purpose: 'patrol',
        timesMs: Float64Array.from(fixes, (_, k) => startMs + k * 1000 + k),
        lngLat: Float64Array.from(fixes.flatMap(([x, y]) => at(x, y))),
        ...(isAccurate ? { accuracyM: Float32Array.from(fixes, ([, , metres]) => metres / 8) } : {}),
        extra: { 备注: note },
      })),
      staff: [],
      buildings: [],
      walkways: [],
      places: [],
      basemap: [],
      events: [],
    };
  });

/** Opens an export as strange files, taken as a role, together with the grids. */
async function reimported(parts: DatasetParts, wish: ExportWish & { readonly role: ImportRole & FileRole }) {
  const [grids, own] = [exported(parts, { format: 'geojson', role: 'grids' }), exported(parts, wish)];
  const { layers, ledgers, findings } = await readLoose(own, own.paths!, {});
  const read = await readLoose(grids, grids.paths!, {});
  const all = { layers: [...read.layers, ...layers], ledgers, findings };
  const roles = Object.fromEntries(layers.map((layer) => [layerKey(layer), { role: wish.role }] as const));
  const choices = { crs: 'WGS84', layers: roles, maxSpeedMps: 1e9 } as const;
  const result = await importLoose('x', all, choices, {});
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.parts;
}

test.each(WAYS)('stations by $format $encoding: places, names, lists and unknown columns', async (way) => {
  await fc.assert(
    fc.asyncProperty(world, async (parts) => {
      const got = await reimported(parts, { ...way, role: 'stations' });
      expect(got.stations).toEqual(parts.stations);
    }),
    { numRuns: 15 },
  );
});

test.each(WAYS)('walks by $format $encoding: places, times, accuracy and unknown columns', async (way) => {
  await fc.assert(
    fc.asyncProperty(world, async (parts) => {
      const got = await reimported(parts, { ...way, role: 'tracks' });
      expect(got.tracks).toEqual(parts.tracks);
    }),
    { numRuns: 15 },
  );
});
