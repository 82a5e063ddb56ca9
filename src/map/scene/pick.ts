import type { Feature } from 'geojson';
import type { GridCode } from '../../model/grid.ts';
import type { Selection } from '../../state/app-state.ts';
import type { LayerName } from './layer-order.ts';

/** What lies under a place of the screen. */
export interface MapPick {
  /** `hover` while the pointer moves, `choose` on a click, a tap or Enter, `finish` on a double click. */
  readonly gesture: 'hover' | 'choose' | 'finish';
  /** null = nothing of ours. */
  readonly target: Selection | null;
  /** Longitude, latitude. */
  readonly position: readonly [number, number];
  /** CSS pixels from the upper left corner of the map. */
  readonly at: readonly [x: number, y: number];
}

/** Fingers and shaking hands may miss a mark by this much, in CSS pixels; a grid is only where it is. */
export const REACH_PX = 6;

/** Layers whose features are marks, and areas, the topmost first. */
export const MARKS: readonly LayerName[] = ['events', 'findings-point', 'stations', 'findings-line'];
export const AREAS: readonly LayerName[] = ['grids-3-fill', 'grids-2-fill', 'grids-1-fill'];

/** What a feature of such a layer stands for. */
export function selectionOf(layer: string, properties: Feature['properties']): Selection | null {
  const { id, code, index } = properties ?? {};
  if (layer === 'events') return { kind: 'event', id: String(id) };
  if (layer === 'stations') return { kind: 'station', id: String(id) };
  if (layer.startsWith('findings')) return { kind: 'finding', index: Number(index) };
  return typeof code === 'string' ? { kind: 'grid', code: code as GridCode } : null;
}
