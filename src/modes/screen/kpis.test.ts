import fc from 'fast-check';
import { expect, test } from 'vitest';
import { world } from '../../../tests/world.ts';
import { opened } from '../../../tests/world-door.ts';
import type { GridPatrol, PatrolStatus, PatrolSummary } from '../../analysis/results.ts';
import { createDataset, type Dataset } from '../../model/dataset.ts';
import type { Track } from '../../model/records.ts';
import { initialState } from '../../state/initial-state.ts';
import { activeWalks } from './active-walks.ts';
import { gridModes } from './grid-modes.ts';
import { householdStanding } from './household-standing.ts';
import { doneShares } from './low-shares.ts';
import { patrolStanding } from './patrol-standing.ts';
import { shownRows } from './shown-grids.ts';
import { walksIn } from './walks-in.ts';
import { wallFacts } from './wall-facts.ts';

const dataset = createDataset((await opened(world())).parts);
const grids = dataset.gridsOfLevel(2);
const STATUSES: readonly PatrolStatus[] = ['done', 'due', 'overdue', 'none'];

/** A made-up standing of every grid. */
const summary = fc
  .array(
    fc.record({
      status: fc.constantFrom(...STATUSES),
      dueMs: fc.integer({ min: 0, max: 1000 }),
      buildings: fc.option(fc.integer({ min: 1, max: 50 })),
      reached: fc.integer({ min: 0, max: 50 }),
    }),
    { minLength: grids.length, maxLength: grids.length },
  )
  .map((made) => {
    const patrols = made.map(({ status, dueMs, buildings, reached }, i) => ({
      code: grids[i]!.code,
      status,
      dueMs,
      rules: [],
      buildings,
      buildingsReached: buildings === null ? null : Math.min(reached, buildings),
    }));
    return {
      grids: new Map(patrols.map((patrol) => [patrol.code, patrol as unknown as GridPatrol])),
    } as unknown as PatrolSummary;
  });

test('every figure of patrols is what counting one by one gives', () => {
  fc.assert(
    fc.property(summary, (record) => {
      const counted: Record<PatrolStatus, number> = { done: 0, due: 0, overdue: 0, none: 0 };
      let [reached, buildings] = [0, 0];
      for (const patrol of record.grids.values()) {
        counted[patrol.status]++;
        reached += patrol.buildingsReached ?? 0;
        buildings += patrol.buildings ?? 0;
      }
      const standing = patrolStanding(grids, record);
      expect([standing.done, standing.due, standing.overdue.length]).toEqual([
        counted.done,
        counted.due,
        counted.overdue,
      ]);
      expect(standing.judged).toBe(grids.length - counted.none);
      const dues = standing.overdue.map(({ dueMs }) => dueMs ?? 0);
      expect(dues).toEqual([...dues].sort((a, b) => a - b));
      const known = buildings > 0 ? { reached, buildings } : { reached: null, buildings: null };
      expect(householdStanding(grids, record, record)).toMatchObject(known);
      for (const [code, share] of doneShares(dataset, record, 1, 2)) {
        const below = grids
          .filter((grid) => grid.parentCode === code)
          .map((grid) => record.grids.get(grid.code));
        const done = below.filter((patrol) => patrol?.status === 'done').length;
        const over = done + below.filter((patrol) => patrol?.status === 'overdue').length;
        expect(share).toBe(over === 0 ? null : done / over);
      }
    }),
    { numRuns: 60 },
  );
});

test('modes add up to all grids of the level', () => {
  const { modes, unknown } = gridModes(dataset, 2);
  expect(modes.reduce((sum, { count }) => sum + count, unknown)).toBe(grids.length);
});

const walk = fc.record({
  person: fc.integer({ min: 0, max: 4 }),
  startMs: fc.integer({ min: 0, max: 90_000 }),
  steps: fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 1, maxLength: 12 }),
});

test('people in a bin are those with a fix in it, and nobody is counted before the clock has come to them', () => {
  fc.assert(
    fc.property(fc.array(walk, { maxLength: 8 }), fc.integer({ min: 0, max: 120_000 }), (walks, nowMs) => {
      const tracks = walks.map(({ person, startMs, steps }, i) => {
        let at = startMs;
        const times = [startMs, ...steps.map((step) => (at += step))];
        return {
          id: String(i),
          staffId: `p${person}`,
          timesMs: Float64Array.from(times),
        } as unknown as Track;
      });
      const bins = Array.from({ length: 6 }, (_, i) => ({ fromMs: i * 20_000, toMs: (i + 1) * 20_000 }));
      const counted = bins.map(({ fromMs, toMs }) => {
        const people = new Set<string>();
        for (const { staffId, timesMs } of tracks) {
          if (timesMs.some((ms) => ms >= fromMs && ms < toMs && ms <= nowMs)) people.add(staffId ?? '');
        }
        return fromMs > nowMs ? null : people.size;
      });
      const made = { parts: { tracks } } as unknown as Dataset;
      expect(walksIn(made, bins, nowMs)).toEqual(counted);
      expect(walksIn(made, bins, nowMs)).toEqual(counted);
      expect(activeWalks(tracks, bins).length).toBe(bins.length);
    }),
    { numRuns: 200 },
  );
});

test('what is saved is what the figures count, and nothing of it names a person', () => {
  const state = { ...initialState('screen'), dataset, nowMs: Date.parse('2026-11-23T20:00:00+08:00') };
  const facts = wallFacts(state)!;
  const rows = shownRows(state, facts);
  expect(rows).toHaveLength(facts.grids.length);
  const text = JSON.stringify(rows);
  for (const { name, phone, id } of dataset.parts.staff) {
    for (const personal of [name, phone, id]) if (personal) expect(text).not.toContain(personal);
  }
});
