import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { isValidCoverage } from '../../tests/geos.ts';
import { type LabelledPolygon, partitionFromPolygons } from './from-polygons.ts';
import { toSteps } from './lattice.ts';
import { doubledAreaOf, facesLabelled, outlineOf } from './outline.ts';

const D = 1e-3;

function box(
  code: string,
  w: number,
  s: number,
  e: number,
  n: number,
  holes: Polygon['coordinates'] = [],
): LabelledPolygon {
  const ring = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ].map(([x, y]) => [118.5 + x! * D, 24.8 + y! * D]);
  return { level: 2, code, geometry: { type: 'Polygon', coordinates: [ring, ...holes] } };
}

const origin = [toSteps(118.5), toSteps(24.8)] as const;
const square = (2 * D * 1e7) ** 2 / 2;

test('two neighbours share one arc, and each is what it was', () => {
  const { partition, findings } = partitionFromPolygons([box('a', 0, 0, 1, 1), box('b', 1, 0, 2, 1)]);
  expect(findings).toEqual([]);
  expect(partition.faces.size).toBe(2);
  expect(partition.arcs.size).toBe(3);
  for (const code of ['a', 'b']) {
    const [face] = facesLabelled(partition, 2, code);
    expect(doubledAreaOf(partition, face!, ...origin)).toBe(square);
  }
});

test('a T-junction is divided where the vertex of one lies on the edge of the other', () => {
  const { partition, findings } = partitionFromPolygons([
    box('a', 0, 0, 1, 2),
    box('b', 1, 0, 2, 1),
    box('c', 1, 1, 2, 2),
  ]);
  expect(findings.map(({ kind, codes }) => [kind, codes])).toEqual([['tJunction', ['a', 'b', 'c']]]);
  expect(partition.faces.size).toBe(3);
});

test('ground that two polygons cover is listed and given to the first', () => {
  const { partition, findings } = partitionFromPolygons([box('a', 0, 0, 2, 1), box('b', 1, 0, 3, 1)]);
  const overlap = findings.find((finding) => finding.kind === 'overlap');
  expect(overlap?.codes).toEqual(['a', 'b']);
  const [a] = facesLabelled(partition, 2, 'a');
  const [b] = facesLabelled(partition, 2, 'b');
  expect(doubledAreaOf(partition, a!, ...origin)).toBe(2 * square);
  expect(doubledAreaOf(partition, b!, ...origin)).toBe(square);
});

test('an enclosed gap becomes a face without labels', () => {
  const { partition, findings } = partitionFromPolygons([
    box('a', 0, 0, 3, 1),
    box('b', 0, 2, 3, 3),
    box('c', 0, 1, 1, 2),
    box('d', 2, 1, 3, 2),
  ]);
  const gaps = findings.filter((finding) => finding.kind === 'gap');
  expect(gaps.map(({ codes }) => codes)).toEqual([['a', 'b', 'c', 'd']]);
  const gap = [...partition.faces.values()].find((face) => face.labels[1] === null);
  expect(doubledAreaOf(partition, gap!.id, ...origin)).toBe(square);
});

test('an enclave in a hole is one face, and its host keeps the hole', () => {
  const hole = [
    [1, 1],
    [1, 2],
    [2, 2],
    [2, 1],
    [1, 1],
  ].map(([x, y]) => [118.5 + x! * D, 24.8 + y! * D]);
  const { partition, findings } = partitionFromPolygons([
    box('host', 0, 0, 3, 3, [hole]),
    box('enclave', 1, 1, 2, 2),
  ]);
  expect(findings).toEqual([]);
  const [host] = facesLabelled(partition, 2, 'host');
  expect(doubledAreaOf(partition, host!, ...origin)).toBe(8 * square);
  expect(outlineOf(partition, new Set([host!])).coordinates.map((rings) => rings.length)).toEqual([2]);
});

test('levels nest: the outline of a parent is the border of its children', () => {
  const children = [box('p1', 0, 0, 1, 1), box('p2', 1, 0, 2, 1)];
  const parent: LabelledPolygon = { ...box('p', 0, 0, 2, 1), level: 1 };
  const { partition } = partitionFromPolygons([parent, ...children]);
  expect(partition.faces.size).toBe(2);
  const outline = outlineOf(partition, facesLabelled(partition, 1, 'p'));
  expect(outline.coordinates).toHaveLength(1);
});

/** Two parents that meet 30 lattice steps to the east of where their children do, and a strip that p1 does not cover. */
function drawnApart(): LabelledPolygon[] {
  const border = 1 + 3e-3;
  const parents: LabelledPolygon[] = [
    { ...box('p', 0, 0, border, 1), level: 1, parent: null },
    { ...box('q', border, 0, 2 + 2e-3, 1), level: 1, parent: null },
  ];
  return [...parents, { ...box('p1', 0, 0, 1, 1), parent: 'p' }, { ...box('q1', 1, 0, 2, 1), parent: 'q' }];
}

test('where levels were drawn apart, slivers follow the deepest one, and each is listed', () => {
  const { partition, findings } = partitionFromPolygons(drawnApart());
  expect(partition.faces.size).toBe(2);
  expect(findings.map(({ kind, codes }) => [kind, codes])).toEqual([
    ['nesting', ['q1', 'p', 'q']],
    ['nesting', ['q']],
  ]);
  for (const code of ['p', 'q']) {
    const [face] = facesLabelled(partition, 1, code);
    expect(doubledAreaOf(partition, face!, ...origin)).toBe(square);
  }
});

test('wide ground on which levels disagree stays as each of them says, and a sparse level yields', () => {
  const wide = drawnApart().map((polygon) =>
    polygon.level === 1 ? polygon : { ...polygon, parent: polygon.parent === 'p' ? 'q' : 'p' },
  );
  const kept = [...partitionFromPolygons(wide).partition.faces.values()].map(({ labels }) => labels);
  expect(kept.map((labels) => labels.join('/')).sort()).toEqual(['p/p1/', 'p/q1/', 'q/q1/']);
  const micro: LabelledPolygon = { ...box('m', 0.5, 0, 1 + 1e-3, 1), level: 3, parent: 'p1', yields: true };
  const { partition, findings } = partitionFromPolygons([...drawnApart(), micro]);
  expect(partition.faces.size).toBe(3);
  expect(findings).toHaveLength(3);
  expect(outlineOf(partition, facesLabelled(partition, 2, 'p1'))).toEqual(
    outlineOf(partition, facesLabelled(partition, 1, 'p')),
  );
});

test('the outlines of a cut-up overlap are a valid coverage, though the input was not', () => {
  const input = [box('a', 0, 0, 2, 2), box('b', 1, 1, 3, 3), box('c', 0, 2, 1, 3)];
  expect(isValidCoverage(input.map(({ geometry }) => geometry))).toBe(false);
  const { partition } = partitionFromPolygons(input);
  expect(
    isValidCoverage(['a', 'b', 'c'].map((code) => outlineOf(partition, facesLabelled(partition, 2, code)))),
  ).toBe(true);
});
