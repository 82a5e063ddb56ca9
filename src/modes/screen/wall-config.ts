import type { WallConfig } from '../../model/config.ts';
import type { AppState } from '../../state/app-state.ts';

const USUAL = { heightM: 2, viewerM: 8 } as const;
/** Beyond this the panels would have no room for what they say. */
const MOST = 1.25;

/** How much larger than usual text must be, so that it keeps its angle of view: 1 at 8 m from a wall of 2 m. */
export function reachOf({ heightM, viewerM }: WallConfig): number {
  const wanted = viewerM / heightM / (USUAL.viewerM / USUAL.heightM);
  return Math.round(Math.min(MOST, Math.max(1, wanted)) * 100) / 100;
}

const DELAY_MIN = 15;
const MINUTE_MS = 60_000;

/** What the map may show of people on their way, as the deployer has it: now, some minutes late, or only in sums. */
export function guardTrails(
  state: AppState,
  { trails = 'live', trailDelayMin = DELAY_MIN }: WallConfig,
): AppState {
  if (trails === 'sums') {
    return state.layers.tracks ? { ...state, layers: { ...state.layers, tracks: false } } : state;
  }
  if (trails !== 'delayed' || state.nowMs === null) return state;
  return { ...state, nowMs: state.nowMs - trailDelayMin * MINUTE_MS };
}
