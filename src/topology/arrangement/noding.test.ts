import { expect, test } from 'vitest';
import { seeded } from '../../../tests/bench/random.ts';
import { meetingOf } from '../segments.ts';
import { EdgeSet } from './edge-set.ts';
import { node } from './noding.ts';

type Segment = readonly [ax: number, ay: number, bx: number, by: number];

function noded(segments: readonly Segment[]): Segment[] {
  const edges = new EdgeSet(64);
  segments.forEach(([ax, ay, bx, by], polygon) => {
    edges.add(edges.points.idOf(ax, ay), edges.points.idOf(bx, by), polygon, true);
  });
  const { edges: done } = node(edges);
  return Array.from({ length: done.size }, (_, e) => {
    const [a, b] = [done.from(e), done.to(e)];
    return [done.points.x(a), done.points.y(a), done.points.x(b), done.points.y(b)] as const;
  });
}

test('two diagonals of one cell do not bend to each other for ever', () => {
  expect(
    noded([
      [3, 1, 4, 2],
      [3, 2, 4, 1],
    ] as const),
  ).toHaveLength(3);
});

test.each([5, 9, 20, 60, 1000])(
  'segments on a lattice of %i steps end up meeting at common points only',
  (span) => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seeded(seed * 7 + span);
      const at = (): number => Math.floor(random() * span);
      const segments = Array.from(
        { length: 2 + Math.floor(random() * 20) },
        () => [at(), at(), at(), at()] as const,
      );
      const edges = noded(segments);
      edges.forEach((e, i) => {
        for (const f of edges.slice(i + 1)) expect(meetingOf(...e, ...f).kind).not.toBe('met');
      });
    }
  },
);
