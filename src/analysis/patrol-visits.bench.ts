import { existsSync, readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Bench } from '../../tests/bench/bench.ts';
import { seeded } from '../../tests/bench/random.ts';
import { DAY_MS, MONDAY_MS, world } from '../../tests/patrol-world.ts';
import { boundsOf } from '../geo/bounds.ts';
import { createConformalFrame } from '../geo/frame-conformal.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Grid, GridProperties } from '../model/grid.ts';
import type { Track } from '../model/records.ts';
import { DEFAULT_STAY, type PatrolSettings, summarise } from './patrol-visits.ts';
import { preparePatrols } from './prepare-patrols.ts';
import type { PatrolSummary } from './results.ts';

const TRACKS = 1000;
const FIXES = 500;
const SAMPLE = 'data/xiyuan/grids.geojson';

function sampleGrids(): Grid[] {
  if (!existsSync(SAMPLE)) throw new Error(`${SAMPLE} is not there: make the sample first.`);
  const { features } = JSON.parse(readFileSync(SAMPLE, 'utf8')) as FeatureCollection<
    Polygon | MultiPolygon,
    GridProperties
  >;
  return features.map(({ properties, geometry }) => ({
    ...properties,
    geometry,
    labelPoint: boundsOf(geometry)!.slice(0, 2) as [number, number],
    analysable: true,
    extra: {},
  }));
}

/** A week of walks through the sample's grids, a fix every 15 s with 4 to 20 m of accuracy. */
function weekOf(grids: readonly Grid[]): Track[] {
  const [west, south, east, north] = boundsOf(...grids.map(({ geometry }) => geometry))!;
  const frame = createConformalFrame((west + east) / 2, (south + north) / 2);
  const [right, top] = frame.toMetres(east, north);
  const random = seeded(5);
  return Array.from({ length: TRACKS }, (_, i): Track => {
    let [x, y, heading] = [(random() - 0.5) * 1.6 * right, (random() - 0.5) * 1.6 * top, random() * 6];
    const startMs = MONDAY_MS + Math.floor(random() * 7) * DAY_MS + Math.floor(8 * 3_600_000 * random());
    const lngLat = new Float64Array(2 * FIXES);
    for (let k = 0; k < FIXES; k++) {
      lngLat.set(frame.toDegrees(x, y), 2 * k);
      if (random() < 0.08) heading += 1.5;
      x += 16 * Math.cos(heading);
      y += 16 * Math.sin(heading);
      if (Math.abs(x) > right || Math.abs(y) > top) heading += Math.PI;
    }
    return {
      id: `t${i}`,
      staffId: `p${i % 120}`,
      role: i % 3 === 0 ? 'propertySteward' : 'gridMember',
      lngLat,
      timesMs: Float64Array.from({ length: FIXES }, (_, k) => startMs + 15_000 * k),
      accuracyM: Float32Array.from({ length: FIXES }, () => 4 + 16 * random()),
      extra: {},
    };
  });
}

const settings = (day: number): PatrolSettings => ({
  ...DEFAULT_STAY,
  window: { fromMs: MONDAY_MS, toMs: MONDAY_MS + (day + 1) * DAY_MS },
  asOfMs: MONDAY_MS + day * DAY_MS + 18 * 3_600_000,
});

export const benches: readonly Bench[] = [
  {
    id: 'patrols-new-window',
    title: '500,000 fixes × 95 grids, analysed for another time window',
    unit: 'window',
    goals: [{ against: 'everything again', ratio: 10 }],
    rounds: 5,
    prepare() {
      const grids = sampleGrids();
      const dataset: Dataset = world({ grids, tracks: weekOf(grids) });
      const started = performance.now();
      const prepared = preparePatrols(dataset);
      const prepareMs = performance.now() - started;
      for (let day = 0; day < 20; day++) summarise(prepared, settings(day % 7));
      const times = Array.from({ length: 15 }, (_, i) => {
        const from = performance.now();
        summarise(prepared, settings(i % 7));
        return performance.now() - from;
      }).sort((a, b) => a - b);
      return {
        facts: {
          grids: grids.length,
          'fixes kept': prepared.cleaning.kept,
          'prepared once in ms': Math.round(prepareMs),
          'a window in ms, median': Number(times[7]!.toFixed(1)),
          'slowest of 15 in ms (150 asked)': Number(times[14]!.toFixed(1)),
        },
        contenders: [
          { name: 'summarise', role: 'ours', units: 1, run: () => summarise(prepared, settings(6)) },
          {
            name: 'everything again',
            role: 'reference',
            units: 1,
            run: () => summarise(preparePatrols(dataset), settings(6)),
          },
        ],
        judge(answerOf) {
          const [ours, again] = ['summarise', 'everything again'].map((name) => [
            ...(answerOf(name) as PatrolSummary).grids.values(),
          ]);
          const wrong = ours!.filter((grid, i) => JSON.stringify(grid) !== JSON.stringify(again![i]));
          return [{ claim: 'both agree', compared: ours!.length, wrong: wrong.length, mustHold: true }];
        },
      };
    },
  },
];
