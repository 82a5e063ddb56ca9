/** Buses as patrols: real fixes that nobody here made, through three real nested levels. */
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Feature, LineString } from 'geojson';
import { expect, test } from 'vitest';
import { createLocators } from '../../src/analysis/grid-locators.ts';
import { summarise } from '../../src/analysis/patrol-visits.ts';
import { preparePatrols } from '../../src/analysis/prepare-patrols.ts';
import { boundsOf } from '../../src/geo/bounds.ts';
import { labelPointOf } from '../../src/geo/label-point.ts';
import { createDataset, type Dataset } from '../../src/model/dataset.ts';
import type { Grid, GridCode } from '../../src/model/grid.ts';
import { LEVELS, type Level } from '../../src/model/manifest.ts';
import type { Track } from '../../src/model/records.ts';
import { LIVERPOOL_MANIFEST, liverpoolFeatures, SHARED } from './liverpool.ts';

type Trip = Feature<LineString, { readonly datetimes: readonly string[] }>;

function busTracks(): Track[] {
  const url = new URL('liverpool/liverpool_bus_route14.mfjson-trajectory.geojson', SHARED);
  const { features } = JSON.parse(readFileSync(url, 'utf8')) as { features: Trip[] };
  return features.map(({ id, geometry, properties }) => ({
    id: String(id),
    timesMs: Float64Array.from(properties.datetimes, Date.parse),
    lngLat: Float64Array.from(geometry.coordinates.flatMap((at) => at.slice(0, 2))),
    extra: {},
  }));
}

function liverpool(): Dataset {
  const grids = liverpoolFeatures().map(({ geometry, properties }): Grid => {
    const labelPoint = labelPointOf(geometry)! as [number, number];
    const { code, name, level, parentCode } = properties as Record<string, string>;
    return {
      code: code as GridCode,
      name: name!,
      level: Number(level) as Level,
      parentCode: (parentCode ?? null) as GridCode | null,
      kind: 'basic',
      geometry,
      labelPoint,
      analysable: true,
      extra: {},
    };
  });
  return createDataset({
    manifest: LIVERPOOL_MANIFEST,
    grids,
    stations: [],
    staff: [],
    tracks: busTracks(),
    buildings: [],
    walkways: [],
    places: [],
    basemap: [],
    events: [],
  });
}

const dataset = liverpool();
const prepared = preparePatrols(dataset, {}, createLocators(dataset));
const boxes = new Map([...dataset.grids.values()].map((grid) => [grid.code, boundsOf(grid.geometry)!]));

/** The first grid of a level, by code, that Turf says holds a place. */
function turfGrid(level: Level, lng: number, lat: number): GridCode | null {
  const found = dataset.gridsOfLevel(level).find(({ code, geometry }) => {
    const [west, south, east, north] = boxes.get(code)!;
    const isNear = lng >= west && lng <= east && lat >= south && lat <= north;
    return isNear && booleanPointInPolygon([lng, lat], geometry);
  });
  return found?.code ?? null;
}

test('every fix is in the areas that a plain Turf loop finds, and the patrol table names exactly these', () => {
  const summary = summarise(prepared, {
    window: null,
    asOfMs: prepared.record!.toMs,
    minStayS: 0,
    minDistanceM: 0,
    minDoorS: 0,
  });
  expect(prepared.cleaning.kept).toBeGreaterThan(1400);
  for (const level of LEVELS) {
    const ran = new Map<GridCode, number>();
    for (let i = 0; i < prepared.lngLat.length; i += 2) {
      const code = turfGrid(level, prepared.lngLat[i]!, prepared.lngLat[i + 1]!);
      if (code !== null) ran.set(code, (ran.get(code) ?? 0) + 1);
    }
    const named = dataset.gridsOfLevel(level).filter(({ code }) => summary.grids.get(code)!.visits > 0);
    expect(named.map((grid) => grid.code)).toEqual([...ran.keys()].sort());
    for (const { code } of named) expect(summary.grids.get(code)!.fixes).toBe(ran.get(code));
  }
});

test('no fix is lost without being counted', () => {
  const { recorded, kept, duplicates, tooFast, broken } = prepared.cleaning;
  expect(kept + duplicates + tooFast + broken).toBe(recorded);
});
