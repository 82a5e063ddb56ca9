import { expect, test } from 'vitest';
import { mapRoom } from './map-room.ts';

test('controls and a legend as wide as the map leave the area between them', () => {
  const over = { width: 648, height: 590, controls: 38, legendWidth: 580, legend: 70 };
  expect(mapRoom(over, 28)).toEqual({ top: 52, bottom: 84, left: 28, right: 28 });
});

test('on a wide map the legend stands beside the area', () => {
  const over = { width: 2700, height: 1150, controls: 60, legendWidth: 500, legend: 200 };
  expect(mapRoom(over, 40)).toEqual({ top: 80, bottom: 40, left: 40, right: 40 });
});

test('a map with hardly any room is shown whole below what lies over it', () => {
  const over = { width: 300, height: 200, controls: 60, legendWidth: 290, legend: 90 };
  expect(mapRoom(over, 20)).toEqual({ top: 20, bottom: 20, left: 20, right: 20 });
});
