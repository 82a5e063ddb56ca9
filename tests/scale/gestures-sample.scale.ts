/** 100,000 random gestures on the sample leave the partition whole, and undo gives the start; `SEEDS=1,2` runs some of the ten runs. */
import { samplePartition } from '../sample-partition.ts';
import { gesturesHold } from './gestures-hold.ts';

const seeds = (process.env.SEEDS ?? '1,2,3,4,5,6,7,8,9,10').split(',').map(Number);
for (const seed of seeds)
  gesturesHold('sample', samplePartition().partition, { gestures: 10_000, judgeEvery: 1000, seed });
