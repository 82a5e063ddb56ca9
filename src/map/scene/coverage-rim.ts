import type { FeatureCollection, Position } from 'geojson';
import { createFrame } from '../../geo/frame.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Palette } from '../palette.ts';
import { collection, feature } from './collect.ts';
import type { Frame } from './frame.ts';
import { lastCall } from './memo.ts';
import type { SceneLayer } from './scene.ts';

const STEPS = 96;

interface Centre {
  readonly eastM: number;
  readonly northM: number;
}

/** Runs of points on a circle that lie in no other circle. */
function freeRuns(centre: Centre, others: readonly Centre[], radiusM: number): [number, number][][] {
  const near = others.filter(
    (other) =>
      other !== centre && Math.hypot(other.eastM - centre.eastM, other.northM - centre.northM) < 2 * radiusM,
  );
  const runs: [number, number][][] = [];
  let run: [number, number][] = [];
  for (let step = 0; step <= STEPS; step++) {
    const angle = (2 * Math.PI * (step % STEPS)) / STEPS;
    const x = centre.eastM + radiusM * Math.cos(angle);
    const y = centre.northM + radiusM * Math.sin(angle);
    const covered = near.some(({ eastM, northM }) => Math.hypot(x - eastM, y - northM) < radiusM);
    if (!covered) run.push([x, y]);
    if ((covered || step === STEPS) && run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return runs.filter(({ length }) => length > 1);
}

/** The rim of what lies within `radiusM` metres of a station: the circles without what another circle covers. */
export const coverageRim = lastCall((dataset: Dataset, radiusM: number): FeatureCollection => {
  const stations = dataset.parts.stations.map(({ geometry }) => geometry.coordinates);
  const [first] = stations;
  if (!first) return collection([]);
  const frame = createFrame(first[0] ?? 0, first[1] ?? 0);
  const centres = stations.map(([lng = 0, lat = 0]): Centre => {
    const [eastM, northM] = frame.toMetres(lng, lat);
    return { eastM, northM };
  });
  const rim = centres.flatMap((centre) => freeRuns(centre, centres, radiusM));
  const coordinates = rim.map((run): Position[] => run.map(([x, y]) => frame.toDegrees(x, y)));
  return collection([feature({ type: 'MultiLineString', coordinates }, { radiusM })]);
});

export const coverageLayers = lastCall((palette: Palette, { scale }: Frame): readonly SceneLayer[] => [
  {
    id: 'coverage',
    type: 'line',
    source: 'coverage',
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': palette.accent, 'line-width': 1.8 * scale, 'line-dasharray': [1, 2] },
  },
]);
