const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);

/** Red, green and blue (0…255) of `#rrggbb`. */
export function rgbOf(hex: string): readonly [number, number, number] {
  return [channel(hex, 1), channel(hex, 3), channel(hex, 5)];
}

/** `#rrggbb` of red, green and blue (0…255). */
export function hexOf(rgb: readonly number[]): string {
  return `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** The colour at `t` (0…1) on the straight line between two colours in sRGB. */
export function mixed(a: string, b: string, t: number): string {
  const from = rgbOf(a);
  const to = rgbOf(b);
  return hexOf(from.map((value, i) => value + ((to[i] ?? value) - value) * t));
}

/** A ramp through equally spaced stops; one class takes the middle of it. */
export function rampThrough(stops: readonly string[]): (classes: number) => readonly string[] {
  const at = (t: number): string => {
    const place = t * (stops.length - 1);
    const i = Math.min(Math.floor(place), stops.length - 2);
    return mixed(stops[i] ?? '#000000', stops[i + 1] ?? '#000000', place - i);
  };
  return (classes) => Array.from({ length: classes }, (_, i) => at(classes === 1 ? 0.5 : i / (classes - 1)));
}
