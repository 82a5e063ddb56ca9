import fc from 'fast-check';
import GeographicLib from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import {
  type MeasureEvent,
  type Measurement,
  measure,
  measuredPath,
  measuredSize,
  measureEventOf,
  startMeasurement,
} from './measure-tool.ts';

const A = [118.5, 24.8] as const;
const B = [118.51, 24.8] as const;
const C = [118.51, 24.81] as const;

const after = (kind: Measurement['kind'], ...events: readonly MeasureEvent[]): Measurement =>
  events.reduce(measure, startMeasurement(kind));

const add = (at: readonly [number, number]): MeasureEvent => ({ type: 'add', at });

const geodesic = (a: readonly [number, number], b: readonly [number, number]): number =>
  GeographicLib.Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0]).s12 ?? Number.NaN;

test('clicks make a path whose length is the sum of geodesics', () => {
  const measured = after('measureDistance', add(A), add(B), add(C));
  const judge = geodesic(A, B) + geodesic(B, C);
  expect(measuredSize(measured)).toBeCloseTo(judge, 1);
});

test('the pointer is part of what is drawn and measured, and of nothing that stands', () => {
  const measured = after('measureDistance', add(A), { type: 'move', at: B });
  expect(measured.points).toEqual([A]);
  expect(measuredPath(measured)).toEqual([A, B]);
  expect(measuredSize(measured)).toBeCloseTo(geodesic(A, B), 2);
});

test('a double click ends: its second click is at the place of the last point', () => {
  const measured = after('measureDistance', add(A), add(B), add(B));
  expect(measured).toMatchObject({ phase: 'done', points: [A, B] });
});

test('an area needs three points before it can end', () => {
  expect(after('measureArea', add(A), add(B), { type: 'finish' }).phase).toBe('drawing');
  const triangle = after('measureArea', add(A), add(B), add(C), { type: 'finish' });
  expect(triangle.phase).toBe('done');
  expect(measuredSize(triangle)).toBeCloseTo((geodesic(A, B) * geodesic(B, C)) / 2, -2);
});

test('after the end the next point begins anew', () => {
  const measured = after('measureDistance', add(A), add(B), { type: 'finish' }, add(C));
  expect(measured).toMatchObject({ phase: 'drawing', points: [C] });
});

test('the keyboard does all that the pointer does', () => {
  const keys = (...typed: readonly (readonly [string, readonly [number, number]])[]) =>
    after('measureDistance', ...typed.flatMap(([key, middle]) => measureEventOf(key, middle) ?? []));
  expect(keys(['Enter', A], ['Enter', B], ['Enter', B])).toEqual(
    after('measureDistance', add(A), add(B), add(B)),
  );
  expect(keys(['Enter', A], ['Enter', B], ['Backspace', B]).points).toEqual([A]);
  expect(keys(['Enter', A], ['Escape', B]).points).toEqual([]);
  expect(measureEventOf('x', A)).toBeNull();
});

test('to take a point back undoes adding it', () => {
  const vertex = fc.tuple(
    fc.double({ min: 118, max: 119, noNaN: true }),
    fc.double({ min: 24, max: 25, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(vertex, { maxLength: 8 }), vertex, (path, next) => {
      const before = after('measureDistance', ...path.map(add));
      fc.pre(before.phase === 'drawing');
      const longer = measure(before, add(next));
      fc.pre(longer.phase === 'drawing' && longer !== before);
      const twice = measure(longer, { type: 'back' });
      expect(twice.points).toEqual(before.points);
    }),
  );
});
