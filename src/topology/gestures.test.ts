import { expect, test } from 'vitest';
import { runGestures } from '../../tests/gesture-run.ts';
import { samplePartition } from '../../tests/sample-partition.ts';
import { type LabelledPolygon, partitionFromPolygons } from './from-polygons.ts';
import { toSteps } from './lattice.ts';
import { mergeFaces } from './merge-faces.ts';
import { insertVertex, moveArc } from './move-border.ts';
import { facesLabelled, outlineOf } from './outline.ts';
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

/** Reasons that a clumsy hand meets sooner or later. */
const REASONS = ['crossesBorder', 'crossesNode', 'coincidesWithBorder', 'notSimple', 'wouldVanish'];

test.each([1, 2, 3])(
  'on a board, random gestures of every kind leave it whole; asking changes nothing; undo gives the start (%i)',
  (seed) => {
    const { partition } = partitionFromPolygons(board());
    const { accepted, refused, faults } = runGestures(partition, { gestures: 1200, judgeEvery: 100, seed });
    expect(faults).toEqual([]);
    expect(Object.keys(accepted).length).toBeGreaterThan(13);
    for (const reason of REASONS) expect(Object.keys(refused)).toContain(reason);
  },
);

test('so they do on the sample', () => {
  const { partition, findings } = samplePartition();
  expect(findings).toEqual([]);
  expect(runGestures(partition, { gestures: 600, judgeEvery: 300, seed: 4 }).faults).toEqual([]);
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
