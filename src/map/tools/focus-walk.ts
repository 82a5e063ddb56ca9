import { type Ground, type Handle, nearM } from './ground.ts';
import type { Vertex } from './pointer.ts';

/** East and north of the arrow keys. */
export const ARROWS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const RAD = Math.PI / 180;

/** How far a place lies in a direction, and how far aside; metres up to a common factor. */
export function along(from: Vertex, to: Vertex, [east, north]: readonly [number, number]): [number, number] {
  const dx = (to[0] - from[0]) * Math.cos(from[1] * RAD);
  const dy = to[1] - from[1];
  return [dx * east + dy * north, Math.abs(dx * north - dy * east)];
}

const sameHandle = (a: Handle, b: Handle): boolean => a.at[0] === b.at[0] && a.at[1] === b.at[1];

/** Handles that the focus can go to from one: the next ones along its border, at a node along every border. */
function neighbours(ground: Ground, focus: Handle): readonly Handle[] {
  const borders = focus.kind === 'node' ? ground.bordersAt(focus.at) : [focus.border];
  return borders.flatMap((border) => {
    const handles = ground.handlesOf(border);
    return handles.flatMap((handle, i) => {
      if (!sameHandle(handle, focus)) return [];
      const around = [handles[i - 1] ?? handles.at(-1), handles[i + 1] ?? handles[0]];
      return around.filter((other): other is Handle => other !== undefined && !sameHandle(other, focus));
    });
  });
}

/**
 * Where an arrow key takes the focus: to the neighbour that lies most in its direction; where none does, it stays.
 * A neighbour more than half a right angle aside is not in a direction unless nothing better is.
 */
export function walkFocus(ground: Ground, focus: Handle, key: string): Handle {
  const direction = ARROWS[key];
  if (!direction) return focus;
  const cosine = (to: Handle): number => {
    const [ahead, aside] = along(focus.at, to.at, direction);
    return ahead / (Math.hypot(ahead, aside) || 1);
  };
  const best = neighbours(ground, focus).reduce<Handle | null>(
    (found, next) => (found === null || cosine(next) > cosine(found) ? next : found),
    null,
  );
  return best !== null && cosine(best) > 0.05 ? best : focus;
}

/** The next border around a node (`step` 1 or -1), or the handle one step along the same border. */
export function stepFocus(ground: Ground, focus: Handle, step: 1 | -1): Handle {
  const handles = ground.handlesOf(focus.border);
  const at = handles.findIndex((handle) => sameHandle(handle, focus));
  if (at < 0) return focus;
  return handles[(at + step + handles.length) % handles.length] ?? focus;
}

/** The same place on the next border that meets at a node; the focus itself at a vertex. */
export function turnFocus(ground: Ground, focus: Handle): Handle {
  if (focus.kind !== 'node') return focus;
  const borders = ground.bordersAt(focus.at);
  const next = borders[(borders.indexOf(focus.border) + 1) % borders.length];
  if (next === undefined) return focus;
  return ground.handlesOf(next).find((handle) => sameHandle(handle, focus)) ?? focus;
}

/** The handle from which the keyboard begins: on the border nearest to the middle of the map. */
export function firstFocus(ground: Ground, middle: Vertex, reachM: number): Handle | null {
  const hit = ground.borderNear(middle, reachM);
  if (!hit) return null;
  return ground
    .handlesOf(hit.border)
    .reduce<Handle | null>(
      (best, next) => (best === null || nearM(next.at, middle) < nearM(best.at, middle) ? next : best),
      null,
    );
}
