/**
 * What the page's thread did between two moments, task by task, from the browser's own trace. Each phase is a trace of
 * its own, and what is short is dropped as it comes: one trace over minutes of a large file outgrows the browser's
 * buffer, which then keeps silent about everything after.
 */
import type { Browser, CDPSession, Page } from '@playwright/test';

/** The page is dead for a person while one task lasts longer. */
export const LONG_MS = 50;
/** Events inside a long task that are shorter say nothing about it. */
const TELLING_MS = 10;

const CATEGORIES = [
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'devtools.timeline.v8',
];

/** An event of a trace of Chromium, as far as it is read here. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds on the processor: what another process of the machine took is not among them. */
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly functionName?: string; readonly url?: string; readonly type?: string };
  };
}

export interface LongTask {
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Seconds after the phase began. */
  readonly atS: number;
  /** The longest events inside it, outermost first. */
  readonly inside: string;
  /** Where it lies on the clock of the trace and of the profiler, in microseconds. */
  readonly fromUs: number;
  readonly untilUs: number;
}

const nameOf = ({ name, dur = 0, args }: TraceEvent): string => {
  const { functionName = '', url = '', type = '' } = args?.data ?? {};
  const where = [type, functionName, url.split('/').at(-1)].filter(Boolean).join(' ');
  return `${name}${where && ` [${where}]`} ${(dur / 1000).toFixed(0)} ms`;
};

function longTasksOf(events: readonly TraceEvent[], phase: string): readonly LongTask[] {
  const mark = events.find(({ name }) => name === phase);
  if (!mark) throw new Error(`The trace has no mark "${phase}": it says nothing about this phase.`);
  const mine = events.filter(({ pid, tid, ph }) => ph === 'X' && pid === mark.pid && tid === mark.tid);
  const tasks = mine.filter(
    ({ name, dur = 0, ts }) => name === 'RunTask' && dur > LONG_MS * 1000 && ts + dur > mark.ts,
  );
  return tasks.map((task) => {
    const untilUs = task.ts + (task.dur ?? 0);
    const inside = mine
      .filter(
        ({ name, ts, dur = 0 }) =>
          name !== 'RunTask' && ts >= task.ts && ts < untilUs && dur > TELLING_MS * 1000,
      )
      .toSorted((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
      .slice(0, 4)
      .map(nameOf)
      .join(' > ');
    return {
      wallMs: (task.dur ?? 0) / 1000,
      cpuMs: (task.tdur ?? Number.NaN) / 1000,
      atS: (task.ts - mark.ts) / 1e6,
      inside: inside || 'nothing that took long: the machine was busy elsewhere',
      fromUs: task.ts,
      untilUs,
    };
  });
}

async function traced(
  browser: Browser,
  page: Page,
  phase: string,
  act: () => Promise<void>,
): Promise<readonly LongTask[]> {
  const session: CDPSession = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[])
      if (event.name === phase || (event.dur ?? 0) > TELLING_MS * 1000) events.push(event);
  });
  const complete = new Promise<void>((resolve, reject) => {
    session.on('Tracing.tracingComplete', ({ dataLossOccurred }) =>
      dataLossOccurred ? reject(new Error(`The trace of "${phase}" lost events.`)) : resolve(),
    );
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      traceBufferSizeInKb: 400_000,
      includedCategories: CATEGORIES,
    },
  });
  await page.evaluate((mark) => performance.mark(mark), phase);
  await act();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return longTasksOf(events, phase);
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
  readonly children?: readonly number[];
}

/** Milliseconds by function, itself and all that it called, while these tasks ran: the forty that took most. */
function takers(
  {
    nodes,
    samples = [],
    timeDeltas = [],
    startTime,
  }: {
    readonly nodes: readonly ProfileNode[];
    readonly samples?: readonly number[];
    readonly timeDeltas?: readonly number[];
    readonly startTime: number;
  },
  tasks: readonly LongTask[],
): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parentOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const all = new Map<string, number>();
  let at = startTime;
  for (const [i, sample] of samples.entries()) {
    at += timeDeltas[i] ?? 0;
    if (!tasks.some(({ fromUs, untilUs }) => fromUs <= at && at <= untilUs)) continue;
    const names = new Set<string>();
    for (let id: number | undefined = sample; id !== undefined; id = parentOf.get(id)) {
      const { functionName, url, lineNumber, columnNumber } = byId.get(id)!.callFrame;
      names.add(
        `${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber + 1}:${columnNumber + 1}`,
      );
    }
    for (const name of names) all.set(name, (all.get(name) ?? 0) + (timeDeltas[i + 1] ?? 0) / 1000);
  }
  return [...all]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 40)
    .map(([name, ms]) => `      ${ms.toFixed(0).padStart(6)} ms ${name}`)
    .join('\n');
}

/** Runs one phase and answers its tasks over 50 ms; with `PROFILE=1` also prints which functions they ran. */
export async function longTasksWhile(
  browser: Browser,
  page: Page,
  phase: string,
  act: () => Promise<void>,
): Promise<readonly LongTask[]> {
  if (process.env.PROFILE !== '1') return traced(browser, page, phase, act);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 1000 });
  await cdp.send('Profiler.start');
  const tasks = await traced(browser, page, phase, act);
  const { profile } = await cdp.send('Profiler.stop');
  await cdp.detach();
  // Only the processor's time decides; a task of little of it says nothing of what should be split.
  for (const task of tasks.filter(({ cpuMs }) => cpuMs > LONG_MS)) {
    console.log(`    at ${task.atS.toFixed(1)} s, ${task.cpuMs.toFixed(0)} ms on the processor:`);
    console.log(takers(profile, [task]));
  }
  return tasks;
}
