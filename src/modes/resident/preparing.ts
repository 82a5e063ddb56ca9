import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dataset } from '../../model/dataset.ts';
import type { Preparation } from './preparation.ts';

/** When nobody waits for it, and in turns that hold nothing up. */
const REHEARSE_AFTER_MS = 300;
const REHEARSALS = 3;

/** Keeps what answers need, made once a dataset; its code comes after the first paint. */
export class Preparing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #dataset: () => Dataset | null;
  #ready: Preparation | null = null;

  constructor(host: ReactiveControllerHost, dataset: () => Dataset | null) {
    this.#host = host;
    this.#dataset = dataset;
    host.addController(this);
  }

  /** After the first paint, so that the first answer finds everything ready. */
  hostUpdated(): void {
    const dataset = this.#dataset();
    if (dataset && !this.now) window.setTimeout(() => void this.of(dataset).catch(() => undefined));
  }

  /** What is ready for the dataset that is shown; null before. */
  get now(): Preparation | null {
    return this.#ready?.dataset === this.#dataset() ? this.#ready : null;
  }

  async of(dataset: Dataset): Promise<Preparation> {
    if (this.#ready?.dataset === dataset) return this.#ready;
    const { prepared, rehearse } = await import('./preparation.ts');
    if (this.#ready?.dataset !== dataset) {
      const ready = prepared(dataset);
      this.#ready = ready;
      for (let round = 0; round < REHEARSALS; round++)
        window.setTimeout(() => rehearse(ready, round), REHEARSE_AFTER_MS);
    }
    this.#host.requestUpdate();
    return this.#ready;
  }
}
