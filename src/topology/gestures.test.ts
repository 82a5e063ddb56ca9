import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isValidCoverage } from '../../tests/geos.ts';
import { fingerprint } from '../../tests/partition-world.ts';
import { type LabelledPolygon, partitionFromPolygons } from './from-polygons.ts';
import { toSteps } from './lattice.ts';
import { mergeFaces } from './merge-faces.ts';
import { insertVertex, moveArc, moveVertex, removeVertex } from './move-border.ts';
import { doubledAreaOf, facesLabelled, outlineOf } from './outline.ts';
import { type Change, inverseOf, type Partition } from './partition.ts';
import { reassign } from './relabel.ts';
import { splitFace } from './split-face.ts';

const SIDE = 6;
const STEP = 1e-3;

/** A checkerboard of squares with one enclave, whose corners are jittered so that nothing is parallel. */
function board(): LabelledPolygon[] {
  const corner = (i: number, j: number): [number, number] => [
    118.5 + (i + 0.2 * Math.sin(i * 7 + j * 3)) * STEP,
    24.8 + (j + 0.2 * Math.cos(i * 5 - j * 11)) * STEP,
  ];
  const squares: LabelledPolygon[] = [];
  for (let i = 0; i < SIDE; i++) {
    for (let j = 0; j < SIDE; j++) {
      const ring = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1), corner(i, j)];
      squares.push({ level: 2, code: `${i}-${j}`, geometry: { type: 'Polygon', coordinates: [ring] } });
    }
  }
  const [x, y] = corner(2, 2);
  const at = (dx: number, dy: number): [number, number] => [x + dx * STEP, y + dy * STEP];
  const enclave = [at(0.45, 0.45), at(0.6, 0.45), at(0.6, 0.6), at(0.45, 0.6), at(0.45, 0.45)];
  squares[2 * SIDE + 2]!.geometry.coordinates.push([...enclave].reverse() as never);
  squares.push({ level: 2, code: 'enclave', geometry: { type: 'Polygon', coordinates: [enclave] } });
  return squares;
}

const origin = [toSteps(118.5), toSteps(24.8)] as const;

type Random = (below: number) => number;

/** One random gesture of any kind, as far as the partition lets it. */
function gesture(
  partition: Partition,
  random: Random,
): { ok: true; change: Change } | { ok: false; reason: string } {
  const arcs = [...partition.arcs.values()].sort((a, b) => a.id - b.id);
  const faces = [...partition.faces.keys()].sort((a, b) => a - b);
  const arc = arcs[random(arcs.length)]!;
  const face = faces[random(faces.length)]!;
  const vertices = arc.points.length / 2;
  const v = random(vertices);
  const shift = (): number => random(16_000) - 8_000;
  const near = [arc.points[2 * v]! + shift(), arc.points[2 * v + 1]! + shift()] as const;
  switch (random(7)) {
    case 0:
      return moveArc(partition, arc.id, shift(), shift());
    case 1:
      return insertVertex(partition, arc.id, random(vertices - 1), near);
    case 2:
      return v > 0 && v < vertices - 1
        ? removeVertex(partition, arc.id, v)
        : moveVertex(partition, arc.id, v, near);
    case 3: {
      const around = [...partition.arcsOfFace(face)].map((id) => partition.arcs.get(id)!);
      const [a, b] = [around[random(around.length)]!, around[random(around.length)]!];
      const [i, j] = [random(a.points.length / 2), random(b.points.length / 2)];
      const line = Int32Array.of(
        a.points[2 * i]!,
        a.points[2 * i + 1]!,
        ...near,
        b.points[2 * j]!,
        b.points[2 * j + 1]!,
      );
      return splitFace(partition, face, [line]);
    }
    case 4:
      return mergeFaces(partition, arc.left, arc.right);
    case 5:
      return reassign(partition, [face], 2, partition.faces.get(faces[random(faces.length)]!)!.labels[1]);
    default:
      return moveVertex(partition, arc.id, v, near);
  }
}

function expectWhole(partition: Partition): void {
  let sum = 0;
  for (const id of partition.faces.keys()) {
    const area = doubledAreaOf(partition, id, ...origin);
    expect(area).toBeGreaterThan(0);
    sum += area;
  }
  expect(sum).toBe(-doubledAreaOf(partition, 0, ...origin));
}

test('no gesture leaves a gap or an overlap; a refusal changes nothing; undo of all gives the start, byte for byte', () => {
  const accepted = new Map<string, number>();
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { partition } = partitionFromPolygons(board());
      const start = fingerprint(partition);
      const random = fc.sample(fc.noBias(fc.nat(1_000_000)), { numRuns: 1200, seed });
      let next = 0;
      const draw: Random = (below) => random[next++ % random.length]! % below;
      const history: Change[] = [];
      for (let n = 0; n < 60; n++) {
        const before = fingerprint(partition);
        const edit = gesture(partition, draw);
        expect(fingerprint(partition)).toBe(before);
        accepted.set(
          edit.ok ? 'accepted' : edit.reason,
          (accepted.get(edit.ok ? 'accepted' : edit.reason) ?? 0) + 1,
        );
        if (!edit.ok) continue;
        partition.apply(edit.change);
        history.push(edit.change);
        expectWhole(partition);
      }
      const outlines = [...partition.faces.keys()].map((id) => outlineOf(partition, new Set([id])));
      expect(isValidCoverage(outlines)).toBe(true);
      for (const change of history.reverse()) partition.apply(inverseOf(change));
      expect(fingerprint(partition)).toBe(start);
    }),
    { numRuns: 40 },
  );
  expect(accepted.get('accepted')).toBeGreaterThan(500);
  for (const reason of ['crossesBorder', 'notSimple', 'wouldVanish']) expect(accepted.has(reason)).toBe(true);
});

test('a split and the merge of its parts give back labels and ground', () => {
  const { partition } = partitionFromPolygons(board());
  const [face] = facesLabelled(partition, 2, '0-0');
  const before = outlineOf(partition, new Set([face!]));
  const [a, , b] = before.coordinates[0]![0]!.map(([x, y]) => [toSteps(x!), toSteps(y!)]);
  const split = splitFace(partition, face!, [Int32Array.from([...a!, ...b!])]);
  if (!split.ok) throw new Error(split.reason);
  partition.apply(split.change);
  expect(facesLabelled(partition, 2, '0-0').size).toBe(2);
  const merge = mergeFaces(partition, split.parts[0]!, split.parts[1]!);
  if (!merge.ok) throw new Error(merge.reason);
  partition.apply(merge.change);
  const after = outlineOf(partition, facesLabelled(partition, 2, '0-0'));
  expect(new Set(after.coordinates[0]![0]!.map(String))).toEqual(
    new Set(before.coordinates[0]![0]!.map(String)),
  );
});

test('an enclave cannot be swept over, and can be moved as a whole', () => {
  const { partition } = partitionFromPolygons(board());
  const [enclave] = facesLabelled(partition, 2, 'enclave');
  const [id] = [...partition.arcsOfFace(enclave!)];
  const moved = moveArc(partition, id!, 500, 500);
  expect(moved.ok).toBe(true);
  const [host] = facesLabelled(partition, 2, '2-2');
  const side = [...partition.arcsOfFace(host!)]
    .map((arcId) => partition.arcs.get(arcId)!)
    .find((arc) => arc.id !== id)!;
  const reasons = new Set<string>();
  for (let dx = -12_000; dx <= 12_000; dx += 1500) {
    for (let dy = -12_000; dy <= 12_000; dy += 1500) {
      const bent = insertVertex(partition, side.id, 0, [side.points[0]! + dx, side.points[1]! + dy]);
      if (!bent.ok) reasons.add(bent.reason);
    }
  }
  expect(reasons.has('crossesBorder')).toBe(true);
});
