import { stemOf } from '../../io/formats/raw-layer.ts';
import { ownPaths } from '../../io/formats/read-layers.ts';

/** What files are called together: their folder, else the first that is a file of its own. */
export function titleOf(paths: readonly string[]): string {
  const [folder, inside] = paths[0]?.split('/') ?? [];
  if (folder && inside !== undefined) return folder;
  const own = ownPaths(paths)[0] ?? paths[0] ?? '';
  return stemOf(own) || own;
}
