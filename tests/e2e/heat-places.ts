/**
 * Where the heat of the sample has one class far around, worked out from the data alone, and the colour of the map's
 * pixels there: both for the short claim (`heat-pixels.spec.ts`) and for its long form (`tests/scale`).
 */
import { expect, type Page } from '@playwright/test';
import { lngLatIn } from '../../src/analysis/fixes-in.ts';
import { classedHeat } from '../../src/analysis/heat-image.ts';
import { binHeat } from '../../src/analysis/heat-raster.ts';
import { preparePatrols } from '../../src/analysis/prepare-patrols.ts';
import { boundsOf } from '../../src/geo/bounds.ts';
import { WALL } from '../../src/map/palettes/wall.ts';
import { sample } from '../sample.ts';

type Place = readonly [lng: number, lat: number];
type Rgb = readonly [red: number, green: number, blue: number];

export interface HeatPlace {
  readonly at: Place;
  /** 0 = not drawn. */
  readonly heatClass: number;
  readonly colour: Rgb;
}

/** A whole day of the sample. */
const DAY = { fromMs: Date.parse('2026-11-20T16:00:00Z'), toMs: Date.parse('2026-11-21T16:00:00Z') };
/**
 * Metres around a place that are all of its class. At zoom 11 a pixel of the screen is 34 m wide: half of it lies
 * between a place and the middle of its pixel, half of it between the map's own middle and that of its box, and the
 * samples of the heat that are mixed into one pixel reach 8 m further.
 */
const AROUND_M = 42;
/** How opaque heat lies on the ground (`map/heat/heat-image.ts`). */
const OPACITY = 205 / 255;

const rgbOf = (hex: string): Rgb => {
  const at = (i: number): number => Number.parseInt(hex.slice(i, i + 2), 16);
  return [at(1), at(3), at(5)];
};

/** The place of each class, of which the most lies around it; classes that are nowhere wide enough are left out. */
export async function heatPlaces(): Promise<readonly HeatPlace[]> {
  const dataset = await sample();
  const bounds = boundsOf(...[...dataset.grids.values()].map(({ geometry }) => geometry));
  if (bounds === null) throw new Error('The sample has no grids.');
  const cells = binHeat(lngLatIn(preparePatrols(dataset), DAY), bounds);
  const { width, height, classes, breaks, bounds: drawn } = classedHeat(cells);
  const around = Math.ceil(AROUND_M / (cells.cellM / (width / cells.width)));
  const isAlone = (x: number, y: number): boolean => {
    for (let dy = -around; dy <= around; dy++)
      for (let dx = -around; dx <= around; dx++)
        if (classes[(y + dy) * width + x + dx] !== classes[y * width + x]) return false;
    return true;
  };
  const ramp = WALL.ramp(breaks.length).map(rgbOf);
  const ground = rgbOf(WALL.ground);
  const found = new Map<number, HeatPlace>();
  // From the middle outwards, so that what lies around a place is on the map at any zoom.
  const rows = Array.from({ length: height - 2 * around }, (_, i) => i + around);
  for (const y of rows.sort((a, b) => Math.abs(a - height / 2) - Math.abs(b - height / 2)))
    for (let x = around; x < width - around; x += 3) {
      const heatClass = classes[y * width + x] ?? 0;
      if (found.has(heatClass) || !isAlone(x, y)) continue;
      const [west, south, east, north] = drawn;
      const at: Place = [
        west + ((x + 0.5) / width) * (east - west),
        north - ((y + 0.5) / height) * (north - south),
      ];
      const ink = ramp[heatClass - 1];
      const colour = ground.map((under, i) =>
        ink ? Math.round(under + ((ink[i] ?? 0) - under) * OPACITY) : under,
      ) as unknown as Rgb;
      found.set(heatClass, { at, heatClass, colour });
    }
  return [...found.values()].sort((a, b) => a.heatClass - b.heatClass);
}

/** CSS pixels from the middle of a map to a place, in Web Mercator with tiles of 512 pixels. */
export function pixelsFrom(middle: Place, place: Place, zoom: number): readonly [x: number, y: number] {
  const worldPx = 512 * 2 ** zoom;
  const row = (lat: number): number =>
    Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  return [((place[0] - middle[0]) / 360) * worldPx, (row(middle[1]) - row(place[1])) * worldPx];
}

/** The centre that brings a place so many CSS pixels from the middle of the map. */
export function centreFor(place: Place, [x, y]: readonly [number, number], zoom: number): Place {
  const [perLng, perLat] = pixelsFrom(place, [place[0] + 0.001, place[1] + 0.001], zoom);
  return [place[0] - (x / perLng) * 0.001, place[1] - (y / perLat) * 0.001];
}

/** The wall with nothing on its map but the heat of one day. */
export const heatHash = (centre: Place, zoom: number): string =>
  `#/screen?on=heat&w=${new Date(DAY.fromMs).toISOString()},${new Date(DAY.toMs).toISOString()}` +
  `&c=${centre[0].toFixed(6)},${centre[1].toFixed(6)},${zoom}`;

/** The colour of one pixel of the screen, in CSS pixels of the page. */
export async function colourAt(page: Page, x: number, y: number): Promise<Rgb> {
  const shot = await page.screenshot({ clip: { x: Math.floor(x), y: Math.floor(y), width: 1, height: 1 } });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
    return [red, green, blue] as const;
  }, shot.toString('base64'));
}

/** The largest difference of two colours in one channel, as a share of the whole range. */
export const difference = (a: Rgb, b: Rgb): number =>
  Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? 0)))) / 255;

/**
 * Looks at a place from a zoom, so many pixels off the middle of the map, until its colour is within 2 % of the one
 * that its class has; answers the difference.
 */
export async function seePlace(
  page: Page,
  place: HeatPlace,
  zoom: number,
  off: readonly [number, number],
): Promise<number> {
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    heatHash(centreFor(place.at, off, zoom), zoom),
  );
  let seen = 1;
  await expect
    .poll(
      async () => {
        // The map takes another size when the panels around it have what they show.
        const map = await page.getByRole('region', { name: '网格地图' }).boundingBox();
        if (!map) return seen;
        const [x, y] = [map.x + map.width / 2 + off[0], map.y + map.height / 2 + off[1]];
        seen = difference(await colourAt(page, x, y), place.colour);
        return seen;
      },
      { message: `class ${place.heatClass} at zoom ${zoom}`, intervals: [100, 200, 400], timeout: 60_000 },
    )
    .toBeLessThanOrEqual(0.02);
  return seen;
}
