import type { Contender } from './bench.ts';

/** CPU and wall time of one contender, in nanoseconds per unit of work. */
export interface Timing {
  readonly contender: Contender;
  readonly cpuNs: number;
  readonly wallNs: number;
  /** Its CPU time over ours: the median of the ratios of single rounds. */
  readonly ratio: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

interface Turn {
  readonly cpuNs: number;
  readonly wallNs: number;
}

/** Repeats short work until 20 ms are measured: the clock of CPU time is coarse. */
const MIN_TURN_MS = 20;

async function turn(contender: Contender): Promise<Turn> {
  let runs = 0;
  const wall0 = performance.now();
  const cpu0 = process.cpuUsage();
  do {
    await contender.run();
    runs++;
  } while (performance.now() - wall0 < MIN_TURN_MS);
  const cpu = process.cpuUsage(cpu0);
  const units = contender.units * runs;
  return {
    cpuNs: ((cpu.user + cpu.system) * 1e3) / units,
    wallNs: ((performance.now() - wall0) * 1e6) / units,
  };
}

/**
 * Runs all contenders in turns in one process, so that heat and neighbours slow all alike, and compares CPU
 * times within each round. The first `ours` is the measure of the ratios.
 */
export async function interleave(
  contenders: readonly Contender[],
  rounds: number,
): Promise<{ timings: readonly Timing[]; answers: ReadonlyMap<string, unknown> }> {
  const answers = new Map<string, unknown>();
  for (const contender of contenders) answers.set(contender.name, await contender.run());
  const turns: Turn[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, contender] of contenders.entries()) turns[i]!.push(await turn(contender));
  }
  const ours = turns[contenders.findIndex(({ role }) => role === 'ours')]!;
  const timings = contenders.map((contender, i) => ({
    contender,
    cpuNs: median(turns[i]!.map(({ cpuNs }) => cpuNs)),
    wallNs: median(turns[i]!.map(({ wallNs }) => wallNs)),
    ratio: median(turns[i]!.map(({ cpuNs }, round) => cpuNs / ours[round]!.cpuNs)),
  }));
  return { timings, answers };
}
