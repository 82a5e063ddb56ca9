import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, Polygon } from 'geojson';
import type { Bench } from '../../../tests/bench/bench.ts';
import { bigCollection } from '../../../tests/bench/big-collection.ts';
import type { RawLayer } from './raw-layer.ts';
import { readGeojson } from './read-geojson.ts';

const BYTES = 95e6;

async function read(bytes: Uint8Array): Promise<RawLayer> {
  const found = await readGeojson({ path: 'grids.geojson', bytes });
  if (!found.ok) throw new Error('The generated file was not read.');
  return found.layers[0]!;
}

/** Megabytes that a reading of the file needs, each way in a process of its own. */
function memoryOf(way: 'ours' | 'platform', file: string): { readonly kept: number; readonly peak: number } {
  const script = 'tests/bench/reading-memory.ts';
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, way, file]);
  return JSON.parse(String(stdout));
}

const share = (ours: number, theirs: number): string =>
  `${ours} MB, JSON.parse ${theirs} MB (${(ours / theirs).toFixed(2)}×)`;

function memoryFacts(bytes: Uint8Array): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'onegrid-'));
  const file = join(folder, 'big.geojson');
  writeFileSync(file, bytes);
  const [ours, platform] = [memoryOf('ours', file), memoryOf('platform', file)];
  rmSync(folder, { recursive: true });
  return {
    'memory of what was read': share(ours.kept, platform.kept),
    'memory at the worst moment, above the process itself': share(ours.peak, platform.peak),
  };
}

/** A figure of all coordinates: each feature's arrays are made, looked through and let go. */
function sumOf(features: RawLayer['features']): number {
  let sum = 0;
  for (const feature of features) {
    const { coordinates } = feature.geometry as Polygon;
    for (const ring of coordinates) for (const [x, y] of ring) sum += x! + y!;
  }
  return sum;
}

export const benches: readonly Bench[] = [
  {
    id: 'geojson-reading',
    title: 'Reading a GeoJSON of 95 MB',
    unit: 'megabyte',
    rounds: 5,
    goals: [{ against: 'JSON.parse, the text at hand', ratio: 2 }],
    prepare() {
      const bytes = bigCollection(BYTES);
      const facts = memoryFacts(bytes);
      const text = new TextDecoder().decode(bytes);
      const units = bytes.length / 1e6;
      const parse = (): FeatureCollection<Polygon> => JSON.parse(text) as FeatureCollection<Polygon>;
      return {
        facts: { bytes: bytes.length, ...facts },
        contenders: [
          {
            name: 'ours, from bytes',
            role: 'ours',
            units,
            run: async () => (await read(bytes)).features.length,
          },
          {
            name: 'ours, each coordinate made an array once',
            role: 'reference',
            units,
            run: async () => sumOf((await read(bytes)).features),
          },
          {
            name: 'JSON.parse, the text at hand',
            role: 'reference',
            units,
            run: () => parse().features.length,
          },
          {
            name: 'JSON.parse, from bytes, each coordinate looked at',
            role: 'reference',
            units,
            run: () => sumOf((JSON.parse(new TextDecoder().decode(bytes)) as FeatureCollection).features),
          },
        ],
        judge(answerOf) {
          const wrong =
            answerOf('ours, each coordinate made an array once') ===
            answerOf('JSON.parse, from bytes, each coordinate looked at');
          return [
            {
              claim: 'sum of all coordinates as JSON.parse has it',
              compared: 1,
              wrong: wrong ? 0 : 1,
              mustHold: true,
            },
          ];
        },
      };
    },
  },
];
