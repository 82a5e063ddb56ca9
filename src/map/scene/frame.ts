import type { Backdrop } from './scene.ts';

/** What the state does not hold but the map depends on: where it is shown and what lies below. */
export interface Frame {
  readonly backdrop: Backdrop | null;
  /** CSS font families for names, in order of preference. */
  readonly fonts: readonly string[];
  /** Factor on texts, lines and icons: 1 at a desk, more on a wall. */
  readonly scale: number;
}

export const DESK_FRAME: Frame = { backdrop: null, fonts: ['Noto Sans SC'], scale: 1 };

/** A CSS `font-family` list as the families that a Frame takes. */
export function fontFamilies(stack: string): readonly string[] {
  return stack
    .split(',')
    .map((family) => family.trim().replace(/^(['"])(.*)\1$/, '$2'))
    .filter((family) => family !== '' && family !== 'sans-serif');
}
