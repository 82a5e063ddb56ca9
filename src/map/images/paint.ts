import { rgbOf } from '../palettes/ramp.ts';
import type { SceneImage } from '../scene/scene.ts';

/** Every image is made for screens of two device pixels per CSS pixel. */
const PIXEL_RATIO = 2;

/** Signed distance in CSS pixels from a point to a shape: negative inside. */
export type Distance = (x: number, y: number) => number;

interface Coat {
  readonly shape: Distance;
  readonly colour: string;
}

/** How much of a pixel lies inside, from the distance of its centre to the edge (in device pixels). */
const cover = (distance: number): number => Math.min(1, Math.max(0, 0.5 - distance));

/** Paints coats of colour over each other on a transparent image; sizes in CSS pixels, edges smoothed. */
export function painted(widthPx: number, heightPx: number, coats: readonly Coat[]): SceneImage {
  const width = Math.round(widthPx * PIXEL_RATIO);
  const height = Math.round(heightPx * PIXEL_RATIO);
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (const { shape, colour } of coats) {
    const rgb = rgbOf(colour);
    for (let i = 0; i < width * height; i++) {
      const x = ((i % width) + 0.5) / PIXEL_RATIO;
      const y = (Math.floor(i / width) + 0.5) / PIXEL_RATIO;
      const alpha = cover(shape(x, y) * PIXEL_RATIO);
      if (alpha > 0) blend(rgba, i * 4, rgb, alpha);
    }
  }
  return { width, height, pixelRatio: PIXEL_RATIO, rgba };
}

function blend(rgba: Uint8ClampedArray, at: number, rgb: readonly number[], alpha: number): void {
  const under = (rgba[at + 3] ?? 0) / 255;
  const over = alpha + under * (1 - alpha);
  for (let c = 0; c < 3; c++) {
    rgba[at + c] = ((rgb[c] ?? 0) * alpha + (rgba[at + c] ?? 0) * under * (1 - alpha)) / over;
  }
  rgba[at + 3] = over * 255;
}

/** A square with round corners about a centre. */
export function roundedSquare(cx: number, cy: number, side: number, radius: number): Distance {
  const half = side / 2 - radius;
  return (x, y) => {
    const dx = Math.abs(x - cx) - half;
    const dy = Math.abs(y - cy) - half;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

export function disc(cx: number, cy: number, radius: number): Distance {
  return (x, y) => Math.hypot(x - cx, y - cy) - radius;
}

/** A triangle on its base. */
export function triangle(cx: number, cy: number, radius: number): Distance {
  const slope = Math.sqrt(3);
  return (x, y) => {
    const px = Math.abs(x - cx);
    const py = y - cy;
    return Math.max((px * slope - py) / 2 - radius / 2, py - radius / 2);
  };
}

/** A square on its corner. */
export function diamond(cx: number, cy: number, radius: number): Distance {
  return (x, y) => (Math.abs(x - cx) + Math.abs(y - cy) - radius) / Math.SQRT2;
}
