import type { Track } from '../../model/records.ts';
import { activeWalks } from './active-walks.ts';

/** Somebody whose last fix is older than this is not called on the way; longer silences split a walk (V16). */
const SILENCE_MS = 300_000;

/** How many people are on patrol at an instant. */
export function peopleNow(tracks: readonly Track[], nowMs: number): number {
  return activeWalks(tracks, [{ fromMs: nowMs - SILENCE_MS, toMs: nowMs + 1 }])[0] ?? 0;
}
