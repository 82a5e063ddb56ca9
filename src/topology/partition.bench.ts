import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import type { Bench, Contest } from '../../tests/bench/bench.ts';
import { COUNT, codeOf, families, polygons20k } from '../../tests/bench/plan-20k.ts';
import { quantile } from '../../tests/bench/quantile.ts';
import { unionByGeos, unionByTurf } from '../../tests/bench/unions.ts';
import { isValidCoverage } from '../../tests/geos.ts';
import { areaM2 } from '../geo/measure.ts';
import { findGaps, findOverlaps } from './find-faults.ts';
import { partitionFromPolygons } from './from-polygons.ts';
import { outlineOf } from './outline.ts';
import { validateCoverage } from './validate-coverage.ts';

function prepareOutline(): Contest {
  const polygons = polygons20k();
  const { partition } = partitionFromPolygons(
    polygons.map(({ geometry }, i) => ({ level: 2 as const, code: codeOf(i), geometry })),
  );
  const parents = families(polygons);
  const faces = parents.map(
    (list) => new Set(list.flatMap((i) => [...partition.facesLabelled(2, codeOf(i))])),
  );
  const all: FeatureCollection = { type: 'FeatureCollection', features: polygons };
  const topo = topology({ all }) as Topology<{ all: GeometryCollection }>;
  const shapes = topo.objects.all.geometries as (TopoPolygon | TopoMultiPolygon)[];
  const times = Array.from({ length: 5 }, () => faces)
    .flat()
    .map((set) => {
      const t0 = performance.now();
      outlineOf(partition, set);
      return performance.now() - t0;
    });
  const sample = parents.slice(0, 4).map((list) => list.map((i) => polygons[i]!));
  return {
    facts: {
      polygons: COUNT,
      parents: parents.length,
      'outline p50 ms': quantile(times, 0.5),
      'outline p99 ms (asked: 10)': quantile(times, 0.99),
    },
    contenders: [
      {
        name: 'outlineOf',
        role: 'ours',
        units: parents.length,
        run: () => faces.map((set) => outlineOf(partition, set)),
      },
      {
        name: 'topojson merge',
        role: 'peer',
        units: parents.length,
        note: 'arcs shared before',
        run: () =>
          parents.map((list) =>
            merge(
              topo,
              list.map((i) => shapes[i]!),
            ),
          ),
      },
      { name: 'geos-wasm coverage union', role: 'peer', units: 4, run: () => sample.map(unionByGeos) },
      { name: 'turf.union', role: 'peer', units: 4, run: () => sample.map(unionByTurf) },
    ],
    judge(answerOf) {
      const ours = answerOf('outlineOf') as MultiPolygon[];
      const differs = (name: string): number =>
        (answerOf(name) as (Polygon | MultiPolygon | null)[]).filter(
          (shape, i) => !shape || Math.abs(areaM2(shape) / areaM2(ours[i]!) - 1) > 1e-9,
        ).length;
      return [
        {
          claim: 'ours = geos-wasm, by area',
          compared: 4,
          wrong: differs('geos-wasm coverage union'),
          mustHold: true,
        },
        {
          claim: 'topojson = ours, by area',
          compared: parents.length,
          wrong: differs('topojson merge'),
          mustHold: false,
        },
        { claim: 'turf.union = ours, by area', compared: 4, wrong: differs('turf.union'), mustHold: false },
      ];
    },
  };
}

function prepareCheck(): Contest {
  const shapes = polygons20k().map(({ geometry }) => geometry);
  const [t0, cpu0] = [performance.now(), process.cpuUsage()];
  validateCoverage(shapes);
  const wallMs = performance.now() - t0;
  const cpu = process.cpuUsage(cpu0);
  return {
    facts: {
      polygons: COUNT,
      'full check, the first one, wall ms (asked: 1,500)': Math.round(wallMs),
      'and its CPU ms, other threads included': Math.round((cpu.user + cpu.system) / 1000),
    },
    contenders: [
      {
        name: 'validateCoverage',
        role: 'ours',
        units: COUNT,
        run: () => validateCoverage(shapes).filter((edges) => edges !== null).length,
      },
      { name: 'findGaps', role: 'reference', units: COUNT, run: () => findGaps(shapes).length },
      { name: 'findOverlaps', role: 'reference', units: COUNT, run: () => findOverlaps(shapes).length },
      {
        name: 'geos-wasm coverage',
        role: 'peer',
        units: COUNT,
        run: () => (isValidCoverage(shapes) ? 0 : 1),
      },
    ],
    judge: (answerOf) =>
      ['validateCoverage', 'findGaps', 'findOverlaps', 'geos-wasm coverage'].map((name) => ({
        claim: `${name} finds nothing in a good coverage`,
        compared: COUNT,
        wrong: answerOf(name) as number,
        mustHold: true,
      })),
  };
}

export const benches: readonly Bench[] = [
  {
    id: 'partition-outline',
    title: 'Outline of a parent of 50 in 20,000 polygons',
    unit: 'parent',
    goals: [
      { against: 'turf.union', ratio: 20 },
      { against: 'geos-wasm coverage union', ratio: 2 },
    ],
    rounds: 3,
    prepare: prepareOutline,
  },
  {
    id: 'coverage-check',
    title: 'Whether 20,000 polygons are a coverage, and where not',
    unit: 'polygon',
    goals: [{ against: 'geos-wasm coverage', ratio: 1 }],
    rounds: 3,
    prepare: prepareCheck,
  },
];
