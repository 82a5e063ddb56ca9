import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { grid, MANIFEST } from '../../../tests/patrol-world.ts';
import type { DatasetParts } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import { openDataset } from '../open-dataset.ts';
import { zipFiles } from '../source/zip-files.ts';
import { type ExportWish, exportFile } from './export-files.ts';

const LEVELS = ([1, 2, 3] as const).map((level) => ({
  level,
  label: `${level}`,
  facility: '',
  tiling: 'inset' as const,
}));
const lattice = (degrees: number): number => Number(degrees.toFixed(7));
const micro = fc.integer({ min: 730_000_000, max: 1_350_000_000 }).map((step) => lattice(step / 1e7));

const ring = (west: number, south: number, size: number): Position[] =>
  [
    [0, 0],
    [1, 0.0000001],
    [1, 1],
    [0.3333333, 0.9],
    [0, 0],
  ].map(([x, y]) => [lattice(west + x! * size), lattice(south + y! * size)]);
const reversed = (positions: Position[]): Position[] => [...positions].reverse();

const withHole = (west: number): Polygon => ({
  type: 'Polygon',
  coordinates: [ring(west, 24.8, 0.01), reversed(ring(west + 0.004, 24.803, 0.002))],
});
/** An island in the hole of another part, and a part whose box lies inside that of the first. */
const manyParts = (west: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [ring(west, 24.7, 0.01), reversed(ring(west + 0.003, 24.702, 0.004))],
    [ring(west + 0.0045, 24.7035, 0.0005)],
    [ring(west + 0.02, 24.7, 0.003)],
  ],
});

/** Words with what tables and encodings stumble over; the rare characters are beyond GBK. */
const words = fc
  .string({ unit: fc.constantFrom(...'网格甲 a1,;"\'=+-@\n𠀀é€〇/'), minLength: 1, maxLength: 9 })
  .filter((text) => text.trim() === text);
const long = fc.string({ unit: fc.constantFrom(...'长文字 ab'), minLength: 200, maxLength: 400 });

const world: fc.Arbitrary<DatasetParts> = fc
  .record({
    west: micro,
    names: fc.uniqueArray(words, { minLength: 2, maxLength: 2 }),
    note: words,
    text: long,
    free: fc.jsonValue({ maxDepth: 2 }).filter((value) => !JSON.stringify(value).includes('__proto__')),
    households: fc.option(fc.nat(5000)),
    wide: fc.double({ noNaN: true, noDefaultInfinity: true }),
  })
  .map(({ west, names, note, text, free, households, wide }): DatasetParts => {
    const made = (index: number, geometry: Polygon | MultiPolygon, more: Partial<Grid>): Grid =>
      grid(`${index}`.padStart(20, '0'), 2, withHole(west), { name: names[index]!, geometry, ...more });
    return {
      manifest: { ...MANIFEST, levels: LEVELS },
      grids: [
        made(0, withHole(west), {
          stats: { values: { households, residents: 12 } },
          extra: { 备注: note, 这是一个很长的列名甲: text, 这是一个很长的列名乙: wide, free },
        }),
        made(1, manyParts(west), { extra: { 备注: '另一个', flag: true } }),
      ],
      stations: [],
      staff: [],
      tracks: [],
      buildings: [],
      walkways: [],
      places: [],
      basemap: [],
      events: [],
    };
  });

async function reopened(parts: DatasetParts, wish: ExportWish): Promise<readonly Grid[]> {
  const { fileName, bytes } = exportFile(parts, wish);
  const zip = fileName.endsWith('.zip') ? zipFiles(fileName, bytes) : null;
  const files = zip?.ok
    ? await Promise.all(
        zip.files.paths!.map(async (path) => {
          const read = await zip.files.read(path);
          if (!read.ok) throw new Error(read.detail);
          return { path, blob: new Blob([read.bytes.slice()]) };
        }),
      )
    : [{ path: fileName, blob: new Blob([bytes.slice()]) }];
  const opened = await openDataset({ kind: 'files', title: 'x', files }, { assume: 'WGS84' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
  return [...opened.parts.grids].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const WISHES: readonly ExportWish[] = [
  { format: 'geojson' },
  { format: 'topojson' },
  { format: 'shapefile' },
  { format: 'shapefile', encoding: 'gb18030' },
];

test.each(WISHES)('$format $encoding: all shapes on the lattice and every column come back', async (wish) => {
  await fc.assert(
    fc.asyncProperty(world, async (parts) => {
      const grids = await reopened(parts, wish);
      for (const [i, before] of parts.grids.entries()) {
        const { geometry, code, name, level, stats, extra } = grids[i]!;
        expect({ geometry, code, name, level, stats }).toEqual({
          geometry: before.geometry,
          code: before.code,
          name: before.name,
          level: before.level,
          stats: before.stats,
        });
        expect(extra).toMatchObject(JSON.parse(JSON.stringify(before.extra)) as object);
      }
    }),
    { numRuns: 12 },
  );
});

test.each(['utf-8', 'gb18030'] as const)(
  'csv %s: shapes, figures and text columns come back',
  async (encoding) => {
    await fc.assert(
      fc.asyncProperty(world, async (parts) => {
        const grids = await reopened(parts, { format: 'csv', encoding });
        for (const [i, before] of parts.grids.entries()) {
          expect(grids[i]).toMatchObject({ geometry: before.geometry, code: before.code, name: before.name });
          expect(grids[i]!.stats?.values ?? {}).toMatchObject(before.stats?.values ?? {});
          expect(grids[i]!.extra.备注).toBe(before.extra.备注);
        }
      }),
      { numRuns: 12 },
    );
  },
);
