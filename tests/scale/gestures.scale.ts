/** 100,000 random gestures on the sample and 10,000 on 20,000 polygons leave the partition whole, and undo gives the start. */
import { partitionFromPolygons } from '../../src/topology/from-polygons.ts';
import type { Partition } from '../../src/topology/partition.ts';
import { coverageSet } from '../bench/coverage-set.ts';
import { runGestures } from '../gesture-run.ts';
import { samplePartition } from '../sample-partition.ts';

function run(
  name: string,
  partition: Partition,
  gestures: number,
  judgeEvery: number,
  seed: number,
  hashEvery = 1,
): void {
  const t0 = performance.now();
  const { accepted, refused, faults } = runGestures(partition, { gestures, judgeEvery, seed, hashEvery });
  const sum = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((n, count) => n + count, 0);
  const seconds = ((performance.now() - t0) / 1000).toFixed(0);
  console.log(
    `${name}, seed ${seed}: ${gestures} gestures in ${seconds} s, ${sum(accepted)} accepted ${JSON.stringify(accepted)}, ` +
      `${sum(refused)} refused ${JSON.stringify(refused)}; faults: ${faults.join('; ') || 'none'}`,
  );
  if (faults.length > 0) process.exitCode = 1;
}

for (let seed = 1; seed <= 10; seed++) run('sample', samplePartition().partition, 10_000, 1000, seed);

const polygons = coverageSet({ count: 20_000, bounds: [118, 24.4, 119, 25.4], stepsPerBorder: 13, seed: 1 });
const large = partitionFromPolygons(
  polygons.map(({ geometry }, i) => ({ level: 2 as const, code: `g${i}`, geometry })),
).partition;
run('20,000 polygons', large, 10_000, 1000, 11, 50);
