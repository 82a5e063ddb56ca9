import { placeBuildings } from '../../../analysis/building-places.ts';
import { createLocators } from '../../../analysis/grid-locators.ts';
import { csvText } from '../../../io/write/csv.ts';
import { exportFile } from '../../../io/write/export-files.ts';
import type { Dataset } from '../../../model/dataset.ts';
import { LEVELS } from '../../../model/manifest.ts';
import type { PlanExport } from '../../../ui/plan/export-dialog.ts';

interface PlanFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Codes of the grids of all levels that each building stands in; empty = in none. */
function codesOf(dataset: Dataset): readonly (readonly string[])[] {
  const locators = createLocators(dataset);
  const { gridOf, buildings } = placeBuildings(dataset, locators);
  return buildings.map((_, i) =>
    LEVELS.map((level) => locators.get(level)?.grids[gridOf.get(level)?.[i] ?? -1]?.code ?? ''),
  );
}

/** Every building with its grids in force and in the plan. */
export function assignmentRows(
  inForce: Dataset,
  plan: Dataset,
): readonly (readonly (string | number | null)[])[] {
  const [before, after] = [codesOf(inForce), codesOf(plan)];
  return plan.parts.buildings.map(({ id, households, residents }, i) => {
    const [was, is] = [before[i] ?? [], after[i] ?? []];
    return [id, households ?? null, residents ?? null, ...was, ...is, was.join() === is.join() ? '' : '1'];
  });
}

const COLUMNS = [
  'id',
  'households',
  'residents',
  ...LEVELS.map((level) => `before_level${level}`),
  ...LEVELS.map((level) => `after_level${level}`),
  'changed',
];

/** A form that is a file of the plan as it is now. */
export type FileForm = Exclude<PlanExport, 'report'>;

export const FILE_FORMS: readonly FileForm[] = [
  'dataset',
  'geojson',
  'topojson',
  'shapefile',
  'csv',
  'assignments',
];

/** A plan as one file to save. */
export function planFile(form: FileForm, inForce: Dataset, plan: Dataset): PlanFile {
  if (form === 'assignments') {
    return {
      fileName: `${plan.manifest.id}-plan-buildings.csv`,
      mediaType: 'text/csv',
      content: csvText(COLUMNS, assignmentRows(inForce, plan)),
    };
  }
  const { fileName, mediaType, bytes } = exportFile(plan.parts, { format: form });
  return { fileName: `plan-${fileName}`, mediaType, content: new Uint8Array(bytes) };
}

/** Hands a file to the browser. */
export function saveFile({ fileName, mediaType, content }: PlanFile): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  Object.assign(document.createElement('a'), { href: url, download: fileName }).click();
  URL.revokeObjectURL(url);
}
