/** 1,000 of 1,000 planted gaps are found, from 1 cm to 10 m wide, and nothing else. */
import { findGaps } from '../../src/topology/find-faults.ts';
import { coverageSet } from '../bench/coverage-set.ts';
import { plantGaps } from '../plant-gaps.ts';

const shapes = coverageSet({ count: 6000, bounds: [118.5, 24.8, 118.9, 25.2], stepsPerBorder: 5, seed: 7 });
const { polygons, gaps } = plantGaps(shapes, 1000, 7);
const found = findGaps(polygons.map(({ geometry }) => geometry));
const places = found.map(({ outline }) => new Set(outline.coordinates.flat(2).map(String)));
const matched = gaps.filter(({ at, polygon }) =>
  found.some(({ around }, i) => around.includes(polygon) && places[i]!.has(String(at))),
).length;
const alarms = findGaps(shapes.map(({ geometry }) => geometry)).length;
const widths = gaps.map(({ widthM }) => widthM).sort((a, b) => a - b);
console.log(
  `planted ${gaps.length} (${widths[0]} to ${widths.at(-1)} m), found ${found.length}, matched ${matched}; ` +
    `in the coverage itself ${alarms}`,
);
if (gaps.length !== 1000 || matched !== 1000 || found.length !== 1000 || alarms > 0) process.exitCode = 1;
