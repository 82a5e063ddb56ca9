import type { SavedView } from '../app-state.ts';
import type { Transition } from '../store.ts';

export const setSavedViews =
  (savedViews: readonly SavedView[]): Transition =>
  (state) => ({ ...state, savedViews });

/** A view saved under a name that exists replaces it. */
export const saveView =
  (view: SavedView): Transition =>
  (state) => ({
    ...state,
    savedViews: [...state.savedViews.filter((other) => other.name !== view.name), view],
  });

export const removeView =
  (name: string): Transition =>
  (state) => ({ ...state, savedViews: state.savedViews.filter((view) => view.name !== name) });
