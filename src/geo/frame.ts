import { meridianRadiusM, normalRadiusM, RAD } from './ellipsoid.ts';

/** Metres east and north of an origin, and back. Degrees are WGS 84 longitude and latitude. */
export interface Frame {
  readonly lng: number;
  readonly lat: number;
  /** `[metres east, metres north]` of the origin. */
  toMetres(lng: number, lat: number): [eastM: number, northM: number];
  /** The inverse of `toMetres`. */
  toDegrees(eastM: number, northM: number): [lng: number, lat: number];
  /** Interleaved degrees to interleaved metres; `out` may be the input. */
  allToMetres(lngLat: Float64Array, out?: Float64Array): Float64Array;
}

/** A frame that is linear in degrees, so that straight lines of GeoJSON stay straight in it. */
export interface LinearFrame extends Frame {
  readonly metresPerDegreeLng: number;
  readonly metresPerDegreeLat: number;
}

/**
 * The tangent frame of the WGS 84 ellipsoid at a place, scaled by its two radii of curvature.
 * East–west lengths are off by `d · tan(lat) / 6371 km` at `d` north or south of the origin: at 24.8° N 1e-4 at
 * 1.4 km. Over more than that take `createConformalFrame`, or one frame a place.
 */
export function createFrame(lng: number, lat: number): LinearFrame {
  const metresPerDegreeLng = normalRadiusM(lat) * Math.cos(lat * RAD) * RAD;
  const metresPerDegreeLat = meridianRadiusM(lat) * RAD;
  return {
    lng,
    lat,
    metresPerDegreeLng,
    metresPerDegreeLat,
    toMetres: (x, y) => [(x - lng) * metresPerDegreeLng, (y - lat) * metresPerDegreeLat],
    toDegrees: (east, north) => [lng + east / metresPerDegreeLng, lat + north / metresPerDegreeLat],
    allToMetres(lngLat, out = new Float64Array(lngLat.length)) {
      for (let i = 0; i + 1 < lngLat.length; i += 2) {
        out[i] = (lngLat[i]! - lng) * metresPerDegreeLng;
        out[i + 1] = (lngLat[i + 1]! - lat) * metresPerDegreeLat;
      }
      return out;
    },
  };
}
