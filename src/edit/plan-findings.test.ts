import { expect, test } from 'vitest';
import { sample } from '../../tests/sample.ts';
import { withFile, world } from '../../tests/world.ts';
import { opened } from '../../tests/world-door.ts';
import { createDataset } from '../model/dataset.ts';
import type { Position } from './edited.ts';
import { createHistory, type History } from './history.ts';
import { type PlanFinding, planFindings } from './plan-findings.ts';
import { planFromDataset } from './plan-from-dataset.ts';
import { readOp } from './read-op.ts';

const kinds = (history: History): string[] =>
  planFindings(history.plan)
    .map(({ kind }) => kind)
    .sort();
const found = (history: History, kind: PlanFinding['kind']): PlanFinding[] =>
  planFindings(history.plan).filter((finding) => finding.kind === kind);

async function worldHistory(made = world()): Promise<History> {
  return createHistory(planFromDataset(createDataset((await opened(made)).parts)).plan);
}

test('of a plan over a sound world there is nothing to say', async () => {
  expect(kinds(await worldHistory())).toEqual([]);
});

test('a grid that is left out is a gap; each way to mend it closes it, and undo opens it again', async () => {
  const holed = withFile(world(), 'grids', (grids) =>
    grids.filter(({ properties }) => properties.code !== '35058200300202'),
  );
  for (const i of [0, 1, 2, 3]) {
    const history = await worldHistory(holed);
    const [gap] = found(history, 'gap');
    expect(gap?.params.areaM2).toBeGreaterThan(1000);
    expect(history.act(gap!.mends[i]!).ok).toBe(true);
    expect(found(history, 'gap')).toEqual([]);
    history.undo();
    expect(found(history, 'gap')).toHaveLength(1);
  }
});

test('a split leaves a grid that nobody patrols, and may leave its station on the other side', async () => {
  const history = await worldHistory();
  const [code] = [...history.plan.grids.values()].filter(({ level }) => level === 2).map((grid) => grid.code);
  const [lng, lat] = history.plan.stations.get(`station-${code}`)!.geometry.coordinates as [number, number];
  const line: Position[] = [
    [lng - 1e-4, lat - 0.1],
    [lng - 1e-4, lat + 0.1],
  ];
  expect(history.act({ do: 'splitGrid', grids: [code!], line }).ok).toBe(true);
  expect(kinds(history)).toContain('noMember');
  history.act({ do: 'placeStation', id: `station-${code}`, at: [lng + 0.02, lat] });
  const [outside] = found(history, 'stationOutside');
  if (outside!.mends[0]) {
    expect(history.act(outside!.mends[0]).ok).toBe(true);
    expect(found(history, 'stationOutside')).toEqual([]);
  }
});

test('the mends of findings are ops that a script could hold', async () => {
  const { plan } = planFromDataset(await sample());
  for (const { mends } of planFindings(plan))
    for (const op of mends) expect(readOp(op)).toEqual({ ok: true, op });
  expect(
    readOp({
      do: 'splitGrid',
      grids: ['1'],
      line: [
        [1, 2],
        [200, 2],
      ],
    }),
  ).toMatchObject({ ok: false });
  expect(readOp({ do: 'explode' })).toEqual({ ok: false, path: 'do' });
});
