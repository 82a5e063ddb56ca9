import { expect, test } from 'vitest';
import { typedPosition } from './typed-position.ts';

const here: readonly [number, number] = [118.56, 24.8];
const read = (text: string) => {
  const typed = typedPosition(text, here);
  return typed.ok ? typed.position : typed.reason;
};

test('longitude first, with commas of either width or spaces', () => {
  expect(read('118.5612, 24.8037')).toEqual([118.5612, 24.8037]);
  expect(read('118.5612，24.8037')).toEqual([118.5612, 24.8037]);
  expect(read(' 118.5612 24.8037 ')).toEqual([118.5612, 24.8037]);
});

test('hemispheres decide the order and the sign', () => {
  expect(read('24.8037°N 118.5612°E')).toEqual([118.5612, 24.8037]);
  expect(read('东经118.5612 北纬24.8037')).toEqual([118.5612, 24.8037]);
  expect(read('S24.8, W118.5')).toEqual([-118.5, -24.8]);
});

test('the other order is taken where only it makes sense, and said', () => {
  expect(typedPosition('24.8037, 118.5612')).toEqual({
    ok: true,
    position: [118.5612, 24.8037],
    swapped: true,
  });
  expect(typedPosition('53.4, -2.9', [-2.9, 53.4])).toEqual({
    ok: true,
    position: [-2.9, 53.4],
    swapped: true,
  });
});

test('what is no position says why', () => {
  expect(read('118.56')).toBe('twoNumbers');
  expect(read('200, 300')).toBe('outOfRange');
});
