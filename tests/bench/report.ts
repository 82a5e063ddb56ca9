import { cpus } from 'node:os';
import { type Agreement, type Bench, FASTEST_PEER } from './bench.ts';
import type { Timing } from './interleave.ts';

/** What one benchmark gave; written as JSON and printed as a table. */
export interface BenchResult {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly date: string;
  readonly machine: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly rows: readonly {
    readonly name: string;
    readonly role: string;
    readonly units: number;
    readonly cpuNsPerUnit: number;
    readonly wallNsPerUnit: number;
    readonly timesOurs: number;
    readonly note?: string;
  }[];
  readonly goals: readonly {
    readonly against: string;
    readonly atLeast: number;
    readonly reached: number;
    readonly met: boolean;
  }[];
  readonly agreements: readonly Agreement[];
}

const digits = (value: number): number => Number(value.toPrecision(value >= 1000 ? 4 : 3));

/** Turns timings and agreements into the result that is kept. */
export function resultOf(
  bench: Bench,
  facts: BenchResult['facts'],
  timings: readonly Timing[],
  agreements: readonly Agreement[],
): BenchResult {
  const peers = timings.filter(({ contender }) => contender.role === 'peer');
  const ratioOf = (against: string): number =>
    against === FASTEST_PEER
      ? Math.min(...peers.map(({ ratio }) => ratio))
      : (timings.find(({ contender }) => contender.name === against)?.ratio ?? Number.NaN);
  return {
    id: bench.id,
    title: bench.title,
    unit: bench.unit,
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores, Node ${process.versions.node}`,
    facts,
    rows: timings.map(({ contender, cpuNs, wallNs, ratio }) => ({
      name: contender.name,
      role: contender.role,
      units: contender.units,
      cpuNsPerUnit: digits(cpuNs),
      wallNsPerUnit: digits(wallNs),
      timesOurs: digits(ratio),
      ...(contender.note === undefined ? {} : { note: contender.note }),
    })),
    goals: bench.goals.map(({ against, ratio }) => ({
      against,
      atLeast: ratio,
      reached: digits(ratioOf(against)),
      met: ratioOf(against) >= ratio,
    })),
    agreements,
  };
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The result as Markdown: ratios first, then whether the goals are met and the answers agree. */
export function markdownOf(result: BenchResult): string {
  const facts = Object.entries(result.facts).map(([name, value]) => `${name} ${value}`);
  const parts = [
    `## ${result.title}`,
    `${result.date}, ${result.machine}. ${facts.join('; ')}.`,
    table(
      [`per ${result.unit}`, '× ours', 'CPU ns', 'wall ns', 'run', 'note'],
      result.rows.map((row) => [
        row.role === 'ours' ? `**${row.name}**` : row.name,
        row.timesOurs,
        row.cpuNsPerUnit,
        row.wallNsPerUnit,
        row.units,
        row.note ?? '',
      ]),
    ),
    ...result.goals.map(
      ({ against, atLeast, reached, met }) =>
        `- ${met ? 'reached' : '**not reached**'}: ${reached}× ${against}, asked ${atLeast}×`,
    ),
    ...result.agreements.map(
      ({ claim, compared, wrong, note }) =>
        `- ${claim}: ${wrong} wrong of ${compared}${note === undefined ? '' : ` (${note})`}`,
    ),
  ];
  return `${parts.slice(0, 3).join('\n\n')}\n\n${parts.slice(3).join('\n')}\n`;
}
