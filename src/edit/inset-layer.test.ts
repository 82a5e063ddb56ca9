import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { fingerprint as ofPartition } from '../../tests/partition-world.ts';
import { draws, fingerprint } from '../../tests/plan-gestures.ts';
import { withFile, withManifest, world } from '../../tests/world.ts';
import { opened } from '../../tests/world-door.ts';
import { middle } from '../../tests/world-ground.ts';
import { selfIntersectionsOf } from '../geo/self-intersections.ts';
import { createDataset } from '../model/dataset.ts';
import type { GridCode } from '../model/grid.ts';
import type { Position } from './edited.ts';
import { createHistory, type History } from './history.ts';
import type { Op } from './op.ts';
import { borderRef, degreesAt } from './places.ts';
import { planFindings } from './plan-findings.ts';
import { planFromDataset } from './plan-from-dataset.ts';
import { createPlanView } from './to-dataset.ts';

const PARENT = '35058200300101' as GridCode;
const [FIRST, SECOND] = [`${PARENT}51`, `${PARENT}52`] as [GridCode, GridCode];

/** Two squares of 0.001 degree in the middle of the first cell that overlap by a quarter, on a level of insets. */
async function start(): Promise<History> {
  const [lng, lat] = middle(0, 0) as [number, number];
  const square = (code: string, by: number) => {
    const [w, s] = [lng - 0.0008 + by, lat - 0.0008 + by];
    const geometry: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [w, s],
          [w + 0.001, s],
          [w + 0.001, s + 0.001],
          [w, s + 0.001],
          [w, s],
        ],
      ],
    };
    const properties = { code, name: code, level: 3, parentCode: PARENT, kind: 'micro' };
    return { type: 'Feature' as const, geometry, properties };
  };
  const levels = (world().manifest.levels as { level: number }[]).map((each) =>
    each.level === 3 ? { ...each, tiling: 'inset' } : each,
  );
  const made = withFile(withManifest(world(), { levels }), 'grids', (grids) => [
    ...grids.filter(({ properties }) => Number(properties.level) < 3),
    square(FIRST, 0),
    square(SECOND, 0.0005),
  ]);
  return createHistory(planFromDataset(createDataset((await opened(made)).parts)).plan);
}

const whole = ({ plan }: History): readonly string[] => [
  fingerprint(plan),
  ...[plan.partition, ...plan.insets.values()].map(ofPartition),
];

/** A random gesture on the border of an inset grid. */
function gesture({ plan }: History, layer: GridCode, random: (below: number) => number): Op {
  const [arc] = [...plan.layer(layer)!.arcs.values()];
  const { points } = arc!;
  const vertex = (n: number): Position => degreesAt(points[2 * n]!, points[2 * n + 1]!);
  const n = random(points.length / 2 - 1);
  const at = vertex(n);
  const near = (size: number): Position => [
    at[0] + (random(201) - 100) * size,
    at[1] + (random(201) - 100) * size,
  ];
  switch (random(6)) {
    case 0:
      return { do: 'addVertex', between: [at, vertex(n + 1)], at: near(3e-6), layer };
    case 1:
      return { do: 'removeVertex', at, layer };
    case 2:
      return { do: 'moveBorder', border: borderRef(arc!), by: [random(9) * 1e-5, -random(9) * 1e-5], layer };
    case 3:
      return { do: 'reshapeBorder', line: [at, near(4e-6), vertex(random(points.length / 2 - 1))], layer };
    case 4:
      return { do: 'simplifyBorder', border: borderRef(arc!), toleranceM: 1 + random(5), layer };
    default:
      return { do: 'moveVertex', at, to: near(6e-6), layer };
  }
}

test.each([1, 2])(
  'an inset grid stays simple, touches no other layer, and undo gives it back (seed %i)',
  async (seed) => {
    const history = await start();
    const { plan } = history;
    const view = createPlanView(plan);
    const random = draws(seed);
    const before = whole(history);
    const others = [ofPartition(plan.partition), ofPartition(plan.layer(SECOND)!)];
    const seen = new Map<string, number>();
    for (let n = 0; n < 200; n++) {
      const op = gesture(history, FIRST, random);
      const answer = history.act(op);
      const key = answer.ok ? op.do : answer.reason;
      seen.set(key, (seen.get(key) ?? 0) + 1);
      if (!answer.ok) continue;
      view.changed(answer.change);
      expect([ofPartition(plan.partition), ofPartition(plan.layer(SECOND)!)]).toEqual(others);
      const { geometry } = view.dataset().grids.get(FIRST)!;
      expect(selfIntersectionsOf(geometry)).toEqual([]);
    }
    const done = JSON.stringify([...seen]);
    for (const name of [
      'addVertex',
      'removeVertex',
      'moveVertex',
      'moveBorder',
      'reshapeBorder',
      'notSimple',
    ])
      expect(seen.get(name) ?? 0, done).toBeGreaterThan(0);
    history.jumpTo(0);
    expect(whole(history)).toEqual(before);
  },
);

test('every corner of a ring can be taken out, down to a triangle', async () => {
  const history = await start();
  const ring = (): Position[] => {
    const { points } = [...history.plan.layer(FIRST)!.arcs.values()][0]!;
    return [0, 1, 2, 3].map((n) => degreesAt(points[2 * n]!, points[2 * n + 1]!));
  };
  for (const at of ring()) {
    expect(history.act({ do: 'removeVertex', at, layer: FIRST }).ok).toBe(true);
    for (const left of ring().slice(0, 3))
      expect(history.act({ do: 'removeVertex', at: left, layer: FIRST })).toMatchObject({
        reason: 'wouldVanish',
      });
    history.undo();
  }
});

test('beyond its parent an inset grid is a finding, and back inside it is none', async () => {
  const history = await start();
  const nestings = () => planFindings(history.plan).filter(({ kind }) => kind === 'nesting');
  expect(nestings()).toEqual([]);
  const border = borderRef([...history.plan.layer(FIRST)!.arcs.values()][0]!);
  expect(history.act({ do: 'moveBorder', border, by: [-0.003, 0], layer: FIRST }).ok).toBe(true);
  expect(nestings()).toMatchObject([{ codes: [FIRST], params: { name: FIRST } }]);
  history.undo();
  expect(nestings()).toEqual([]);
});

test('what needs ground that is shared is refused for a layer of its own, by name', async () => {
  const history = await start();
  const [lng, lat] = middle(0, 0) as [number, number];
  const line: Position[] = [
    [lng - 0.002, lat - 0.0003],
    [lng + 0.002, lat - 0.0003],
  ];
  const asked: Op[] = [
    { do: 'splitGrid', grids: [FIRST], line },
    { do: 'mergeGrids', into: FIRST, from: SECOND },
    { do: 'giveArea', to: FIRST, area: [...line, [lng, lat]] },
    { do: 'giveFaces', to: FIRST, faces: [[lng, lat]] },
    { do: 'giveBuildings', to: FIRST, buildings: ['house'] },
  ];
  for (const op of asked)
    expect(history.act(op), op.do).toMatchObject({ reason: 'insetAlone', params: { name: FIRST } });
  const outline: Position[] = [...line, [lng, lat]];
  expect(history.act({ do: 'createGrid', parent: PARENT, outline, name: '新' })).toMatchObject({
    reason: 'insetAlone',
  });
});
