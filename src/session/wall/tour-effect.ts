import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import { setScene } from '../../state/transitions/wall.ts';
import type { Ticker } from './clock-effect.ts';
import { sceneAfter, showScene, type TourScene, tourScenes } from './tour-scenes.ts';

/** Tells of every touch, key, wheel and move of a pointer; returns what ends it. */
export type Inputs = (act: () => void) => () => void;

/** How long nobody must have touched the wall before the tour goes on. */
export const IDLE_S = 45;

/**
 * Shows one scene after another while the tour is on. Whatever a person does takes over at once: the scene ends, what
 * it chose stays for them to go on from, and the tour resumes when nobody has done anything for a while.
 */
export function openTourEffect(store: Store, ticker: Ticker, inputs: Inputs): { stop(): void } {
  let scenes: readonly TourScene[] = [];
  let dataset: AppState['dataset'] = null;
  let cancel: (() => void) | null = null;

  const touring = ({ mode, wall, dataset }: AppState): boolean =>
    mode === 'screen' && wall.tour && dataset !== null;

  function wait(seconds: number, act: () => void): void {
    cancel?.();
    cancel = ticker.after(seconds * 1000, act);
  }

  function show(scene: TourScene | undefined): void {
    if (!scene || !touring(store.state.get())) return;
    wait(scene.dwellS, next);
    store.apply(showScene(scene));
  }

  const next = (): void => show(sceneAfter(scenes, store.state.get().wall.scene));

  function follow(state: AppState): void {
    if (!touring(state)) {
      cancel?.();
      cancel = null;
      return;
    }
    if (state.dataset !== dataset) {
      dataset = state.dataset;
      scenes = dataset ? tourScenes(dataset) : [];
    }
    if (cancel !== null) return;
    const named = scenes.find(({ id }) => id === state.wall.scene);
    show(named ?? scenes[0]);
  }

  const quiet = inputs(() => {
    if (!touring(store.state.get())) return;
    wait(IDLE_S, next);
    store.apply(setScene(null));
  });
  const unsubscribe = store.state.subscribe(follow);
  return {
    stop() {
      unsubscribe();
      quiet();
      cancel?.();
    },
  };
}
