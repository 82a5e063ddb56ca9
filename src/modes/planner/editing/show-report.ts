import type { PlanDiff } from '../../../edit/diff.ts';
import { boundsOf } from '../../../geo/bounds.ts';
import { datasetHash } from '../../../io/dataset-hash.ts';
import { scaleAndNorth, sheetMarks } from '../../../map/picture/sheet-marks.ts';
import { elementOf } from '../../../map/picture/svg-node.ts';
import { viewOf } from '../../../map/picture/view.ts';
import { fontFamilies } from '../../../map/scene/frame.ts';
import type { Bounds } from '../../../model/camera.ts';
import type { Dataset } from '../../../model/dataset.ts';
import type { AppState } from '../../../state/app-state.ts';
import { formatDistance } from '../../../text/distances.ts';
import { FONT_STACK } from '../../../text/hanzi-font.ts';
import '../../../ui/plan/change-report.ts';
import type { ReportPaper } from '../../../ui/plan/change-report.ts';
import { planPicture } from './plan-picture.ts';
import { marksOf, reportWords } from './report-words.ts';

/** Pixels of one map of a sheet: half of its width, and so high that the table begins on the first page. */
const SIZES: Readonly<Record<ReportPaper, { readonly widthPx: number; readonly heightPx: number }>> = {
  a4: { widthPx: 640, heightPx: 384 },
  a3: { widthPx: 900, heightPx: 620 },
};
/** Around what changes there is at least this much ground, in degrees and in shares of it. */
const AROUND_DEG = 0.002;
const AROUND = 0.35;

/** The ground of a report's maps: what changes with what is around it; all of it where no ground changes. */
function boundsOfChange(diff: PlanDiff, plan: Dataset): Bounds | null {
  const lines = [...diff.drawn.coordinates, ...diff.erased.coordinates];
  const box = lines.length > 0 ? boundsOf({ type: 'MultiLineString', coordinates: lines }) : null;
  if (!box) {
    const all = plan.parts.grids.flatMap(({ geometry }) => boundsOf(geometry) ?? []);
    if (all.length === 0) return null;
    const of = (at: number, pick: (...all: number[]) => number): number =>
      pick(...all.filter((_, i) => i % 4 === at));
    return [of(0, Math.min), of(1, Math.min), of(2, Math.max), of(3, Math.max)];
  }
  const [west, south, east, north] = box;
  const [dx, dy] = [
    Math.max(AROUND_DEG, AROUND * (east - west)),
    Math.max(AROUND_DEG, AROUND * (north - south)),
  ];
  return [west - dx, south - dy, east + dx, north + dy];
}

export interface Reported {
  readonly state: AppState;
  readonly inForce: Dataset;
  readonly plan: Dataset;
  readonly diff: PlanDiff;
  readonly name: string;
  readonly note: string;
}

/** Lays the report of a plan over the page until it is closed; what is below rests. */
export async function showReport(
  over: HTMLElement | DocumentFragment,
  { state, inForce, plan, diff, name, note }: Reported,
  onNote: (note: string) => void,
): Promise<void> {
  const hash = (await datasetHash(inForce.parts)).slice(0, 16);
  const bounds = boundsOfChange(diff, plan);
  const marks = marksOf(inForce, plan, diff);
  const fonts = fontFamilies(FONT_STACK)
    .map((family) => `'${family}'`)
    .join(',');
  const pictureOf = (dataset: Dataset, paper: ReportPaper, of: typeof marks.after): SVGElement => {
    const size = SIZES[paper];
    const view = viewOf(bounds ? { bounds } : { center: [0, 0], zoom: 0 }, size.widthPx, size.heightPx, 8);
    const [west, south, east, north] = view.bounds;
    const camera = { center: [(west + east) / 2, middleLatitude(south, north)] as const, zoom: view.zoom };
    const shown = { ...state, layers: { ...state.layers, heat: false, tracks: false, buildings: true } };
    const picture = planPicture(shown, dataset, 'light', camera, size);
    picture.append(
      elementOf(sheetMarks(of, view, fonts)),
      elementOf(scaleAndNorth(view, fonts, formatDistance)),
    );
    return picture;
  };
  const report = document.createElement('og-change-report');
  report.words = reportWords(inForce, plan, diff, { name, hash, nowMs: Date.now() });
  report.pictures = (paper) => ({
    before: pictureOf(inForce, paper, marks.before),
    after: pictureOf(plan, paper, marks.after),
  });
  report.note = note;
  report.addEventListener('og-report-note', (event) => onNote(event.note));
  const resting = [...over.children].filter((each): each is HTMLElement => each instanceof HTMLElement);
  for (const each of resting) each.inert = true;
  over.append(report);
  report.focus();
  await new Promise((resolve) => report.addEventListener('og-close', resolve, { once: true }));
  report.remove();
  for (const each of resting) each.inert = false;
}

/** The middle of two latitudes on a Mercator map. */
function middleLatitude(south: number, north: number): number {
  const y = (lat: number): number => Math.asinh(Math.tan((lat * Math.PI) / 180));
  return (Math.atan(Math.sinh((y(south) + y(north)) / 2)) * 180) / Math.PI;
}
