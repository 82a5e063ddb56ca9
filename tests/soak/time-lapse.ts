/**
 * A wall in time-lapse: its clocks are the test's, so that a month passes in an hour. Every update is ten seconds of
 * the wall's own time: the replay steps on, the tour changes its scene, figures and map follow.
 */
import type { CDPSession, Page } from '@playwright/test';

export const UPDATE_MS = 10_000;

/** What must not grow. */
export interface Burden {
  /** Bytes of the page's JS heap after its garbage was collected. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  /** WebGL contexts that were made and not lost. */
  readonly contexts: number;
  /** Living buffers, textures and programs of these contexts. */
  readonly glObjects: number;
}

/** Counts contexts and what lives in them. Runs in the page, before anything else. */
function countGl(): void {
  const contexts = new Set<WeakRef<WebGL2RenderingContext>>();
  const counted = { objects: 0 };
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
    const context = Reflect.apply(getContext, this, asked);
    const known = [...contexts].some((one) => one.deref() === context);
    if (context instanceof WebGL2RenderingContext && !known) contexts.add(new WeakRef(context));
    return context;
  } as typeof getContext;
  const gl = WebGL2RenderingContext.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const kind of ['Buffer', 'Texture', 'Program', 'VertexArray', 'Framebuffer']) {
    for (const [name, by] of [
      [`create${kind}`, 1],
      [`delete${kind}`, -1],
    ] as const) {
      const does = gl[name];
      if (!does) continue;
      gl[name] = function (this: unknown, ...args: unknown[]) {
        if (by === 1 || args[0]) counted.objects += by;
        return Reflect.apply(does, this, args);
      };
    }
  }
  const alive = (): number => [...contexts].filter((one) => one.deref()?.isContextLost() === false).length;
  Object.assign(globalThis, { glCount: () => ({ contexts: alive(), glObjects: counted.objects }) });
}

/** Takes the page's clocks before it is opened; `startMs` is what its machine would say. */
export async function takeClocks(page: Page, startMs: number): Promise<void> {
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(countGl);
  await page.clock.install({ time: startMs });
}

/**
 * Keeps what asks for a frame, and the rendering of the wall, until one is drawn: between two pictures state, workers and
 * map follow each update, the page's elements only the last. Runs in the page, once its clocks stand still.
 */
function holdFrames(): void {
  let held = new Map<number, FrameRequestCallback>();
  let last = 0;
  globalThis.requestAnimationFrame = (callback) => {
    last += 1;
    held.set(last, callback);
    return last;
  };
  globalThis.cancelAnimationFrame = (id) => void held.delete(id);
  // The root of a mode renders when it is told to, as often as its state changed meanwhile.
  let renders: (() => void)[] = [];
  const root = document.querySelector('og-screen') as (HTMLElement & { scheduleUpdate(): unknown }) | null;
  if (root) {
    const render = root.scheduleUpdate;
    root.scheduleUpdate = () =>
      new Promise<void>((done) => {
        renders.push(() => {
          render.call(root);
          done();
        });
      });
  }
  const frame = (): void => {
    const due = held;
    held = new Map();
    const waiting = renders;
    renders = [];
    for (const renderNow of waiting) renderNow();
    for (const callback of due.values()) callback(performance.now());
  };
  Object.assign(globalThis, { frame });
}

/** Between pictures nothing is laid out or painted: the browser's own frames, which nobody sees, are a third of the work. */
const paints = (page: Page, visible: boolean): Promise<void> =>
  page.evaluate(
    (visibility) => {
      document.body.style.contentVisibility = visibility;
    },
    visible ? '' : 'hidden',
  );

/** From here on time passes only by `update`, and the page is drawn only by `draw`. */
export async function stopClocks(page: Page): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 60_000);
  await page.evaluate(holdFrames);
  await paints(page, false);
}

interface Clock {
  fastForward(ms: number): Promise<void>;
  runFor(ms: number): Promise<void>;
}

/** Lets time pass in steps. `page.clock` would remember each of them for pages to come: a quarter of a million. */
const pass = (page: Page, how: keyof Clock, ms: number, times = 1): Promise<void> =>
  page.evaluate(
    async (asked) => {
      const { controller } = Reflect.get(globalThis, '__pwClock') as { controller: Clock };
      for (let i = 0; i < asked.times; i++) await controller[asked.how](asked.ms);
    },
    { how, ms, times },
  );

/** Lets ten seconds pass at once, so many times. */
export const update = (page: Page, times = 1): Promise<void> => pass(page, 'fastForward', UPDATE_MS, times);

/** Draws what the page has come to: its workers answer, the camera arrives, the map draws. */
export async function draw(page: Page): Promise<void> {
  await paints(page, true);
  for (let i = 0; i < 3; i++) {
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          (globalThis as unknown as { frame(): void }).frame();
          // A message comes after those of the workers that were sent before.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done();
          port2.postMessage(null);
        }),
    );
    await pass(page, 'runFor', 500);
  }
  await paints(page, false);
}

export async function burdenOf(page: Page, cdp: CDPSession): Promise<Burden> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const gl = await page.evaluate(() =>
    (globalThis as unknown as { glCount(): Pick<Burden, 'contexts' | 'glObjects'> }).glCount(),
  );
  return { heap: usedSize, nodes: value('Nodes'), listeners: value('JSEventListeners'), ...gl };
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
  readonly nodes: readonly number[];
}

/**
 * Bytes of the page's JS heap by what they are: what the engine compiled, which goes on for hours and is thrown away
 * when it is not used, and what the page itself holds.
 */
export async function heapParts(
  cdp: CDPSession,
): Promise<{ readonly compiled: number; readonly held: number }> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const sums = { compiled: 0, held: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[0][nodes[at + type]!];
    // What the browser holds for the page lies outside of the JS heap.
    if (kind !== 'native') sums[kind === 'code' ? 'compiled' : 'held'] += nodes[at + size]!;
  }
  return sums;
}

/** The median of each figure: single moments differ by what the tour shows then. */
export function medianBurden(burdens: readonly Burden[]): Burden {
  const median = (name: keyof Burden): number =>
    burdens.map((burden) => burden[name]).toSorted((a, b) => a - b)[burdens.length >> 1] ?? Number.NaN;
  return {
    heap: median('heap'),
    nodes: median('nodes'),
    listeners: median('listeners'),
    contexts: median('contexts'),
    glObjects: median('glObjects'),
  };
}
