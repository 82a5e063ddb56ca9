import { type HeatPlace, heatHash, heatPlaces, seePlace } from './heat-places.ts';
import { expect, test } from './page.ts';

let places: readonly HeatPlace[] = [];

test.beforeAll(async () => {
  places = await heatPlaces();
  expect(places.length).toBeGreaterThan(2);
});

for (const deviceScaleFactor of [1, 2]) {
  test.describe(`with ${deviceScaleFactor} device pixels a CSS pixel`, () => {
    test.use({
      deviceScaleFactor,
      viewport: { width: 1280, height: 800 },
      contextOptions: { reducedMotion: 'reduce' },
    });

    test('heat has the colour of its class at a fixed place, at every zoom and after any pan', async ({
      page,
    }) => {
      const first = places[0]!;
      const last = places.at(-1)!;
      await page.goto(heatHash(last.at, 15));
      // One place after another of a different colour: none can be taken for the view before.
      for (const zoom of [11, 15, 18])
        for (const off of [
          [0, 0],
          [-90, 60],
        ] as const)
          for (const place of [last, first]) await seePlace(page, place, zoom, off);
    });
  });
}
