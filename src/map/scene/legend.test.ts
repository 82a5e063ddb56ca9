import { beforeAll, expect, test } from 'vitest';
import { squares, world } from '../../../tests/patrol-world.ts';
import type { GridCode } from '../../model/grid.ts';
import type { AppState } from '../../state/app-state.ts';
import { initialState } from '../../state/initial-state.ts';
import { useLocale } from '../../text/locale.ts';
import { PALETTES } from '../palettes/by-theme.ts';
import { DESK_FRAME } from './frame.ts';
import { legendOf } from './legend.ts';
import { sceneOf } from './scene-of.ts';

const codes = squares(3)
  .filter(({ level }) => level === 2)
  .map(({ code }) => code);
const state: AppState = {
  ...initialState('plan'),
  level: 2,
  dataset: world({}),
  choropleth: {
    measure: { kind: 'statistic', key: 'residents' },
    method: 'manual',
    classes: 2,
    breaks: [10],
  },
  classified: new Map([
    [
      2 as const,
      {
        breaks: [10],
        range: [3, 40] as const,
        classOf: new Map<GridCode, number | null>(codes.map((code, i) => [code, i < 2 ? null : i % 2])),
      },
    ],
  ]),
};

beforeAll(() => useLocale('zh-Hans'));

test('classes come with their bounds and counts, and 未公布 beside them', () => {
  const [section] = legendOf(state, PALETTES.light, 14);
  expect(section?.entries.map(({ label, count }) => [label, count])).toEqual([
    ['3 – 10', 4],
    ['10 – 40', 3],
    ['未公布', 2],
  ]);
});

test('the legend counts what the map draws, in its colours', () => {
  const [section] = legendOf(state, PALETTES.light, 14);
  const source = sceneOf(state, PALETTES.light, DESK_FRAME).sources.get('grids-2');
  const drawn = [0, 1, -1].map(
    (wanted) => source?.features.filter(({ properties }) => properties?.class === wanted).length,
  );
  expect(section?.entries.map(({ count }) => count)).toEqual(drawn);
  expect(section?.entries.slice(0, 2).map(({ swatch }) => swatch.fill)).toEqual([...PALETTES.light.ramp(2)]);
});

test('heat has a unit; one measure at a time', () => {
  const heated: AppState = {
    ...state,
    layers: { ...state.layers, heat: true },
    heatRaster: {
      width: 1,
      height: 1,
      classes: Uint8Array.of(5),
      breaks: [1, 2, 5, 10, 20],
      bounds: [0, 0, 1, 1],
      fixes: 1,
    },
  };
  const sections = legendOf(heated, PALETTES.light, 14);
  expect(sections.map(({ id }) => id)).toEqual(['heat']);
  expect(sections[0]).toMatchObject({ unit: '定位点 / 公顷' });
  expect(sections[0]?.entries.at(-1)?.label).toBe('20 以上');
});

test('without a dataset there is nothing to explain', () => {
  expect(legendOf(initialState('plan'), PALETTES.light, 14)).toEqual([]);
});
