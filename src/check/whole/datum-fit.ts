import { containsPoint } from '../../geo/contains-point.ts';
import { conversion, type Datum } from '../../geo/datum/convert.ts';
import { distanceM } from '../../geo/measure.ts';
import type { Grid, GridCode } from '../../model/grid.ts';
import type { Crs, FileRole } from '../../model/manifest.ts';
import type { WholeContext } from './context.ts';
import { nearWayTest } from './near-way.ts';

type LngLat = readonly [lng: number, lat: number];

/** A point, and whether a place would be right for it. */
interface Anchor {
  readonly at: LngLat;
  readonly fits: (at: LngLat) => boolean;
}

/** What a file may really be, and where its points (or, for grids, those of the others) would then lie. */
interface Hypothesis {
  readonly role: FileRole;
  readonly datum: Datum | 'swapped';
  readonly move: (at: LngLat) => LngLat;
}

interface Fit {
  readonly hypothesis: Hypothesis;
  readonly share: number;
}

const MOST_ANCHORS = 1500;
const FEWEST_ANCHORS = 5;
const LEAST_GAIN = 0.25;
const LEAST_FIT = 0.6;
const DATUMS: readonly Datum[] = ['WGS84', 'GCJ02', 'BD09'];

const datumOfCrs = (crs: Crs): Datum => (crs === 'GCJ02' || crs === 'BD09' ? crs : 'WGS84');

function sample<T>(items: readonly T[]): readonly T[] {
  const step = Math.ceil(items.length / MOST_ANCHORS);
  return step <= 1 ? items : items.filter((_, i) => i % step === 0);
}

const shareIn = (anchors: readonly Anchor[], move: (at: LngLat) => LngLat): number =>
  anchors.filter(({ at, fits }) => fits(move(at))).length / anchors.length;

/** All mistakes that one role's points can reveal: of their own file, or of the file that they are held against. */
function hypothesesOf(role: FileRole, against: FileRole, stated: Datum): Hypothesis[] {
  const others = DATUMS.filter((datum) => datum !== stated);
  const own = others.map((datum): Hypothesis => {
    const [back, forth] = [conversion('WGS84', stated), conversion(datum, 'WGS84')];
    return { role, datum, move: (at) => forth(back(at)) };
  });
  // What they are held against, read in the wrong datum, is seen by moving the points the other way.
  const theirs = others.map((datum): Hypothesis => {
    const [back, forth] = [conversion('WGS84', datum), conversion(stated, 'WGS84')];
    return { role: against, datum, move: (at) => forth(back(at)) };
  });
  return [...own, { role, datum: 'swapped', move: ([lng, lat]) => [lat, lng] }, ...theirs];
}

function judge(
  role: FileRole,
  against: FileRole,
  anchors: readonly Anchor[],
  { parts, reportOf }: WholeContext,
): void {
  if (anchors.length < FEWEST_ANCHORS) return;
  const now = shareIn(anchors, (at) => at);
  if (now > 1 - LEAST_GAIN) return;
  const fits = hypothesesOf(role, against, datumOfCrs(parts.manifest.crs)).map(
    (hypothesis): Fit => ({ hypothesis, share: shareIn(anchors, hypothesis.move) }),
  );
  const best = fits.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share < LEAST_FIT || best.share - now < LEAST_GAIN) return;
  const { hypothesis } = best;
  const fit = { role: hypothesis.role, fitsNow: now, fitsThen: best.share, of: anchors.length };
  const report = reportOf(hypothesis.role);
  if (hypothesis.datum === 'swapped') {
    report.say('V02', 'swap-likely', 'warn', fit);
    return;
  }
  const { at } = anchors[0]!;
  const metres = Math.round(distanceM(at, hypothesis.move(at)));
  report.say('V03', 'looks-shifted', 'warn', { ...fit, datum: hypothesis.datum, metres });
}

/** Stations belong into the grid that they name. */
function stationAnchors({ parts }: WholeContext, grids: ReadonlyMap<GridCode, Grid>): Anchor[] {
  return sample(parts.stations).flatMap(({ geometry, gridCode }): Anchor[] => {
    const grid = grids.get(gridCode);
    const at = [geometry.coordinates[0]!, geometry.coordinates[1]!] as const;
    return grid ? [{ at, fits: (moved) => containsPoint(grid.geometry, moved).inside }] : [];
  });
}

/** Fixes belong into the grids of whoever walked there; where nobody says who, near ways to walk on. */
function trackAnchors(
  { parts }: WholeContext,
  grids: ReadonlyMap<GridCode, Grid>,
): { readonly inGrids: readonly Anchor[]; readonly onWays: readonly Anchor[] } {
  const gridsOf = new Map(
    parts.staff.map(({ id, gridCodes }) => [id, gridCodes.flatMap((code) => grids.get(code) ?? [])]),
  );
  const nearWay = nearWayTest(parts);
  const inGrids: Anchor[] = [];
  const onWays: Anchor[] = [];
  const fixes = parts.tracks.flatMap(({ staffId, lngLat }) =>
    Array.from({ length: lngLat.length / 2 }, (_, i) => ({ staffId, lngLat, i })),
  );
  for (const { staffId, lngLat, i } of sample(fixes)) {
    const at = [lngLat[2 * i]!, lngLat[2 * i + 1]!] as const;
    const own = staffId === undefined ? [] : (gridsOf.get(staffId) ?? []);
    const inOwn = (moved: LngLat): boolean =>
      own.some(({ geometry }) => containsPoint(geometry, moved).inside);
    if (own.length > 0) inGrids.push({ at, fits: inOwn });
    else if (nearWay) onWays.push({ at, fits: nearWay });
  }
  return { inGrids, onWays };
}

/**
 * V03 and V02: points that lie where they belong only after another datum, or the other order of axes, is assumed.
 * The conversion is offered, never made.
 */
export function checkDatumFit(context: WholeContext): void {
  const analysable = context.parts.grids.filter((grid) => grid.analysable);
  const grids = new Map(analysable.map((grid) => [grid.code, grid]));
  judge('stations', 'grids', stationAnchors(context, grids), context);
  const { inGrids, onWays } = trackAnchors(context, grids);
  judge('tracks', 'grids', inGrids, context);
  // One answer about the tracks is enough, and the better known one is that of their own grids.
  if (inGrids.length < FEWEST_ANCHORS) judge('tracks', 'walkways', onWays, context);
}
