import type { AppState } from './app-state.ts';

/**
 * Whether the dataset has patrols that are not on the page, because they are still read or could not be: they are the
 * largest part of it, and come last. What depends on them is not known then, which is not zero.
 */
export const awaitsTracks = ({ dataset, loading }: Pick<AppState, 'dataset' | 'loading'>): boolean =>
  loading.status !== 'idle' &&
  dataset !== null &&
  dataset.parts.tracks.length === 0 &&
  dataset.manifest.files.some(({ role }) => role === 'tracks');
