import { meridianRadiusM, RAD, WGS84_A, WGS84_E2 } from './ellipsoid.ts';
import type { Frame } from './frame.ts';

const EP2 = WGS84_E2 / (1 - WGS84_E2);
const E4 = WGS84_E2 ** 2;
const E6 = WGS84_E2 ** 3;
const M0 = 1 - WGS84_E2 / 4 - (3 * E4) / 64 - (5 * E6) / 256;
const M2 = (3 * WGS84_E2) / 8 + (3 * E4) / 32 + (45 * E6) / 1024;
const M4 = (15 * E4) / 256 + (45 * E6) / 1024;
const M6 = (35 * E6) / 3072;

/** Metres along the meridian from the equator; `phi` in radians (Snyder 1987, eq. 3-21). */
function meridianArcM(phi: number): number {
  return WGS84_A * (M0 * phi - M2 * Math.sin(2 * phi) + M4 * Math.sin(4 * phi) - M6 * Math.sin(6 * phi));
}

/** Degrees east of a meridian, the short way around. */
function degreesEast(lng0: number, lng: number): number {
  const degrees = lng - lng0;
  if (degrees > 180) return degrees - 360;
  return degrees < -180 ? degrees + 360 : degrees;
}

function project(lng0: number, arc0: number, lng: number, lat: number): [number, number] {
  const phi = lat * RAD;
  const sin = Math.sin(phi);
  const cos = Math.cos(phi);
  const normal = WGS84_A / Math.sqrt(1 - WGS84_E2 * sin * sin);
  const a = degreesEast(lng0, lng) * RAD * cos;
  const t = cos === 0 ? 0 : (sin / cos) ** 2;
  const c = EP2 * cos * cos;
  const a2 = a * a;
  const east = normal * a * (1 + (a2 / 6) * (1 - t + c + (a2 / 20) * (5 - 18 * t + t * t)));
  const north =
    meridianArcM(phi) -
    arc0 +
    (cos === 0 ? 0 : normal * (sin / cos) * a2 * (0.5 + (a2 / 24) * (5 - t + 9 * c)));
  return [east, north];
}

/**
 * A transverse Mercator of the WGS 84 ellipsoid whose central meridian runs through the place (Snyder 1987,
 * eq. 8-9 and 8-10, without the terms that stay under a millimetre in 100 km). Lengths and areas are within
 * 1e-5 up to 25 km east or west of the origin and any distance north or south, over ±180° too (`toDegrees` then goes on
 * beyond 180). Not for the poles (|lat| > 85).
 */
export function createConformalFrame(lng: number, lat: number): Frame {
  const arc0 = meridianArcM(lat * RAD);
  return {
    lng,
    lat,
    toMetres: (x, y) => project(lng, arc0, x, y),
    toDegrees(east, north) {
      let x = lng;
      let y = lat;
      for (let step = 0; step < 8; step++) {
        const [e, n] = project(lng, arc0, x, y);
        const radius = meridianRadiusM(y);
        const dx = (east - e) / (radius * Math.cos(y * RAD) * RAD);
        const dy = (north - n) / (radius * RAD);
        x += dx;
        y += dy;
        if (Math.abs(dx) + Math.abs(dy) < 1e-13) break;
      }
      return [x, y];
    },
    allToMetres(lngLat, out = new Float64Array(lngLat.length)) {
      for (let i = 0; i + 1 < lngLat.length; i += 2) {
        const [e, n] = project(lng, arc0, lngLat[i]!, lngLat[i + 1]!);
        out[i] = e;
        out[i + 1] = n;
      }
      return out;
    },
  };
}
