import { containsPoint } from '../../geo/contains-point.ts';
import { conversion, type Datum } from '../../geo/datum/convert.ts';
import { distanceM } from '../../geo/measure.ts';
import type { Grid, GridCode } from '../../model/grid.ts';
import type { Crs, FileRole } from '../../model/manifest.ts';
import type { WholeContext } from './context.ts';

type LngLat = readonly [lng: number, lat: number];

/** A point that ought to lie in one of these grids. */
interface Anchor {
  readonly at: LngLat;
  readonly grids: readonly Grid[];
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

const isIn = ({ grids }: Anchor, at: LngLat): boolean =>
  grids.some(({ geometry }) => containsPoint(geometry, at).inside);

const shareIn = (anchors: readonly Anchor[], move: (at: LngLat) => LngLat): number =>
  anchors.filter((anchor) => isIn(anchor, move(anchor.at))).length / anchors.length;

/** All mistakes that one role's points can reveal: of their own file, or of the file of the grids. */
function hypothesesOf(role: FileRole, stated: Datum): Hypothesis[] {
  const others = DATUMS.filter((datum) => datum !== stated);
  const own = others.map((datum): Hypothesis => {
    const [back, forth] = [conversion('WGS84', stated), conversion(datum, 'WGS84')];
    return { role, datum, move: (at) => forth(back(at)) };
  });
  // Grids read in the wrong datum are seen by moving the points the other way.
  const grids = others.map((datum): Hypothesis => {
    const [back, forth] = [conversion('WGS84', datum), conversion(stated, 'WGS84')];
    return { role: 'grids', datum, move: (at) => forth(back(at)) };
  });
  return [...own, { role, datum: 'swapped', move: ([lng, lat]) => [lat, lng] }, ...grids];
}

function judge(role: FileRole, anchors: readonly Anchor[], { parts, reportOf }: WholeContext): void {
  if (anchors.length < FEWEST_ANCHORS) return;
  const now = shareIn(anchors, (at) => at);
  if (now > 1 - LEAST_GAIN) return;
  const fits = hypothesesOf(role, datumOfCrs(parts.manifest.crs)).map(
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

/**
 * V03 and V02: points that lie in the grids they belong to only after another datum, or the other order of axes,
 * is assumed. Stations name their grid, patrols through their staff, and children their parent; the conversion is
 * offered, never made.
 */
export function checkDatumFit(context: WholeContext): void {
  const { parts } = context;
  const grids = new Map(parts.grids.filter(({ analysable }) => analysable).map((grid) => [grid.code, grid]));
  const anchorAt = (at: LngLat, codes: readonly GridCode[]): Anchor[] => {
    const known = codes.flatMap((code) => grids.get(code) ?? []);
    return known.length > 0 ? [{ at, grids: known }] : [];
  };
  const stations = sample(parts.stations).flatMap(({ geometry, gridCode }) =>
    anchorAt([geometry.coordinates[0]!, geometry.coordinates[1]!], [gridCode]),
  );
  judge('stations', stations, context);
  const gridsOf = new Map(parts.staff.map(({ id, gridCodes }) => [id, gridCodes]));
  const walkers = sample(
    parts.tracks.flatMap(({ staffId, lngLat }) => {
      const codes = staffId === undefined ? [] : (gridsOf.get(staffId) ?? []);
      return codes.length === 0
        ? []
        : Array.from({ length: lngLat.length / 2 }, (_, i) => ({ lngLat, codes, i }));
    }),
  );
  const fixes = walkers.flatMap(({ lngLat, codes, i }) =>
    anchorAt([lngLat[2 * i]!, lngLat[2 * i + 1]!], codes),
  );
  judge('tracks', fixes, context);
}
