import { expect, test } from 'vitest';
import { PALETTES } from '../../map/palettes/by-theme.ts';
import { initialState } from '../../state/initial-state.ts';
import { rampOf } from './legend-view.ts';

const waiting = { ...initialState('screen'), loading: { status: 'idle' } } as const;
const rampIn = (state: Parameters<typeof rampOf>[0]) => rampOf(state, 3, PALETTES.wall);

test('a ramp that is still counted has its title and says what is waited for', () => {
  expect(rampIn(waiting)).toMatchObject({ title: '巡查强度', colours: [], bounds: ['正在统计巡查…'] });
  const heat = { ...waiting, layers: { ...waiting.layers, heat: true } };
  expect(rampIn(heat)).toMatchObject({ title: '巡查热力', colours: [], bounds: ['正在统计巡查…'] });
});

test('where colours count nothing there is no ramp', () => {
  expect(rampIn({ ...waiting, choropleth: { ...waiting.choropleth, measure: { kind: 'none' } } })).toBe(null);
  const nobody = { classOf: new Map(), breaks: [], range: null };
  expect(rampIn({ ...waiting, classified: new Map([[3, nobody]]) })).toBe(null);
});
