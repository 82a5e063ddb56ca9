import { beforeAll, expect, test } from 'vitest';
import { checkDataset, checkFeatures } from '../../src/check/index.ts';
import type { Position } from '../../src/edit/edited.ts';
import { createHistory } from '../../src/edit/history.ts';
import { faceHolding } from '../../src/edit/places.ts';
import type { Plan } from '../../src/edit/plan.ts';
import { type PlanFinding, planFindings } from '../../src/edit/plan-findings.ts';
import { type PlanStart, planFromDataset } from '../../src/edit/plan-from-dataset.ts';
import { createPlanView } from '../../src/edit/to-dataset.ts';
import { areaM2 } from '../../src/geo/measure.ts';
import { featuresOf } from '../../src/io/write/features.ts';
import { createDataset, type Dataset, type DatasetParts } from '../../src/model/dataset.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Grid } from '../../src/model/grid.ts';
import { toSteps } from '../../src/topology/lattice.ts';
import { isValidCoverage } from '../geos.ts';
import { plant } from '../planted-faults.ts';
import { LIVERPOOL_MANIFEST, liverpoolFeatures, NOTHING_ELSE } from './liverpool.ts';

async function throughTheDoor(features: readonly unknown[]): Promise<readonly Grid[]> {
  const collection = { type: 'FeatureCollection', features };
  const read = await checkFeatures('grids', collection, 'grids.geojson', LIVERPOOL_MANIFEST);
  if (read.cancelled) throw new Error('Nobody cancelled.');
  return read.kept;
}

const partsOf = (grids: readonly Grid[]): DatasetParts => ({
  manifest: LIVERPOOL_MANIFEST,
  grids,
  ...NOTHING_ELSE,
});

/** A written plan read again: what the check finds, and what stands in the way of a plan over it. */
async function readAgain(view: Dataset): Promise<{ check: readonly Finding[]; plan: PlanStart }> {
  const parts = partsOf(await throughTheDoor(featuresOf(view.parts, 'grids')));
  const checked = await checkDataset(parts);
  if (checked.cancelled) throw new Error('Nobody cancelled.');
  const check = checked.findings.filter(({ reason }) => reason !== 'grid-count');
  return { check, plan: planFromDataset(createDataset(parts)) };
}

const areasOf = (view: Dataset, level: 1 | 2 | 3) =>
  view
    .gridsOfLevel(level)
    .map(({ geometry }) =>
      geometry.type === 'Polygon'
        ? { type: 'MultiPolygon' as const, coordinates: [geometry.coordinates] }
        : geometry,
    );

let good: readonly Grid[] = [];
beforeAll(async () => {
  good = await throughTheDoor(liverpoolFeatures());
});

test('the 1,584 areas and their two levels of parents can be edited at once, and are read again without a finding', async () => {
  const { plan, findings } = planFromDataset(createDataset(partsOf(good)));
  // The publisher rounded each level by itself: along their borders they differ by slivers, all of them listed.
  expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['nesting']));
  const slivers = findings.map((finding) =>
    finding.kind === 'nesting' ? areaM2(finding.outline) : Infinity,
  );
  expect(Math.max(...slivers)).toBeLessThan(5);
  expect(planFindings(plan).filter(({ kind }) => kind === 'gap' || kind === 'nesting')).toEqual([]);
  const history = createHistory(plan);
  const [first] = plan.partition.arcs.values();
  const sides = [first!.left, first!.right].map((face) => plan.partition.faces.get(face)?.labels[2]);
  const [into, from] = sides as Grid['code'][];
  expect(history.act({ do: 'mergeGrids', into: into!, from: from! }).ok).toBe(true);
  const { labelPoint, code } = good.find(({ level }) => level === 2)!;
  const [lng, lat] = labelPoint;
  const split = history.act({
    do: 'splitGrid',
    grids: [code],
    line: [
      [lng - 0.1, lat],
      [lng + 0.1, lat + 1e-3],
    ],
  });
  expect(split.ok).toBe(true);
  const view = createPlanView(plan).dataset();
  expect(view.gridsOfLevel(2)).toHaveLength(299);
  for (const level of [1, 2, 3] as const) expect(isValidCoverage(areasOf(view, level))).toBe(true);
  const again = await readAgain(view);
  expect(again.check).toEqual([]);
  expect(again.plan.findings).toEqual([]);
});

test('a copy with planted faults imports with each listed, and with its gaps filled is read again without a finding', async () => {
  const areas = good.filter(({ level }) => level === 3);
  const planted = plant(areas, { removed: 0, gaps: 25, overlaps: 25, tJunctions: 40, jitters: 60 }, 1);
  const grids = [...good.filter(({ level }) => level < 3), ...planted.grids];
  const { plan, findings } = planFromDataset(createDataset(partsOf(grids)));
  const pairs = findings
    .filter(({ kind }) => kind === 'overlap')
    .map(({ codes }) => [...codes].sort().join());
  for (const { codes } of planted.overlaps) expect(pairs).toContain([...codes].sort().join());
  const contacts = new Set(findings.map((finding) => ('x' in finding ? `${finding.x},${finding.y}` : '')));
  for (const { at } of planted.tJunctions) expect(contacts).toContain(at.map((v) => toSteps(v!)).join());
  const history = createHistory(plan);
  const gaps = planFindings(plan).filter(({ kind }) => kind === 'gap');
  expect(gaps.length).toBeGreaterThanOrEqual(planted.gaps.length);
  const named = new Set([...findings, ...gaps].flatMap((finding) => namedBy(plan, finding)));
  for (const { code } of [...planted.jitters, ...planted.gaps]) expect(named).toContain(code);
  const unmended = await readAgain(createPlanView(plan).dataset());
  expect(unmended.plan.findings).toEqual([]);
  expect(planFindings(unmended.plan.plan).filter(({ kind }) => kind === 'gap')).toHaveLength(gaps.length);
  for (const { mends } of gaps) expect(history.act(mends[0]!).ok).toBe(true);
  expect(planFindings(plan).filter(({ kind }) => kind === 'gap')).toEqual([]);
  const view = createPlanView(plan).dataset();
  for (const level of [1, 2, 3] as const) expect(isValidCoverage(areasOf(view, level))).toBe(true);
  const again = await readAgain(view);
  expect(again.check).toEqual([]);
  expect(again.plan.findings).toEqual([]);
  history.jumpTo(0);
  const places = (list: readonly PlanFinding[]) => list.map(({ at }) => String(at)).sort();
  expect(places(planFindings(plan).filter(({ kind }) => kind === 'gap'))).toEqual(places(gaps));
});

/** The codes that a finding speaks of: a gap names those around it. */
function namedBy(
  plan: Plan,
  { codes, at }: { readonly codes: readonly string[]; readonly at?: Position | null },
) {
  if (!at) return codes;
  const face = faceHolding(plan.partition, at);
  return [...plan.partition.arcsOfFace(face)].flatMap((id) => {
    const { left, right } = plan.partition.arcs.get(id)!;
    return (
      plan.partition.faces.get(left === face ? right : left)?.labels.filter((code) => code !== null) ?? []
    );
  });
}
