import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { withFile, world } from '../../tests/world.ts';
import { opened } from '../../tests/world-door.ts';
import { createDataset } from '../model/dataset.ts';
import { diffOf } from './diff.ts';
import type { Position } from './edited.ts';
import { createHistory } from './history.ts';
import { planChecks } from './plan-checks.ts';
import { planFromDataset } from './plan-from-dataset.ts';
import { createPlanView } from './to-dataset.ts';

async function start(made = world()) {
  const base = createDataset((await opened(made)).parts);
  const { plan, findings } = planFromDataset(base);
  const history = createHistory(plan);
  const view = createPlanView(plan);
  const checks = () => {
    const after = view.dataset();
    return planChecks(plan, findings, diffOf(base, after, 2), after);
  };
  const act = (op: Parameters<typeof history.act>[0]) => {
    const answer = history.act(op);
    if (answer.ok) view.changed(answer.change);
    return answer;
  };
  return { base, plan, act, checks };
}

test('a gap can be given to each of its neighbours by name, and the finding is gone then', async () => {
  const holed = withFile(world(), 'grids', (grids) =>
    grids.filter(({ properties }) => properties.code !== '35058200300202'),
  );
  const first = (await start(holed)).checks().find(({ kind }) => kind === 'gap');
  const named = first?.mends.filter((op) => op.do === 'fillGap' && typeof op.by === 'object') ?? [];
  expect(named.length).toBeGreaterThan(0);
  for (const mend of named) {
    const { act, checks } = await start(holed);
    expect(act(mend).ok).toBe(true);
    expect(checks().filter(({ kind }) => kind === 'gap')).toEqual([]);
  }
});

test('ground that two grids claim says who has it, and can be given to the other', async () => {
  const grown = withFile(world(), 'grids', (grids) =>
    grids.map((grid) => {
      if (grid.properties.code !== '35058200300202') return grid;
      const [ring] = (grid.geometry as unknown as Polygon).coordinates;
      const west = Math.min(...ring!.map(([lng]) => lng!));
      const wider = ring!.map(([lng, lat]) => [lng === west ? lng - 5e-4 : lng!, lat!]);
      return { ...grid, geometry: { type: 'Polygon' as const, coordinates: [wider] } };
    }),
  );
  const { act, checks } = await start(grown);
  const found = checks().filter(({ kind }) => kind === 'overlap');
  expect(found.length).toBeGreaterThan(0);
  const [mend] = found[0]!.mends;
  expect(act(mend!).ok).toBe(true);
  expect(checks().filter(({ kind }) => kind === 'overlap')).toHaveLength(found.length - 1);
});

test('buildings that change grid are counted by their two grids; nothing moved is nothing found', async () => {
  const { base, act, checks } = await start();
  const moved = () => checks().filter(({ kind }) => kind === 'buildingsMoved');
  expect(moved()).toEqual([]);
  const [first, second] = base.gridsOfLevel(2);
  const [west, south, east, north] = [-1, -1, 1, 1].map((d) => d * 2e-3) as [number, number, number, number];
  const [lng, lat] = second!.labelPoint;
  const area: Position[] = [
    [lng + west, lat + south],
    [lng + east, lat + south],
    [lng + east, lat + north],
    [lng + west, lat + north],
  ];
  const answer = act({ do: 'giveArea', to: first!.code, area });
  expect(answer.ok).toBe(true);
  for (const { params, bounds } of moved()) {
    expect(params.count).toBeGreaterThan(0);
    expect(bounds).not.toBeNull();
  }
});
