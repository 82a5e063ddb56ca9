import type { SceneImage } from '../scene/scene.ts';
import { painted } from './paint.ts';

interface Hatch {
  readonly stripe: string;
  readonly ground: string | null;
  /** Side of the tile that repeats, in CSS pixels; two stripes cross it. */
  readonly tilePx: number;
  /** Share of the tile that the stripes cover, 0…1. */
  readonly share: number;
  /** 1 rises to the right, -1 falls. */
  readonly slope: 1 | -1;
}

/** Diagonal stripes on a tile whose edges meet without a seam. */
export function hatch({ stripe, ground, tilePx, share, slope }: Hatch): SceneImage {
  const pitch = tilePx / 2;
  const stripes = (x: number, y: number): number => {
    const along = (((x + slope * y) % pitch) + pitch) % pitch;
    return (Math.abs(along - pitch / 2) - (pitch * share) / 2) / Math.SQRT2;
  };
  const coats = [{ shape: stripes, colour: stripe }];
  if (ground !== null) coats.unshift({ shape: () => Number.NEGATIVE_INFINITY, colour: ground });
  return painted(tilePx, tilePx, coats);
}
