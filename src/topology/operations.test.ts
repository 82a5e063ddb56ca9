import { expect, test } from 'vitest';
import { drawn, fingerprint, sixSquares, step } from '../../tests/partition-world.ts';
import { contiguousParts } from './contiguity.ts';
import { dissolve } from './dissolve.ts';
import { faceAt } from './face-at.ts';
import { partitionFromArcs } from './from-arcs.ts';
import { partitionFromPolygons } from './from-polygons.ts';
import { type Locks, lockRefusalOf, locksAfter } from './locks.ts';
import { mergeFaces, removeArc } from './merge-faces.ts';
import { insertVertex, removeVertex } from './move-border.ts';
import type { Edit } from './outcome.ts';
import { facesLabelled, outlineOf } from './outline.ts';
import { type Change, inverseOf, type Partition } from './partition.ts';
import { reassign, recode } from './relabel.ts';
import { reshapeBorder } from './reshape-border.ts';
import { inSequence } from './sequence.ts';
import { linesToSnapTo, snapTo } from './snap-to.ts';
import { splitAlong } from './split-along.ts';
import { splitFace } from './split-face.ts';

const world = (): Partition => partitionFromPolygons(sixSquares()).partition;
const at = (partition: Partition, x: number, y: number): number => faceAt(partition, ...step(x, y));
const labels = (partition: Partition, x: number, y: number) =>
  partition.faces.get(at(partition, x, y))?.labels;

function done<Reason>(partition: Partition, edit: Edit<Reason>): Change {
  if (!edit.ok) throw new Error(String(edit.reason));
  partition.apply(edit.change);
  return edit.change;
}

const between = (partition: Partition, a: string, b: string): number => {
  const [fa] = facesLabelled(partition, 2, a);
  const [fb] = facesLabelled(partition, 2, b);
  return [...partition.arcsOfFace(fa!)].find((id) => partition.arcsOfFace(fb!).has(id))!;
};

test('a partition is rebuilt from its arcs and faces, byte for byte; torn ones are refused', () => {
  const partition = world();
  const [arcs, faces] = [[...partition.arcs.values()], [...partition.faces.values()]];
  const again = partitionFromArcs(arcs, faces);
  if (!again.ok) throw new Error(again.reason);
  expect(fingerprint(again.partition)).toBe(fingerprint(partition));
  const swapped = arcs.map((arc, i) => (i === 0 ? { ...arc, left: arc.right, right: arc.left } : arc));
  expect(partitionFromArcs(swapped, faces)).toMatchObject({ ok: false, reason: 'facesDisagree' });
  expect(partitionFromArcs(arcs, faces.slice(1))).toMatchObject({ ok: false, reason: 'faceUnknown' });
  const crossing = { id: 99, points: drawn([0.5, -0.5], [0.6, 0.5]), left: 0, right: 0 };
  expect(partitionFromArcs([...arcs, crossing], faces)).toMatchObject({ ok: false, reason: 'crossesBorder' });
});

test('level-3 grids are made inside a level-2 grid, and only there', () => {
  const partition = world();
  const [a] = facesLabelled(partition, 2, 'a');
  const ring = drawn([0.2, 0.2], [0.4, 0.2], [0.4, 0.4], [0.2, 0.2]);
  const split = splitFace(partition, a!, [ring]);
  if (!split.ok) throw new Error(split.reason);
  partition.apply(split.change);
  const inner = at(partition, 0.35, 0.3);
  done(partition, reassign(partition, [inner], 3, 'a1'));
  expect(labels(partition, 0.35, 0.3)).toEqual(['P', 'a', 'a1']);
  expect(labels(partition, 0.9, 0.9)).toEqual(['P', 'a', null]);
  const across = [inner, at(partition, 0.5, 1.5)];
  expect(reassign(partition, across, 3, 'new')).toMatchObject({ ok: false, reason: 'breaksLevel' });
});

test('a grid takes its children along to another parent, and a piece of it leaves them behind', () => {
  const partition = world();
  const [a] = facesLabelled(partition, 2, 'a');
  done(partition, reassign(partition, [a!], 1, 'Q'));
  expect(labels(partition, 0.5, 0.5)).toEqual(['Q', 'a', null]);
  done(partition, splitAlong(partition, drawn([2.5, -0.5], [2.5, 1])));
  done(partition, reassign(partition, [at(partition, 2.7, 0.5)], 1, 'Q'));
  expect(labels(partition, 2.7, 0.5)).toEqual(['Q', null, null]);
  expect(labels(partition, 2.2, 0.5)).toEqual(['P', 'c', null]);
});

test('a code is changed once, and never to one in use', () => {
  const partition = world();
  expect(recode(partition, 2, 'a', 'b')).toMatchObject({ ok: false, reason: 'codeInUse' });
  done(partition, recode(partition, 1, 'P', 'R'));
  expect([...partition.codesOf(1)].sort()).toEqual(['Q', 'R']);
});

test('painted faces dissolve into one', () => {
  const partition = world();
  const [a] = facesLabelled(partition, 2, 'a');
  const before = partition.faces.size;
  done(partition, reassign(partition, [a!], 2, 'b'));
  done(partition, dissolve(partition, facesLabelled(partition, 2, 'b')));
  expect(partition.faces.size).toBe(before - 1);
  expect(outlineOf(partition, facesLabelled(partition, 2, 'b')).coordinates).toHaveLength(1);
});

test('removing one border of several between two faces removes them all', () => {
  const partition = world();
  done(partition, removeArc(partition, between(partition, 'b', 'x')));
  expect(labels(partition, 1.5, 0.5)?.[1]).toMatch(/b|x/);
  expect(removeArc(partition, [...partition.arcsOfFace(0)][0]!)).toMatchObject({
    ok: false,
    reason: 'outsideHasNoLabel',
  });
});

test('a detached piece is told from the main part of its grid', () => {
  const partition = world();
  done(partition, splitAlong(partition, drawn([2.5, -0.5], [2.5, 1])));
  const piece = at(partition, 2.7, 0.5);
  done(partition, reassign(partition, [piece], 2, 'a'));
  const parts = contiguousParts(partition, facesLabelled(partition, 2, 'a'));
  expect(parts.map((part) => part.size)).toEqual([1, 1]);
  expect(parts[1]).toEqual(new Set([piece]));
});

test('a drawn line becomes the border where it meets it twice; what sticks out falls away', () => {
  const partition = world();
  const line = drawn([0.9, 0.1], [1.05, 0.2], [1.2, 0.5], [1.05, 0.8], [0.9, 0.9]);
  for (const direction of [line, drawn([0.9, 0.9], [1.05, 0.8], [1.2, 0.5], [1.05, 0.2], [0.9, 0.1])]) {
    const start = fingerprint(partition);
    const change = done(partition, reshapeBorder(partition, direction));
    expect(labels(partition, 1.15, 0.5)?.[1]).toBe('a');
    expect(labels(partition, 0.95, 0.12)?.[1]).toBe('a');
    partition.apply(inverseOf(change));
    expect(fingerprint(partition)).toBe(start);
  }
  expect(reshapeBorder(partition, drawn([0.3, 0.3], [0.4, 0.4]))).toMatchObject({
    ok: false,
    reason: 'meetsNoBorderTwice',
  });
  expect(reshapeBorder(partition, drawn([1, 0.1], [1.5, 0.5], [1, 0.9]))).toMatchObject({ ok: false });
});

test('a line drawn from and to an enclave reshapes the shorter side of it', () => {
  const partition = world();
  done(partition, reshapeBorder(partition, drawn([1.45, 0.5], [1.35, 0.35], [1.5, 0.45])));
  expect(labels(partition, 1.37, 0.38)?.[1]).toBe('x');
  expect(labels(partition, 1.55, 0.55)?.[1]).toBe('x');
});

test('a pointer snaps to a junction before a vertex, and to a vertex before a border', () => {
  const partition = world();
  const arc = between(partition, 'a', 'b');
  done(partition, insertVertex(partition, arc, 0, step(1.01, 0.5)));
  const [x, y] = step(1.005, 0.97);
  expect(snapTo(partition, x, y, 10)).toMatchObject({ kind: 'node', at: step(1, 1) });
  expect(snapTo(partition, ...step(1.02, 0.52), 10)).toMatchObject({ kind: 'vertex', at: step(1.01, 0.5) });
  const border = snapTo(partition, ...step(1.02, 0.25), 5);
  expect(border).toMatchObject({ kind: 'border', line: arc });
  expect(border!.distanceM).toBeLessThan(2);
  expect(snapTo(partition, ...step(1.02, 0.25), 5, new Set([arc]))).toBeNull();
  const road = linesToSnapTo([drawn([0.2, 0.2], [0.8, 0.2])]);
  expect(snapTo(road, ...step(0.5, 0.21), 5)).toMatchObject({ kind: 'border', at: step(0.5, 0.2), line: 0 });
});

test('a vertex of an enclave can go, a junction cannot', () => {
  const partition = world();
  done(partition, removeVertex(partition, between(partition, 'b', 'x'), 0));
  expect(removeVertex(partition, between(partition, 'a', 'b'), 0)).toMatchObject({ reason: 'isNode' });
});

const locks = (codes: string[], arcs: number[] = []): Locks => ({
  codes: new Set(codes),
  arcs: new Set(arcs),
});

test('a locked grid keeps its outline and its parent; its neighbours can be divided up to it', () => {
  const partition = world();
  const [a] = facesLabelled(partition, 2, 'a');
  const [b] = facesLabelled(partition, 2, 'b');
  const ask = <Reason>(edit: Edit<Reason>, held: Locks): string | null => {
    if (!edit.ok) throw new Error(String(edit.reason));
    return lockRefusalOf(partition, edit.change, held)?.reason ?? null;
  };
  const bent = insertVertex(partition, between(partition, 'a', 'b'), 0, step(1.1, 0.5));
  expect(ask(bent, locks(['a']))).toBe('locked');
  expect(ask(bent, locks(['P']))).toBeNull();
  expect(ask(bent, locks([], [between(partition, 'a', 'b')]))).toBe('locked');
  expect(ask(bent, locks(['c'], [between(partition, 'a', 'd')]))).toBeNull();
  expect(ask(reassign(partition, [a!], 2, 'b'), locks(['a']))).toBe('locked');
  expect(ask(reassign(partition, [a!], 2, 'b'), locks(['b']))).toBe('locked');
  expect(ask(reassign(partition, [a!], 1, 'Q'), locks(['a']))).toBe('locked');
  const division = splitAlong(partition, drawn([0.9, 0.3], [1.3, 0.313], [1.3, -0.5]), new Set([b!]));
  expect(ask(division, locks(['a'], [between(partition, 'a', 'b')]))).toBeNull();
  const painted = inSequence<unknown>(partition, [
    () => division,
    (now) => reassign(now, [at(now, 1.1, 0.1)], 2, 'a'),
  ]);
  expect(ask(painted, locks(['a']))).toBe('locked');
  expect(ask(painted, locks(['c', 'P']))).toBeNull();
  if (!division.ok) throw new Error(division.reason);
  const held = locksAfter(division.change, locks([], [between(partition, 'a', 'b')]));
  partition.apply(division.change);
  expect([...held.arcs].every((id) => partition.arcs.has(id))).toBe(true);
  expect(held.arcs.size).toBe(2);
});

test('a border that a locked one becomes a part of is locked as a whole, whichever of the two it is named after', () => {
  for (const code of ['a', 'b']) {
    const partition = world();
    const [a] = facesLabelled(partition, 2, 'a');
    const [b] = facesLabelled(partition, 2, 'b');
    const outer = [...partition.arcs.values()].find(
      ({ left, right }) => [left, right].includes(0) && [left, right].includes(code === 'a' ? a! : b!),
    )!;
    const merge = mergeFaces(partition, a!, b!);
    if (!merge.ok) throw new Error(merge.reason);
    const held = locksAfter(merge.change, locks([], [outer.id]));
    partition.apply(merge.change);
    const joined = [...held.arcs].map((id) => partition.arcs.get(id)!);
    expect(joined.map(({ left, right }) => [left, right].sort())).toEqual([[0, a]]);
  }
});
