/** Runs many random gestures on a partition and holds it to what an editor promises after each of them. */
import { type Change, inverseOf, type Partition } from '../src/topology/partition.ts';
import { seeded } from './bench/random.ts';
import { areaFault, type Origin, stateHash, wholeFault } from './judges/whole-partition.ts';
import { fingerprint } from './partition-world.ts';
import { type Hand, randomGesture } from './random-gestures.ts';

export interface GestureRun {
  readonly accepted: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
  /** What went wrong, and at which gesture; empty when all promises were kept. */
  readonly faults: readonly string[];
}

export interface GestureOptions {
  readonly gestures: number;
  readonly judgeEvery: number;
  readonly seed: number;
  readonly hashEvery?: number;
}

const count = (counts: Record<string, number>, key: string): void => {
  counts[key] = (counts[key] ?? 0) + 1;
};

function originOf(partition: Partition): Origin {
  const [arc] = partition.arcs.values();
  return [arc!.points[0]!, arc!.points[1]!];
}

/**
 * `gestures` random gestures: asking changes nothing (seen at every `hashEvery`th, every one where absent), areas are exact after each, every `judgeEvery` an outside judge
 * looks at the whole, and undoing them all gives the start byte for byte.
 */
export function runGestures(partition: Partition, options: GestureOptions): GestureRun {
  const hand: Hand = { partition, random: seeded(options.seed), faces: partition.faces.size };
  const [accepted, refused]: [Record<string, number>, Record<string, number>] = [{}, {}];
  const faults: string[] = [];
  const start = fingerprint(partition);
  const origin = originOf(partition);
  const history: Change[] = [];
  for (let n = 1; n <= options.gestures && faults.length === 0; n++) {
    const hashes = n % (options.hashEvery ?? 1) === 0;
    const before = hashes ? stateHash(partition) : 0;
    const { name, edit } = randomGesture(hand);
    if (hashes && stateHash(partition) !== before)
      faults.push(`gesture ${n}, ${name}: asking changed the partition`);
    if (edit.ok) {
      count(accepted, name);
      partition.apply(edit.change);
      history.push(edit.change);
      const fault = areaFault(partition, origin);
      if (fault) faults.push(`gesture ${n}, ${name}: ${fault}`);
    } else {
      count(refused, edit.reason);
    }
    const fault = n % options.judgeEvery === 0 ? wholeFault(partition, origin) : null;
    if (fault) faults.push(`gesture ${n}: ${fault}`);
  }
  for (const change of history.reverse()) partition.apply(inverseOf(change));
  if (fingerprint(partition) !== start) faults.push('undoing all does not give the start');
  return { accepted, refused, faults };
}
