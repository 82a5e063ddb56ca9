import { type Remote, releaseProxy, wrap } from 'comlink';
import { type Network, network as pageNetwork } from './network.ts';

/** A worker died, or was stopped, while it was asked. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
  readonly stopped: boolean;

  constructor(message: string, stopped = false) {
    super(message);
    this.stopped = stopped;
  }
}

export interface RevivableWorker<Api> {
  /**
   * Asks the worker. When it dies on the way a new one is started and asked once more; after a second death the
   * network is waited for where that is what it died of, and otherwise it rejects with `WorkerDied`.
   */
  ask<Answer>(question: (api: Remote<Api>) => Promise<Answer>): Promise<Answer>;
  /** Ends the worker, and rejects what it was asked; the next question starts a new one. */
  stop(): void;
}

interface Living<Api> {
  readonly worker: Worker;
  readonly api: Remote<Api>;
  readonly ready: Promise<void>;
  /** What the promise comes to, or a rejection as soon as the worker is dead. */
  readonly unlessDead: <T>(promise: Promise<T>) => Promise<T>;
  readonly kill: (cause: WorkerDied) => void;
}

/**
 * A worker that is started when it is first needed and again after it died. `prepare` puts a fresh worker into the
 * state that questions expect, for example by handing it the dataset.
 */
export function createRevivableWorker<Api>(
  spawn: () => Worker,
  prepare: (api: Remote<Api>) => Promise<void> = async () => {},
  network: Pick<Network, 'insist'> = pageNetwork,
): RevivableWorker<Api> {
  let living: Living<Api> | null = null;
  let giving = new AbortController();

  function start(): Living<Api> {
    const worker = spawn();
    const api = wrap<Api>(worker);
    let death: WorkerDied | null = null;
    // Not a race with a promise of the death: it would keep every answer for as long as the worker lives.
    const waiting = new Set<(cause: WorkerDied) => void>();
    const unlessDead = <T>(promise: Promise<T>): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        if (death) reject(death);
        else waiting.add(reject);
        promise.then(resolve, reject).finally(() => waiting.delete(reject));
      });
    const kill = (cause: WorkerDied): void => {
      if (living?.worker === worker) living = null;
      worker.terminate();
      api[releaseProxy]();
      death ??= cause;
      for (const reject of waiting) reject(death);
      waiting.clear();
    };
    worker.addEventListener('error', (event) => {
      event.preventDefault?.();
      kill(new WorkerDied(event.message || 'error in the worker'));
    });
    worker.addEventListener('messageerror', () => kill(new WorkerDied('unreadable message')));
    living = { worker, api, ready: prepare(api), unlessDead, kill };
    living.ready.catch(() => {});
    return living;
  }

  async function askOnce<Answer>(question: (api: Remote<Api>) => Promise<Answer>): Promise<Answer> {
    const { api, ready, unlessDead } = living ?? start();
    await unlessDead(ready);
    return unlessDead(question(api));
  }

  return {
    async ask(question) {
      const { signal } = giving;
      const worth = (cause: unknown): boolean => cause instanceof WorkerDied && !cause.stopped;
      try {
        return await network.insist(() => askOnce(question), { worth, signal });
      } catch (cause) {
        throw signal.aborted && worth(cause) ? new WorkerDied('stopped', true) : cause;
      }
    },
    stop() {
      giving.abort();
      giving = new AbortController();
      living?.kill(new WorkerDied('stopped', true));
    },
  };
}
