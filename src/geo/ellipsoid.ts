/** Semi-major axis of WGS 84, metres (NIMA TR8350.2). */
export const WGS84_A = 6378137;
/** Flattening of WGS 84. */
export const WGS84_F = 1 / 298.257223563;
/** First eccentricity squared. */
export const WGS84_E2 = WGS84_F * (2 - WGS84_F);
/** Radians per degree. */
export const RAD = Math.PI / 180;

/** Radius of curvature along the meridian at a latitude in degrees, metres (Snyder 1987, eq. 4-18). */
export function meridianRadiusM(lat: number): number {
  const s = Math.sin(lat * RAD);
  return (WGS84_A * (1 - WGS84_E2)) / (1 - WGS84_E2 * s * s) ** 1.5;
}

/** Radius of curvature across the meridian at a latitude in degrees, metres (Snyder 1987, eq. 4-20). */
export function normalRadiusM(lat: number): number {
  const s = Math.sin(lat * RAD);
  return WGS84_A / Math.sqrt(1 - WGS84_E2 * s * s);
}
