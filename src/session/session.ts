import type { DatasetSource } from '../io/source/dataset-source.ts';
import type { AppConfig } from '../model/config.ts';
import type { Offer } from '../model/offer.ts';
import type { Store } from '../state/store.ts';
import { removeView, saveView, setSavedViews } from '../state/transitions/saved-views.ts';
import { hashOf } from '../state/url/hash.ts';
import { type GivenOpening, openDatasetEffect } from './dataset-effect.ts';
import { network } from './network.ts';
import type { Ports } from './ports.ts';
import { type Address, openUrlEffect } from './url-effect.ts';

/** What a person can set going beyond a change of the state. */
export interface Session {
  /** Opens dropped or chosen files; what is on the page stays until they are ready. */
  openFiles(source: Extract<DatasetSource, { kind: 'files' }>, given?: GivenOpening): Promise<void>;
  /** Opens what the report is about once more, read as a person chose. */
  accept(offer: Offer): Promise<void>;
  /** Gives the running opening up. */
  cancelOpening(): void;
  /** Keeps the view on this device under a name; false where the browser refuses to keep anything. */
  saveView(name: string): Promise<boolean>;
  removeView(name: string): Promise<boolean>;
  stop(): void;
}

export interface SessionSettings {
  readonly ports: Ports;
  readonly config: AppConfig;
  readonly address: Address;
  /** The URL of the page, that paths of datasets are read below. */
  readonly page: string;
}

/** Starts all effects: from here on a change of the state has its consequences. */
export function openSession(store: Store, { ports, config, address, page }: SessionSettings): Session {
  const url = openUrlEffect(store, address);
  const dataset = openDatasetEffect(store, ports.opener, config, page);

  async function kept(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch {
      return false;
    }
  }
  let effects: readonly { stop(): void }[] = [url, dataset];
  let stopped = false;
  let begun = false;
  // Residents see no figures and save no views: on their phones nothing is fetched, opened or kept for it.
  const withMap = store.state.subscribe(({ mode }) => {
    if (begun || mode === 'find') return;
    begun = true;
    network
      .insist(() => import('./map-effects.ts'))
      .then(({ openMapEffects }) => {
        if (!stopped) effects = [...effects, openMapEffects(store, ports)];
      })
      .catch(reportError);
    void kept(async () => store.apply(setSavedViews(await ports.views.all())));
  });

  return {
    openFiles: dataset.openFiles,
    accept: dataset.accept,
    cancelOpening: dataset.cancel,
    saveView: (name) =>
      kept(async () => {
        const view = { name, url: hashOf(store.state.get()) };
        await ports.views.put(view);
        store.apply(saveView(view));
      }),
    removeView: (name) =>
      kept(async () => {
        await ports.views.remove(name);
        store.apply(removeView(name));
      }),
    stop() {
      stopped = true;
      withMap();
      for (const effect of effects) effect.stop();
    },
  };
}
