import { expect, test, vi } from 'vitest';
import { createDataset, type DatasetParts } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import { PlannerData } from './planner-data.ts';

const datasetOf = (count: number, name = 'g') =>
  createDataset({
    grids: Array.from({ length: count }, (_, i) => ({ code: `${i}`, name: `${name}${i}`, level: 1 }) as Grid),
    stations: [],
    staff: [],
    places: [],
  } as unknown as DatasetParts);

test('lists of few grids are there at once', () => {
  const again = vi.fn();
  const data = new PlannerData(again);
  expect(data.mirror(datasetOf(3), 'zh')).toHaveLength(3);
  expect(data.search(datasetOf(2), 'zh')).toHaveLength(2);
  expect(again).not.toHaveBeenCalled();
});

test('lists of very many grids come in tasks of their own, and say so', async () => {
  const again = vi.fn();
  const data = new PlannerData(again);
  const many = datasetOf(6000);
  expect(data.mirror(many, 'zh')).toHaveLength(0);
  await vi.waitFor(() => expect(again).toHaveBeenCalledTimes(1));
  const list = data.mirror(many, 'zh');
  expect(list).toHaveLength(6000);
  expect(data.mirror(many, 'zh')).toBe(list);
});

test('until the list of the next dataset is made, the one before stands; of two that come at once only the last is made', async () => {
  const again = vi.fn();
  const data = new PlannerData(again);
  data.search(datasetOf(3), 'zh');
  expect(data.search(datasetOf(6000, 'first'), 'zh')).toHaveLength(3);
  const second = datasetOf(6000, 'second');
  data.search(second, 'zh');
  await vi.waitFor(() => expect(again).toHaveBeenCalled());
  expect(again).toHaveBeenCalledTimes(1);
  expect(data.search(second, 'zh')[0]?.name).toBe('second0');
});
