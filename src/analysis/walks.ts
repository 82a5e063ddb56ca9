import type { Dataset } from '../model/dataset.ts';
import type { Track } from '../model/records.ts';
import { type CleanSettings, type CleanWalk, cleanWalk, sumCleaning } from './clean-track.ts';
import type { Walk } from './prepared-patrols.ts';
import type { CleaningCounts } from './results.ts';

/** The cleaned fixes of all walks of a dataset in one row. */
export interface WalkRow extends Omit<CleanWalk, 'counts'> {
  /** Walks of one person stand together. */
  readonly walks: readonly Walk[];
  readonly cleaning: CleaningCounts;
}

interface RawWalk extends Omit<Walk, 'from' | 'to'> {
  readonly tracks: Track[];
}

/** Tracks by person, role and purpose. A track without a person is a person of its own. */
function rawWalksOf(dataset: Dataset): RawWalk[] {
  const walks = new Map<string, RawWalk>();
  for (const track of dataset.parts.tracks) {
    const person = track.staffId ?? `track:${track.id}`;
    const role = track.role ?? dataset.staff.get(person)?.role ?? null;
    const key = JSON.stringify([person, role, track.purpose]);
    const walk = walks.get(key);
    if (walk) walk.tracks.push(track);
    else walks.set(key, { person, role, purpose: track.purpose, tracks: [track] });
  }
  return [...walks.values()].sort((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : 0));
}

/** Cleans the tracks of each person and puts them one after another. */
export function walksOf(dataset: Dataset, settings: CleanSettings): WalkRow {
  const raw = rawWalksOf(dataset);
  const clean = raw.map(({ tracks }) => cleanWalk(tracks, settings));
  const cleaning = sumCleaning(clean.map((walk) => walk.counts));
  const n = cleaning.kept;
  const row = {
    timesMs: new Float64Array(n),
    lngLat: new Float64Array(2 * n),
    accuracyM: new Float32Array(n),
    starts: new Uint8Array(n),
    alongM: new Float64Array(n),
  };
  const walks: Walk[] = [];
  let from = 0;
  for (const [i, { person, role, purpose }] of raw.entries()) {
    const walk = clean[i]!;
    row.timesMs.set(walk.timesMs, from);
    row.lngLat.set(walk.lngLat, 2 * from);
    row.accuracyM.set(walk.accuracyM, from);
    row.starts.set(walk.starts, from);
    row.alongM.set(walk.alongM, from);
    const to = from + walk.timesMs.length;
    walks.push({ person, role, purpose, from, to });
    from = to;
  }
  return { ...row, walks, cleaning };
}
