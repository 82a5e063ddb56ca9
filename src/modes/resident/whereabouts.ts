import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { browserDatum } from '../../find/browser-datum.ts';
import { type Asked, finerGrid, whereAmI } from '../../find/where-am-i.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import { locate } from './locate.ts';
import type { Preparing } from './preparing.ts';
import type { Where } from './where-card.ts';

/**
 * Where the resident is or asked about. The position never leaves its private field: not into the store, a URL, a
 * request or a log. A grid that was found by it is kept here and not selected, because a selection stands in the URL.
 */
export class Whereabouts implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #dataset: () => Dataset | null;
  readonly #preparing: Preparing;
  #place: readonly [number, number] | null = null;
  #locating = false;
  #where: Where | null = null;
  #here: Grid | null = null;

  constructor(host: ReactiveControllerHost, dataset: () => Dataset | null, preparing: Preparing) {
    this.#host = host;
    this.#dataset = dataset;
    this.#preparing = preparing;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Longitude, latitude from which walks begin; null where nobody was found. */
  get place(): readonly [number, number] | null {
    return this.#place;
  }

  get locating(): boolean {
    return this.#locating;
  }

  /** What is known, once it was asked. */
  get where(): Where | null {
    return this.#where;
  }

  /** The grid found by position, or chosen among those that it allows. */
  get here(): Grid | null {
    return this.#here;
  }

  /** Asks the device, once. */
  async locate(): Promise<void> {
    this.#locating = true;
    this.#host.requestUpdate();
    const located = await locate();
    this.#locating = false;
    this.#host.requestUpdate();
    if (!located.ok) {
      this.#where = { sure: 'failed', reason: located.reason };
      return;
    }
    const { gcj02, inApp } = browserDatum(navigator.userAgent);
    const { position, accuracyM } = located;
    await this.#answerFor({ fix: { position, accuracyM, gcj02 }, mayBeSure: !inApp });
  }

  /** Somebody points at a place, or names one: exact, in WGS 84. */
  at(position: readonly [number, number]): Promise<void> {
    return this.#answerFor({ fix: { position, accuracyM: 0, gcj02: 0 }, mayBeSure: true });
  }

  settle(grid: Grid): void {
    this.#here = grid;
    this.#host.requestUpdate();
  }

  /** The grid is not the right one: back to the choice where there was one, else to the question. */
  notHere(): void {
    if (this.#where?.sure === 'choose') this.#here = null;
    else this.forget();
    this.#host.requestUpdate();
  }

  /** Something else was chosen: what was known of the position is dropped. */
  forget(): void {
    this.#place = null;
    this.#where = null;
    this.#here = null;
  }

  async #answerFor(asked: Asked): Promise<void> {
    const dataset = this.#dataset();
    if (!dataset) return;
    const { locators, level } = await this.#preparing.of(dataset);
    const where = whereAmI(locators, level, asked);
    const [lng = 0, lat = 0] = asked.fix.position;
    this.#place = where.sure === 'outside' || where.sure === 'vague' ? null : [lng, lat];
    this.#where = where;
    this.#here =
      where.sure === 'yes' ? (finerGrid(locators, dataset, where.grid, asked) ?? where.grid) : null;
    this.#host.requestUpdate();
  }
}
