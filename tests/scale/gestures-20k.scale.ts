/** 10,000 random gestures on 20,000 polygons leave the partition whole, and undo gives the start. */
import { partitionFromPolygons } from '../../src/topology/from-polygons.ts';
import { coverageSet } from '../bench/coverage-set.ts';
import { gesturesHold } from './gestures-hold.ts';

const polygons = coverageSet({ count: 20_000, bounds: [118, 24.4, 119, 25.4], stepsPerBorder: 13, seed: 1 });
const { partition } = partitionFromPolygons(
  polygons.map(({ geometry }, i) => ({ level: 2 as const, code: `g${i}`, geometry })),
);
gesturesHold('20,000 polygons', partition, { gestures: 10_000, judgeEvery: 1000, seed: 11, hashEvery: 50 });
