import type { Store } from '../state/store.ts';
import { hashOf, stateOfHash } from '../state/url/hash.ts';

/** The part of a window that carries the URL. */
export interface Address {
  readonly location: { readonly hash: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'hashchange' | 'popstate', listener: () => void): void;
  removeEventListener(type: 'hashchange' | 'popstate', listener: () => void): void;
}

/** Browsers refuse more than about 100 changes of the URL in 30 seconds; a moving camera makes more. */
const PAUSE_MS = 350;

/**
 * Keeps the URL the link of what is seen, and the page what the URL says. Another mode is a step in the history,
 * anything else replaces the current one.
 */
export function openUrlEffect(store: Store, address: Address): { stop(): void } {
  let written = address.location.hash.replace(/^#/, '');
  let { mode } = store.state.get();
  let timer: ReturnType<typeof setTimeout> | null = null;

  function write(): void {
    timer = null;
    const state = store.state.get();
    const hash = hashOf(state);
    if (hash === written) return;
    written = hash;
    if (state.mode === mode) address.history.replaceState(null, '', `#${hash}`);
    else address.history.pushState(null, '', `#${hash}`);
    mode = state.mode;
  }

  function read(): void {
    const hash = address.location.hash.replace(/^#/, '');
    if (hash === written) return;
    written = hash;
    const next = stateOfHash(store.state.get(), hash);
    mode = next.mode;
    store.apply(() => next);
  }

  const unsubscribe = store.state.listen(() => {
    timer ??= setTimeout(write, PAUSE_MS);
  });
  address.addEventListener('hashchange', read);
  address.addEventListener('popstate', read);
  return {
    stop() {
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
      address.removeEventListener('hashchange', read);
      address.removeEventListener('popstate', read);
    },
  };
}
