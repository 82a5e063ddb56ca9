/**
 * `onegrid/geo`: geometry on plain WGS 84 coordinates (longitude, latitude), in Node and in the browser.
 * Metres and square metres mean the WGS 84 ellipsoid.
 */
export { type Bounds, boundsMeet, boundsOf } from './bounds.ts';
export { bufferOf } from './buffer.ts';
export { type Clipped, differenceOf, intersectionOf, unionOf } from './clip.ts';
export { type Containment, containsPoint } from './contains-point.ts';
export type { CoverageRefusal } from './coverage/group-by-place.ts';
export { type Coverage, createCoverage } from './coverage.ts';
export { createFrame, type Frame, type LinearFrame } from './frame.ts';
export { createConformalFrame } from './frame-conformal.ts';
export { labelPointOf } from './label-point.ts';
export {
  createLocator,
  type Locations,
  type Locator,
  type LocatorStats,
} from './locator/create-locator.ts';
export type { Location } from './locator/exact-search.ts';
export type { PolygonFeature } from './locator/unique-edges.ts';
export { areaM2, distanceM, type LngLat, lengthM, ringAreaM2 } from './measure.ts';
export { createNearest, type Nearest, type Neighbour } from './nearest/create-nearest.ts';
export { type EdgeContact, selfIntersectionsOf } from './self-intersections.ts';
export { LATTICE_DEG, snapPolygon, snapped } from './snap.ts';
export type { WalkLine } from './walk/walk-graph.ts';
export { createWalkReach, type WalkArea, type WalkReach, type WalkSettings } from './walk.ts';
