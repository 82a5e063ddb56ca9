import { expect, test } from 'vitest';
import { withFeature, withManifest, world } from '../../../tests/world.ts';
import { cases, opened } from '../../../tests/world-door.ts';

const CELL_1 = 2;

test('V17: a public dataset loses what it may not hold, and is told so', async () => {
  const { parts, findings } = await opened(
    withFeature(withManifest(world(), { audience: 'public' }), 'staff', 0, { contactPublic: false }),
  );
  expect(cases(findings)).toEqual(['V17 people-in-building', 'V17 private-contact', 'V17 tracks']);
  expect(findings.every(({ severity }) => severity === 'refuse')).toBe(true);
  expect([parts.tracks, parts.staff, parts.buildings]).toEqual([[], [], []]);
  expect(parts.grids).toHaveLength(11);
});

test('V17: counts below five and free text of events are refused in public', async () => {
  const small = withFeature(withManifest(world(), { audience: 'public' }), 'grids', CELL_1, {
    stats: { values: { households: 4 } },
  });
  const { parts, findings } = await opened(withFeature(small, 'events', 0, { outcome: '已处理' }));
  expect(cases(findings)).toEqual(expect.arrayContaining(['V17 small-count', 'V17 event-text']));
  expect([parts.grids, parts.events]).toEqual([[], []]);
});
