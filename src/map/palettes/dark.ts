import type { Palette } from '../palette.ts';
import { WALL } from './wall.ts';

/** For a desk at night: the wall's classes on a softer ground, at a reading distance of half a metre. */
export const DARK: Palette = {
  ...WALL,
  name: 'dark',
  ground: '#0F141B',
  panel: '#171E28',
  rule: '#2A3544',
  mutedText: '#A9B7C9',
  halo: '#0F141B',
  accent: '#82B6FF',
  gridLines: ['#DCE5F2', '#0F141B', '#0F141B'],
  lineCasing: '#0F141B',
  stationFill: '#171E28',
  namePx: 15,
};
