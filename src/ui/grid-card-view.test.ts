import { expect, test } from 'vitest';
import { world } from '../../tests/world.ts';
import { opened } from '../../tests/world-door.ts';
import { createDataset } from '../model/dataset.ts';
import type { GridCode } from '../model/grid.ts';
import type { Staff } from '../model/records.ts';
import { gridCardOf } from './grid-card-view.ts';

async function datasetWith(staff: readonly Partial<Staff>[]) {
  const { parts } = await opened(world());
  if (!parts) throw new Error('expected the test world to open');
  const code = parts.grids.find(({ level }) => level === 2)?.code as GridCode;
  const people = staff.map(
    (of, i): Staff => ({
      id: `p${i}`,
      role: 'gridMember',
      gridCodes: [code],
      contactPublic: false,
      extra: {},
      ...of,
    }),
  );
  return { code, dataset: createDataset({ ...parts, staff: people }) };
}

test('a contact that is not public is counted and never named', async () => {
  const { code, dataset } = await datasetWith([
    { name: '示例甲', phone: '000-1', contactPublic: true },
    { name: '示例乙', phone: '000-2' },
  ]);
  const people = gridCardOf(dataset, code)?.people;
  expect(people).toEqual([{ role: 'gridMember', count: 2, contacts: [{ name: '示例甲', phone: '000-1' }] }]);
});

test('leaders come first, and parents are listed from the top', async () => {
  const { code, dataset } = await datasetWith([{ role: 'volunteer' }, { role: 'gridLeader' }]);
  const card = gridCardOf(dataset, code);
  expect(card?.people.map(({ role }) => role)).toEqual(['gridLeader', 'volunteer']);
  expect(card?.parents[0]?.id).toBe(dataset.grids.get(code)?.parentCode);
});

test('a figure that was not published is null, and an unknown code has no card', async () => {
  const { code, dataset } = await datasetWith([]);
  const grid = dataset.grids.get(code);
  const card = gridCardOf(dataset, code);
  for (const { key, value } of card?.figures ?? []) expect(value).toBe(grid?.stats?.values[key] ?? null);
  expect(gridCardOf(dataset, 'nowhere' as GridCode)).toBeNull();
});
