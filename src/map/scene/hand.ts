import type { Vertex } from '../tools/pointer.ts';

/** Lines above the map: what a border was, is to be, cannot be; what is drawn; what the pointer is on. */
export type HandLine = 'chosen' | 'hover' | 'was' | 'held' | 'refused' | 'drawn' | 'parts';

/** Ground above the map: what one side gains, the other side gains, what is painted; buildings that are held, or cannot be. */
export type HandArea = 'first' | 'second' | 'painted' | 'held' | 'refused';

/** Points above the map. */
export type HandPoint = 'vertex' | 'node' | 'focus' | 'held' | 'snap' | 'fault';

/**
 * What the hand holds, as plain data in degrees. It is drawn above the map and not by it, so that a drag costs the
 * same on twenty grids and on twenty thousand: the map itself is redrawn when the hand lets go.
 */
export interface Hand {
  readonly areas: readonly { readonly role: HandArea; readonly rings: readonly (readonly Vertex[])[] }[];
  readonly lines: readonly { readonly role: HandLine; readonly path: readonly Vertex[] }[];
  readonly points: readonly { readonly role: HandPoint; readonly at: Vertex }[];
  readonly labels: readonly { readonly at: Vertex; readonly text: string }[];
}

export const EMPTY_HAND: Hand = { areas: [], lines: [], points: [], labels: [] };
