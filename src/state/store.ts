import { atom, type ReadableAtom } from 'nanostores';
import type { AppState } from './app-state.ts';

/** One step from a state to the next: pure, and the same object where nothing changes. */
export type Transition = (state: AppState) => AppState;

/** The one place where the state of the page lives. Elements read `state`, everybody changes it by `apply`. */
export interface Store {
  /** For `StoreController` of @nanostores/lit, and for effects. */
  readonly state: ReadableAtom<AppState>;
  /** Applies transitions in order; listeners hear of it once, and only when something changed. */
  apply(...transitions: readonly Transition[]): void;
}

export function createStore(initial: AppState): Store {
  const state = atom(initial);
  return {
    state,
    apply(...transitions) {
      const before = state.get();
      const after = transitions.reduce((at, transition) => transition(at), before);
      if (after !== before) state.set(after);
    },
  };
}
