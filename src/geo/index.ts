/**
 * `onegrid/geo`: geometry on plain WGS 84 coordinates (longitude, latitude), in Node and in the browser.
 * Metres and square metres mean the WGS 84 ellipsoid.
 */
export { createFrame, type Frame, type LinearFrame } from './frame.ts';
export { createConformalFrame } from './frame-conformal.ts';
export { areaM2, distanceM, type LngLat, lengthM, ringAreaM2 } from './measure.ts';
