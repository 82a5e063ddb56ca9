import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GridCode } from '../../model/grid.ts';
import type { AppState, Choropleth, LayerId, Mode, Selection } from '../app-state.ts';
import { initialState, LAYER_IDS } from '../initial-state.ts';
import { hashOf, modeOf, postedHash, stateOfHash } from './hash.ts';

const mode = fc.constantFrom<Mode>('start', 'screen', 'plan', 'find');
const degrees6 = (limit: number) =>
  fc.integer({ min: -limit * 1e6, max: limit * 1e6 }).map((micro) => Number((micro / 1e6).toFixed(6)));
const word = fc
  .string({ minLength: 1, unit: 'binary', maxLength: 12 })
  .filter((text) => !/\p{Surrogate}/u.test(text));
const metres = fc.integer({ min: 1, max: 100_000 });
const instantMs = fc.integer({ min: 0, max: 4e12 });

const selection: fc.Arbitrary<Selection | null> = fc.oneof(
  fc.constant(null),
  word.map((code) => ({ kind: 'grid' as const, code: code as GridCode })),
  word.map((id) => ({ kind: 'station' as const, id })),
  word.map((id) => ({ kind: 'event' as const, id })),
  fc.nat({ max: 10_000 }).map((index) => ({ kind: 'finding' as const, index })),
);

const choropleth: fc.Arbitrary<Choropleth> = fc.record({
  measure: fc.oneof(
    fc
      .constantFrom('none' as const, 'patrols' as const, 'stationCoverage' as const)
      .map((kind) => ({ kind })),
    word.map((key) => ({ kind: 'statistic' as const, key })),
  ),
  method: fc.constantFrom('quantile', 'equal', 'ckmeans', 'manual'),
  classes: fc.integer({ min: 2, max: 9 }),
  breaks: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
});

const camera = fc.option(
  fc.record({
    center: fc.tuple(degrees6(180), degrees6(90)),
    zoom: fc.integer({ min: 0, max: 2400 }).map((hundredths) => hundredths / 100),
  }),
);

/** A state that differs from the one a mode opens with only in what the URL carries. */
const shareable: fc.Arbitrary<AppState> = mode.chain((name) =>
  fc
    .record({
      datasetUrl: fc.option(word),
      camera: name === 'find' ? fc.constant(null) : camera,
      level: fc.constantFrom('auto' as const, 1 as const, 2 as const, 3 as const),
      selection,
      window: fc.option(
        fc.tuple(instantMs, metres).map(([fromMs, span]) => ({ fromMs, toMs: fromMs + span })),
      ),
      layers: fc
        .subarray([...LAYER_IDS])
        .map(
          (shown) =>
            Object.fromEntries(LAYER_IDS.map((id) => [id, shown.includes(id)])) as Record<LayerId, boolean>,
        ),
      choropleth,
      heatForm: fc.constantFrom('density' as const, 'hexes' as const),
      radiusM: metres,
      bufferM: metres,
      locale: fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const, 'en' as const),
      theme: fc.constantFrom('light' as const, 'dark' as const, 'wall' as const),
      elder: fc.boolean(),
    })
    .map((carried) => ({ ...initialState(name), ...carried })),
);

test('a link brings back the view that it was made from', () => {
  fc.assert(
    fc.property(shareable, mode, (state, elsewhere) => {
      const url = new URL(`https://example.test/#${hashOf(state)}`);
      expect(stateOfHash(initialState(elsewhere), url.hash)).toEqual({
        ...state,
        // -0 and 0 are one number in a link.
        camera: state.camera && JSON.parse(JSON.stringify(state.camera)),
        choropleth: JSON.parse(JSON.stringify(state.choropleth)),
      });
    }),
    { numRuns: 500 },
  );
});

test('any text after # opens some view, and what it opens can be linked again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const state = stateOfHash(initialState('start'), `#/screen?c=${text}&w=${text}&fill=${text}&${text}`);
      expect(modeOf(`#${hashOf(state)}`)).toBe('screen');
    }),
  );
});

test('a view as the mode opens it has a bare link', () => {
  expect(hashOf(initialState('screen'))).toBe('/screen');
});

test('where somebody stands never enters the URL, whatever the mode', () => {
  fc.assert(
    fc.property(shareable, degrees6(180), degrees6(90), (state, lng, lat) => {
      const standing: AppState = {
        ...state,
        camera: null,
        selection: { kind: 'point', position: [lng, lat] },
      };
      expect(hashOf(standing)).toBe(hashOf({ ...standing, selection: null }));
    }),
  );
  const resident = initialState('find');
  const camera = { center: [118.556789, 24.812345], zoom: 17 } as const;
  expect(hashOf({ ...resident, camera })).toBe('/find');
});

test('the example of the papers is read as it stands', () => {
  const state = stateOfHash(
    initialState('start'),
    '#/screen?d=data/xiyuan&c=118.55,24.81,14.5&l=2&s=g:35058200300701&w=2026-11-22T16:00:00Z,2026-11-23T16:00:00Z&lang=en&theme=dark',
  );
  expect(state).toMatchObject({
    mode: 'screen',
    datasetUrl: 'data/xiyuan',
    camera: { center: [118.55, 24.81], zoom: 14.5 },
    level: 2,
    selection: { kind: 'grid', code: '35058200300701' },
    window: { fromMs: Date.UTC(2026, 10, 22, 16), toMs: Date.UTC(2026, 10, 23, 16) },
    locale: 'en',
    theme: 'dark',
  });
});

test("the code on a noticeboard opens the residents' page at its grid or station", () => {
  const grid = { kind: 'grid', code: '35058200300701' as GridCode } as const;
  expect(postedHash(grid, null)).toBe('/find?grid=35058200300701');
  for (const selection of [grid, { kind: 'station', id: 'S 1&2' } as const]) {
    const state = stateOfHash(initialState('start'), `#${postedHash(selection, 'data/a b')}`);
    expect(state).toMatchObject({ mode: 'find', selection, datasetUrl: 'data/a b' });
  }
});
