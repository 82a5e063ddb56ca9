/** One way to do the work. Times are compared per unit, so that a slow peer may do a sample of it. */
export interface Contender {
  readonly name: string;
  /** `ours` is measured against every `peer`; a `reference` is shown and judged, but is no npm peer. */
  readonly role: 'ours' | 'peer' | 'reference';
  /** Units of work in one run. */
  readonly units: number;
  /** Shown beside the row, for example why only a sample was run. */
  readonly note?: string;
  /** Does the work once and returns the answer, which `judge` sees. */
  run(): unknown;
}

/** How far an answer is from the truth, in numbers. */
export interface Agreement {
  /** For example `which-polygon = ours`. */
  readonly claim: string;
  readonly compared: number;
  readonly wrong: number;
  /** Ours must have no wrong answer, or the run fails; a peer may. */
  readonly mustHold: boolean;
  readonly note?: string;
}

/** A smallest ratio to reach: time of the named contender (or of the fastest peer) over our time. */
export interface Goal {
  readonly against: string;
  readonly ratio: number;
}

/** What is measured together: prepared once, then run in turns. */
export interface Contest {
  /** Sizes, build times, memory: printed above the table. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly contenders: readonly Contender[];
  judge(answerOf: (name: string) => unknown): readonly Agreement[];
}

/** A benchmark stands beside the code it measures, in `x.bench.ts`, as `export const benches: readonly Bench[]`. */
export interface Bench {
  /** kebab-case; the name of its result file. */
  readonly id: string;
  readonly title: string;
  /** What one unit of work is, for example `point`. */
  readonly unit: string;
  readonly goals: readonly Goal[];
  /** Turns that each contender has; 7 where absent. */
  readonly rounds?: number;
  prepare(): Contest | Promise<Contest>;
}

/** The goal that no npm peer comes nearer than a ratio. */
export const FASTEST_PEER = 'fastest npm peer';
