import { featureCollection, point } from '@turf/helpers';
import { nearestPoint } from '@turf/nearest-point';
import Flatbush from 'flatbush';
import { around as aroundBoxes } from 'geoflatbush';
import geographiclib from 'geographiclib-geodesic';
import { around as aroundPoints } from 'geokdbush';
import KDBush from 'kdbush';
import type { Agreement, Bench, Contest } from '../../../tests/bench/bench.ts';
import { randomPoints } from '../../../tests/bench/random.ts';
import type { Bounds } from '../bounds.ts';
import { distanceM } from '../measure.ts';
import { createNearest } from './create-nearest.ts';

const TOWN: Bounds = [118.4, 24.6, 118.7, 24.9];
const QUESTIONS = 100_000;
const SAMPLE = 2000;

/** Ours against looking at every site, the judge being geographiclib. */
function judged(sites: Float64Array, points: Float64Array, ours: Int32Array): Agreement {
  const { WGS84 } = geographiclib.Geodesic;
  let wrong = 0;
  for (let i = 0; i < SAMPLE; i++) {
    const [x, y] = [points[2 * i]!, points[2 * i + 1]!];
    const lengthTo = (site: number): number =>
      WGS84.Inverse(y, x, sites[2 * site + 1]!, sites[2 * site]!).s12!;
    const distances = Array.from({ length: sites.length / 2 }, (_, site) =>
      distanceM([x, y], [sites[2 * site]!, sites[2 * site + 1]!]),
    );
    const close = Math.min(...distances) * 1.001;
    const best = Math.min(...distances.flatMap((d, site) => (d <= close ? [lengthTo(site)] : [])));
    if (lengthTo(ours[i]!) > best + 1e-6) wrong++;
  }
  return { claim: 'ours is the nearest by geographiclib', compared: SAMPLE, wrong, mustHold: true };
}

function contest(count: number): Contest {
  const sites = randomPoints(count, TOWN, count, 0);
  const points = randomPoints(QUESTIONS, TOWN, 1, 0);
  const started = performance.now();
  const ours = createNearest(sites);
  const buildMs = performance.now() - started;
  const tree = new KDBush(count);
  const boxes = new Flatbush(count);
  for (let i = 0; i < count; i++) {
    tree.add(sites[2 * i]!, sites[2 * i + 1]!);
    boxes.add(sites[2 * i]!, sites[2 * i + 1]!, sites[2 * i]!, sites[2 * i + 1]!);
  }
  tree.finish();
  boxes.finish();
  const collection = featureCollection(
    Array.from({ length: count }, (_, i) => point([sites[2 * i]!, sites[2 * i + 1]!])),
  );
  const out = new Int32Array(QUESTIONS);
  const each = (units: number, ask: (x: number, y: number) => number) => () => {
    const found = new Int32Array(units);
    for (let i = 0; i < units; i++) found[i] = ask(points[2 * i]!, points[2 * i + 1]!);
    return found;
  };
  const turfUnits = count <= 100 ? SAMPLE : 1000;
  return {
    facts: { sites: count, 'build ms': Math.round(buildMs), 'index kB': Math.round(ours.bytes / 1000) },
    contenders: [
      { name: 'onegrid', role: 'ours', units: QUESTIONS, run: () => ours.nearestAll(points, out) },
      {
        name: 'geoflatbush',
        role: 'peer',
        units: QUESTIONS,
        run: each(QUESTIONS, (x, y) => aroundBoxes(boxes, x, y, 1)[0]!),
      },
      {
        name: 'geokdbush',
        role: 'peer',
        units: QUESTIONS,
        run: each(QUESTIONS, (x, y) => aroundPoints(tree, x, y, 1)[0]!),
      },
      {
        name: 'turf.nearestPoint',
        role: 'peer',
        units: turfUnits,
        note: 'sampled',
        run: each(turfUnits, (x, y) => nearestPoint([x, y], collection).properties.featureIndex),
      },
    ],
    judge(answerOf) {
      const mine = answerOf('onegrid') as Int32Array;
      const peer = answerOf('geoflatbush') as Int32Array;
      const other = peer.reduce((sum, site, i) => sum + (site === mine[i] ? 0 : 1), 0);
      return [
        judged(sites, points, mine),
        {
          claim: 'geoflatbush names the same site',
          compared: QUESTIONS,
          wrong: other,
          mustHold: false,
          note: 'it measures on a sphere',
        },
      ];
    },
  };
}

export const benches: readonly Bench[] = [100, 10_000].map((count) => ({
  id: `nearest-${count}`,
  title: `Nearest of ${count.toLocaleString('en')} sites`,
  unit: 'question',
  goals: [{ against: 'geoflatbush', ratio: 20 }],
  prepare: () => contest(count),
}));
