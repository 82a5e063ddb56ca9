import type { Store } from '../state/store.ts';
import { openAnalysisEffect } from './analysis-effect.ts';
import { openFillEffect } from './fill-effect.ts';
import type { Ports } from './ports.ts';
import { openWindowEffect } from './window-effect.ts';

/** The effects that maps and panels need and residents do not. */
export function openMapEffects(store: Store, ports: Ports): { stop(): void } {
  const effects = [
    openWindowEffect(store),
    openAnalysisEffect(store, ports.patrols, ports.coverage),
    openFillEffect(store),
  ];
  return {
    stop() {
      for (const effect of effects) effect.stop();
    },
  };
}
