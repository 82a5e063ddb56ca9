import { boundsOf } from '../../geo/bounds.ts';
import type { Camera } from '../../model/camera.ts';
import type { Scene } from './scene.ts';

/** The camera that sees everything of a scene: its grids, or its stations where it has no grids. */
export function cameraAround({ sources }: Scene): Camera | null {
  for (const name of ['grids-1', 'grids-2', 'grids-3', 'stations'] as const) {
    const bounds = boundsOf(...(sources.get(name)?.features ?? []).map(({ geometry }) => geometry));
    if (bounds) return { bounds };
  }
  return null;
}
