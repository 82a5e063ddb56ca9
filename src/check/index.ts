/** `onegrid/check`: raw GeoJSON → checked features and a dataset's findings, in Node and in the browser. */
export {
  type CheckedFeatures,
  checkFeatures,
  type DoorOptions,
  type Origin,
  type RoleParts,
} from './door/check-features.ts';
export { fileTooLarge, MAX_FILE_BYTES } from './door/file-size.ts';
export { type ManifestResult, readManifest } from './door/manifest.ts';
export type { ToWgs84 } from './door/positions.ts';
export type { Cancelled, PaceOptions } from './pace.ts';
export { REASONS, type ReasonOf } from './reasons.ts';
export { type CheckedDataset, checkDataset, type WholeOptions } from './whole/check-dataset.ts';
