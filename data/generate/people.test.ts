import type { Feature, Point, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { eventTypeName, facilityName, institutionName, roleName, serviceName } from '../../src/text/words.ts';
import { WITHOUT_STATION } from './casting.ts';
import { readCommitted } from './committed.ts';
import { PUBLISHED } from './facts.ts';

type Properties = Record<string, unknown>;
const grids = readCommitted<Feature<Polygon, Properties>>('grids.geojson').map(
  ({ properties }) => properties,
);
const stations = readCommitted<Feature<Point, Properties>>('stations.geojson').map(
  ({ properties }) => properties,
);
const staff = readCommitted<Feature<null, Properties>>('staff.geojson').map(({ properties }) => properties);
const events = readCommitted<Feature<Point, Properties>>('events.geojson').map(
  ({ properties }) => properties,
);
const buildings = readCommitted<Feature<Polygon, Properties>>('buildings.geojson').map(
  ({ properties }) => properties,
);

const codeOf = (fact: (typeof PUBLISHED)[number]): string => `${fact.community}0${fact.ordinal}`;
const valuesOf = (grid: Properties): Record<string, number | null> =>
  (grid.stats as { values: Record<string, number | null> }).values;

test('the four real grids carry what was published, and 未公布 for the rest', () => {
  for (const fact of PUBLISHED) {
    const grid = grids.find(({ code }) => code === codeOf(fact))!;
    const station = stations.find(({ gridCode }) => gridCode === codeOf(fact))!;
    expect(valuesOf(grid)).toEqual({
      households: fact.households ?? null,
      residents: fact.residents ?? null,
      residents60plus: fact.residents60plus ?? null,
      partyMembers: fact.partyMembers ?? null,
      buildings: fact.buildings ?? null,
      selfBuiltCommercial: fact.selfBuiltCommercial ?? null,
    });
    expect(station.facilities).toEqual(fact.facilities);
    expect(station.services).toBeNull();
    for (const absent of ['hours', 'phone', 'address', 'activities'])
      expect(station).not.toHaveProperty(absent);
    expect(events.filter(({ gridCode }) => gridCode === codeOf(fact))).toEqual([]);
  }
});

test('every level-1 grid has a centre, and only stand-ins lack a station', () => {
  const served = new Set(stations.map(({ gridCode }) => gridCode));
  const without = grids.filter(({ level, code }) => level !== 3 && !served.has(code)).map(({ name }) => name);
  expect(without).toEqual(WITHOUT_STATION);
});

test('no real person has a number, and everybody else is plainly made up', () => {
  const real = new Set(PUBLISHED.map(({ leader }) => leader));
  for (const { name, phone, contactPublic, role } of staff) {
    if (name === undefined || real.has(name as string)) {
      expect([phone, contactPublic]).toEqual([undefined, false]);
    } else {
      expect(name).toMatch(/^示例/);
      expect(phone).toMatch(/^000-0000-\d{4}$/);
    }
    expect(roleName(role as string)).not.toBe(role);
  }
  expect(staff.filter(({ name }) => real.has(name as string)).length).toBe(4);
});

test('about 38,000 people live in houses, and 41 of 55 level-2 grids say how many', () => {
  const sum = (key: string): number =>
    buildings.reduce((total, each) => total + ((each[key] as number | null) ?? 0), 0);
  expect(sum('residents')).toBe(38_000);
  const reported = grids.filter((grid) => grid.level === 2 && valuesOf(grid).residents !== null);
  expect(reported.length).toBe(41);
  for (const { residents, residents60plus, households } of buildings) {
    for (const figure of [residents, residents60plus, households]) {
      expect(figure === null || (Number.isInteger(figure) && (figure as number) >= 0)).toBe(true);
    }
    expect((residents60plus as number) ?? 0).toBeLessThanOrEqual(residents as number);
    expect((households as number) ?? 0).toBeLessThanOrEqual(residents as number);
  }
});

test('children never report more than their parent', () => {
  for (const parent of grids) {
    const children = grids.filter(({ parentCode }) => parentCode === parent.code);
    for (const [key, whole] of Object.entries(valuesOf(parent))) {
      const parts = children.reduce((sum, child) => sum + (valuesOf(child)[key] ?? 0), 0);
      if (whole !== null) expect(parts, `${parent.name} ${key}`).toBeLessThanOrEqual(whole);
    }
  }
});

test('disputes, hazards and what is late happen in stand-ins alone', () => {
  for (const { gridCode, type, dueAt, closedAt } of events) {
    if (/^3505820036/.test(gridCode as string)) continue;
    expect(type).toBe('information');
    const end = (closedAt as string | null) ?? '2026-11-22T18:42:00+08:00';
    expect(Date.parse(dueAt as string)).toBeGreaterThan(Date.parse(end));
  }
  expect(new Set(events.map(({ status }) => status)).size).toBe(6);
  expect(new Set(events.map(({ type }) => type)).size).toBe(4);
});

test('the page has a word for every id that the sample uses', () => {
  const ids = (key: string): string[] =>
    stations.flatMap((station) => (station[key] as string[] | null | undefined) ?? []);
  for (const id of ids('facilities')) expect(facilityName(id)).not.toBe(id);
  for (const id of ids('services')) expect(serviceName(id)).not.toBe(id);
  for (const id of ids('institutions')) expect(institutionName(id)).not.toBe(id);
  for (const { type } of events) expect(eventTypeName(type as string)).not.toBe(type);
});
