import type { Partition } from '../../src/topology/partition.ts';
import { type GestureOptions, runGestures } from '../gesture-run.ts';

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((n, count) => n + count, 0);

/** Runs random gestures, says what came of them, and fails the process where a promise was broken. */
export function gesturesHold(name: string, partition: Partition, options: GestureOptions): void {
  const t0 = performance.now();
  const { accepted, refused, faults } = runGestures(partition, options);
  const seconds = ((performance.now() - t0) / 1000).toFixed(0);
  console.log(
    `${name}, seed ${options.seed}: ${options.gestures} gestures in ${seconds} s, ${sum(accepted)} accepted ` +
      `${JSON.stringify(accepted)}, ${sum(refused)} refused ${JSON.stringify(refused)}; ` +
      `faults: ${faults.join('; ') || 'none'}`,
  );
  if (faults.length > 0) process.exitCode = 1;
}
