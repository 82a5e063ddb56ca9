import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expose } from 'comlink';
import { expect, test } from 'vitest';
import { createNetwork, type Network } from './network.ts';
import { createRevivableWorker, WorkerDied } from './revivable-worker.ts';

interface Counter {
  set(value: number): void;
  add(step: number): number;
  report(): { readonly total: number };
  /** Never answers. */
  hang(): Promise<number>;
}

/** Something that behaves as a Worker does, on this thread; `crash` is what an uncaught error does to a page. */
class FakeWorker extends EventTarget {
  readonly #channel = new MessageChannel();
  terminated = false;

  constructor() {
    super();
    let total = Number.NaN;
    const api: Counter = {
      set: (value) => {
        total = value;
      },
      add: (step) => (total += step),
      report: () => ({ total }),
      hang: () => new Promise(() => {}),
    };
    expose(api, this.#channel.port2);
    this.#channel.port1.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent('message', { data }));
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    if (!this.terminated) this.#channel.port1.postMessage(message, transfer);
  }

  terminate(): void {
    this.terminated = true;
    this.#channel.port1.close();
    this.#channel.port2.close();
  }

  crash(): void {
    this.dispatchEvent(new Event('error'));
  }
}

function counting(network?: Pick<Network, 'insist'>) {
  const spawned: FakeWorker[] = [];
  const counter = createRevivableWorker<Counter>(
    () => {
      const worker = new FakeWorker();
      spawned.push(worker);
      return worker as unknown as Worker;
    },
    async (api) => api.set(100),
    network,
  );
  return { spawned, counter };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

test('one worker serves many questions, and is prepared before the first', async () => {
  const { spawned, counter } = counting();
  expect(await counter.ask((api) => api.add(1))).toBe(101);
  expect(await counter.ask((api) => api.add(1))).toBe(102);
  expect(spawned).toHaveLength(1);
  counter.stop();
});

test('a worker that died between two questions is replaced by a prepared one', async () => {
  const { spawned, counter } = counting();
  await counter.ask((api) => api.add(1));
  spawned[0]?.crash();
  expect(await counter.ask((api) => api.add(1))).toBe(101);
  expect(spawned.map((worker) => worker.terminated)).toEqual([true, false]);
  counter.stop();
});

test('a question that a worker died over is asked once more, then given up', async () => {
  const { spawned, counter } = counting();
  const answer = counter.ask((api) => api.hang());
  const refused = expect(answer).rejects.toBeInstanceOf(WorkerDied);
  await soon();
  spawned[0]?.crash();
  await soon();
  spawned[1]?.crash();
  await refused;
  expect(spawned).toHaveLength(2);
});

/** A device without a network until `plug`. */
function unplugged() {
  let cut = true;
  const waits: (() => void)[] = [];
  const network = createNetwork({
    reaches: async () => !cut,
    connectedOrAfter: () => new Promise((end) => waits.push(end)),
  });
  const plug = (): void => {
    cut = false;
    for (const end of waits) end();
  };
  return { network, plug };
}

test('a worker whose code cannot be fetched is started again when the network is back', async () => {
  const { network, plug } = unplugged();
  const { spawned, counter } = counting(network);
  const answer = counter.ask((api) => (spawned.length < 3 ? api.hang() : api.add(1)));
  for (let i = 0; i < 2; i++) {
    await soon();
    spawned[i]?.crash();
  }
  await soon();
  expect(spawned).toHaveLength(2);
  plug();
  expect(await answer).toBe(101);
  counter.stop();
});

test('who stops a worker does not wait for the network', async () => {
  const { network } = unplugged();
  const { spawned, counter } = counting(network);
  const refused = expect(counter.ask((api) => api.hang())).rejects.toMatchObject({ stopped: true });
  for (let i = 0; i < 2; i++) {
    await soon();
    spawned[i]?.crash();
  }
  await soon();
  counter.stop();
  await refused;
  expect(network.away.get()).toBe(false);
});

test('stopping is not dying: the question is not asked again', async () => {
  const { spawned, counter } = counting();
  const answer = counter.ask((api) => api.hang());
  const refused = expect(answer).rejects.toMatchObject({ stopped: true });
  await soon();
  counter.stop();
  await refused;
  expect(spawned).toHaveLength(1);
});

test('an answer is kept by nobody but who asked, as long as the worker lives', async () => {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  const { counter } = counting();
  const answers: WeakRef<object>[] = [];
  for (let i = 0; i < 50; i++) answers.push(new WeakRef(await counter.ask((api) => api.report())));
  await soon();
  gc();
  expect(answers.filter((answer) => answer.deref()).length).toBeLessThan(5);
  counter.stop();
});
