import type { Change } from './partition.ts';

interface Step<T> {
  readonly before: T | null;
  readonly after: T | null;
}

function composed<T extends { readonly id: number }>(lists: readonly (readonly Step<T>[])[]): Step<T>[] {
  const byId = new Map<number, Step<T>>();
  for (const list of lists) {
    for (const { before, after } of list) {
      const id = (before ?? after)!.id;
      const known = byId.get(id);
      byId.set(id, { before: known ? known.before : before, after });
    }
  }
  return [...byId.values()].filter(({ before, after }) => before !== after);
}

/** One change that does what changes do one after the other. */
export function compose(changes: readonly Change[]): Change {
  return {
    arcs: composed(changes.map((change) => change.arcs)),
    faces: composed(changes.map((change) => change.faces)),
  };
}
