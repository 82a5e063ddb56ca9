import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { projectionOf } from './projection.ts';
import { toWgs84 } from './to-wgs84.ts';
import { wktCrs } from './wkt-crs.ts';

const { WGS84 } = geodesic.Geodesic;
const CODES = Array.from({ length: 64 }, (_, i) => 4491 + i);

/** The zone's own meridian, from the register's order: 75° E onwards, every 6° or 3°. */
function meridianOf(code: number): number {
  if (code < 4513) return 75 + ((code - 4491) % 11) * 6;
  return 75 + ((code - 4513) % 21) * 3;
}

describe('CGCS2000 Gauss–Krüger', () => {
  test('on its meridian, northing is the arc from the equator that geographiclib measures', () => {
    for (const code of CODES) {
      const [x, y] = projectionOf(code)!.fromWgs84(meridianOf(code), 24.8);
      const arc = WGS84.Inverse(0, 0, 24.8, 0).s12!;
      expect([code, x % 1_000_000]).toEqual([code, 500_000]);
      // The two ellipsoids differ by a tenth of a millimetre.
      expect(Math.abs(y - arc)).toBeLessThan(0.001);
    }
  });

  test('numbers of zones stand before the easting where the code says so', () => {
    expect(Math.floor(projectionOf(4527)!.fromWgs84(117, 25)[0] / 1_000_000)).toBe(39);
    expect(Math.floor(projectionOf(4498)!.fromWgs84(117, 25)[0] / 1_000_000)).toBe(20);
    expect(projectionOf(4548)!.fromWgs84(117, 25)[0]).toBeCloseTo(500_000, 3);
  });

  test('there and back is the same place on the lattice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CODES),
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 3, max: 54, noNaN: true }),
        (code, off, lat) => {
          const projection = projectionOf(code)!;
          const lng = meridianOf(code) + off;
          const back = projection.toWgs84(...projection.fromWgs84(lng, lat));
          expect(Math.hypot(back[0] - lng, back[1] - lat)).toBeLessThan(5e-9);
        },
      ),
    );
  });
});

test('a system that nobody here knows is undefined, one in degrees needs nothing', async () => {
  expect(await toWgs84('EPSG:2385')).toBeUndefined();
  expect(await toWgs84('EPSG:4490')).toBeNull();
  expect(await toWgs84('CGCS2000')).toBeNull();
});

test.each([
  ['GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000"]]', 'CGCS2000'],
  ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]', 'WGS84'],
  ['PROJCS["CGCS2000_3_Degree_GK_Zone_39",GEOGCS["GCS_China_2000"]]', 'projected'],
  ['PROJCS["Xian_1980_GK_Zone_19",GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980"]]]', 'unsupported'],
  ['PROJCS["Beijing_1954_GK_Zone_19"]', 'unsupported'],
  ['LOCAL_CS["somewhere"]', 'unsupported'],
])('%s is %s', (wkt, crs) => {
  expect(wktCrs(wkt)).toBe(crs);
});
