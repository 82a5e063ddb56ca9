import { ARROWS, along } from './focus-walk.ts';
import type { Vertex } from './pointer.ts';

/**
 * Where an arrow key takes the focus among places: to the one that is nearest in its direction, counted twice as far
 * aside as ahead; null where none lies within half a right angle of it.
 */
export function stepPlace<T extends { readonly middle: Vertex }>(
  places: Iterable<T>,
  from: Vertex,
  key: string,
): T | null {
  const direction = ARROWS[key];
  if (!direction) return null;
  let best: T | null = null;
  let least = Infinity;
  for (const place of places) {
    const [ahead, aside] = along(from, place.middle, direction);
    if (ahead <= 0 || aside > ahead || ahead + 2 * aside >= least) continue;
    best = place;
    least = ahead + 2 * aside;
  }
  return best;
}
