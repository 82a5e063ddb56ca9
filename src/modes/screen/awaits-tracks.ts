import type { Dataset } from '../../model/dataset.ts';

/** Whether a dataset has patrols that are not on the page: they are the largest part of it, and come last. */
export const awaitsTracks = ({ manifest, parts }: Dataset): boolean =>
  parts.tracks.length === 0 && manifest.files.some(({ role }) => role === 'tracks');
