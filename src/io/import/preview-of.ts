import type { ImportPreview } from '../../model/import.ts';
import { LEVELS } from '../../model/manifest.ts';
import type { LooseOpened } from '../open/open-loose.ts';
import { FILE_ROLES } from '../write/dataset-files.ts';
import { previewShapes } from './preview-shapes.ts';

/** What an import would give: counts, the report, and a picture. */
export function previewOf(opened: LooseOpened): ImportPreview {
  const { uses, unmatched, tallies, findings } = opened;
  if (!opened.ok) return { counts: [], ...tallies, unmatched, findings, shapes: [], widthM: null };
  const { parts } = opened;
  const counts = FILE_ROLES.flatMap((role): ImportPreview['counts'] => {
    if (role !== 'grids') return [{ role, level: null, count: parts[role].length }];
    return LEVELS.map((level) => ({
      role,
      level,
      count: parts.grids.filter((grid) => grid.level === level).length,
    }));
  }).filter(({ count }) => count > 0);
  const picture = previewShapes(
    parts,
    findings,
    (role, level) => uses.find((use) => use.role === role && (level === null || use.level === level))?.crs,
  );
  return { counts, ...tallies, unmatched, findings, ...picture };
}
