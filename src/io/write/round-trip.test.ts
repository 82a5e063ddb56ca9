import fc from 'fast-check';
import { expect, test } from 'vitest';
import { box, grid, MANIFEST } from '../../../tests/patrol-world.ts';
import type { DatasetParts } from '../../model/dataset.ts';
import { openDataset } from '../open-dataset.ts';
import { csvText } from './csv.ts';
import { datasetFiles } from './dataset-files.ts';
import { zipBytes } from './zip.ts';

const LEVELS = ([1, 2, 3] as const).map((level) => ({
  level,
  label: `${level}`,
  facility: '',
  tiling: 'inset' as const,
}));
const micro = fc
  .integer({ min: -400_000_000, max: 400_000_000 })
  .map((step) => Number((step / 1e7).toFixed(7)));
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .filter((word) => /^[\p{L}\p{N} ,'"=]+$/u.test(word));

const world: fc.Arbitrary<DatasetParts> = fc
  .record({ west: micro, south: micro, name: words, note: fc.jsonValue({ maxDepth: 2 }), ms: fc.nat(4e12) })
  .map(({ west, south, name, note, ms }) => {
    const shifted = box(0, 0, 1, 1).coordinates[0]!.map(([x, y]) => [
      Number((west + x! - 118.5).toFixed(7)),
      Number((south + y! - 24.8).toFixed(7)),
    ]);
    const lngLat = Float64Array.from(shifted.slice(0, 3).flat());
    return {
      manifest: { ...MANIFEST, levels: LEVELS, maxSpeedMps: 1e9 },
      grids: [grid('g', 2, { type: 'Polygon', coordinates: [shifted] }, { name, extra: { note } })],
      stations: [],
      staff: [{ id: 's', role: 'volunteer' as const, name, gridCodes: [], contactPublic: false, extra: {} }],
      tracks: [{ id: 't', timesMs: Float64Array.of(ms, ms + 1, ms + 60_000), lngLat, extra: {} }],
      buildings: [],
      walkways: [],
      places: [
        {
          name,
          kind: 'other' as const,
          geometry: { type: 'Point' as const, coordinates: shifted[0]! },
          extra: {},
        },
      ],
      basemap: [],
      events: [],
    };
  });

async function reopened(parts: DatasetParts): Promise<DatasetParts> {
  const blob = new Blob([zipBytes(datasetFiles(parts)).slice()]);
  const result = await openDataset({ kind: 'files', title: 'x', files: [{ path: 'x.zip', blob }] });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.parts;
}

test('write, read, write gives the same bytes, and the same geometry on the lattice', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (parts) => {
      const once = await reopened(parts);
      expect(once.grids[0]!.geometry).toEqual(parts.grids[0]!.geometry);
      expect(once.grids[0]!.extra).toEqual(JSON.parse(JSON.stringify(parts.grids[0]!.extra)));
      expect(once.tracks[0]!.lngLat).toEqual(parts.tracks[0]!.lngLat);
      expect(once.tracks[0]!.timesMs).toEqual(parts.tracks[0]!.timesMs);
      const [first, second] = [datasetFiles(once), datasetFiles(await reopened(once))];
      expect(second).toEqual(first);
    }),
    { numRuns: 60 },
  );
});

test('a table opens in Excel as text: marked UTF-8, quoted, and no cell runs', () => {
  const text = csvText(
    ['名称', '数'],
    [
      ['=HYPERLINK("x")', -3.5],
      ['甲,乙', null],
      ['@sum', 0],
    ],
  );
  expect(text).toBe('\uFEFF名称,数\r\n"\'=HYPERLINK(""x"")",-3.5\r\n"甲,乙",\r\n"\'@sum",0\r\n');
});
