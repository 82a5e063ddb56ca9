import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dataset } from '../../model/dataset.ts';
import { inTurns } from '../../session/in-turns.ts';
import type { Preparation } from './preparation.ts';

/** When nobody waits for it, and in turns that hold nothing up. */
const REHEARSE_AFTER_MS = 300;
const REHEARSALS = 3;

/** Keeps what answers need, made once a dataset; its code comes after the first paint. */
export class Preparing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #dataset: () => Dataset | null;
  #ready: Preparation | null = null;
  #making: { readonly dataset: Dataset; readonly ready: Promise<Preparation> } | null = null;

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

  /** The same for all who ask while it is being made. */
  of(dataset: Dataset): Promise<Preparation> {
    if (this.#making?.dataset !== dataset) this.#making = { dataset, ready: this.#make(dataset) };
    return this.#making.ready;
  }

  async #make(dataset: Dataset): Promise<Preparation> {
    try {
      const { preparationSteps, rehearsalSteps } = await import('./preparation.ts');
      const ready = await inTurns(preparationSteps(dataset));
      if (this.#dataset() === dataset) this.#ready = ready;
      for (let round = 0; round < REHEARSALS; round++)
        window.setTimeout(() => inTurns(rehearsalSteps(ready, round)), REHEARSE_AFTER_MS);
      this.#host.requestUpdate();
      return ready;
    } catch (cause) {
      // The code did not come: whoever asks next tries again.
      this.#making = null;
      throw cause;
    }
  }
}
