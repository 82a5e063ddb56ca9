import type { ThemeName } from '../../state/app-state.ts';
import type { Palette } from '../palette.ts';
import { DARK } from './dark.ts';
import { LIGHT } from './light.ts';
import { WALL } from './wall.ts';

/** The palette of each theme. */
export const PALETTES: Readonly<Record<ThemeName, Palette>> = { light: LIGHT, dark: DARK, wall: WALL };
