import type { Vertex } from '../../../map/tools/pointer.ts';

type Path = readonly Vertex[];

const isSame = (a: Vertex | undefined, b: Vertex | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

/**
 * The part of two paths in which they differ, each with the place before and the place after it that both share. A
 * drag moves one place of a border of hundreds, and only that part need be drawn with each frame.
 */
export function changedPart(before: Path, after: Path): readonly [before: Path, after: Path] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isSame(before[head], after[head])) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  const from = Math.max(0, head - 1);
  const cut = (path: Path): Path => path.slice(from, path.length - Math.max(0, tail - 1));
  return [cut(before), cut(after)];
}
