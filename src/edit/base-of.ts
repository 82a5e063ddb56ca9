import type { Dataset } from '../model/dataset.ts';
import { toSteps } from '../topology/lattice.ts';

/** The dataset that a draft is drawn over. */
export interface DraftBase {
  readonly id: string;
  readonly version: string;
  /** Of all grids' codes and ground: equal where every op replays alike. */
  readonly hash: string;
}

/** Two 32-bit FNV-1a sums side by side (Fowler, Noll, Vo), enough to tell versions of one dataset apart. */
function createSum(): { add(word: number): void; text(): string } {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  return {
    add(word) {
      for (let shift = 0; shift < 32; shift += 8) {
        const byte = (word >>> shift) & 0xff;
        a = Math.imul(a ^ byte, 0x01000193);
        b = Math.imul(b ^ byte ^ 0x5a, 0x01000193);
      }
    },
    text: () => [a, b].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join(''),
  };
}

/** What a draft over a dataset remembers of it. */
export function baseOf({ manifest, grids }: Dataset): DraftBase {
  const sum = createSum();
  for (const [code, { geometry }] of grids) {
    for (let i = 0; i < code.length; i++) sum.add(code.charCodeAt(i));
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of parts.flat()) {
      sum.add(ring.length);
      for (const at of ring) {
        sum.add(toSteps(at[0]!));
        sum.add(toSteps(at[1]!));
      }
    }
  }
  return { id: manifest.id, version: manifest.version, hash: sum.text() };
}
