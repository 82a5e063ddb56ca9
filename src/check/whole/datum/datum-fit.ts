import { containsPoint } from '../../../geo/contains-point.ts';
import { distanceM } from '../../../geo/measure.ts';
import type { DatasetParts } from '../../../model/dataset.ts';
import type { Grid } from '../../../model/grid.ts';
import { LEVELS } from '../../../model/manifest.ts';
import type { WholeContext } from '../context.ts';
import { type Anchor, bestHypothesis, type Verdict } from './best-hypothesis.ts';
import { datumOfCrs, hypothesesOf, type LngLat, type Side } from './hypotheses.ts';
import { borderVertices, levelAnchors } from './level-anchors.ts';
import { type Line, nearLineTest } from './near-line.ts';
import { stationAnchors } from './station-anchors.ts';

const MOST_ANCHORS = 1500;
const FEWEST_ANCHORS = 5;
/** A fix on foot is within its usual error of the way that it was taken on; borders follow streets as nearly. */
const ON_WAY_M = 12;
/** Where most points must fit, and where parts of a sparse level are enough. */
const LEAST_FIT = 0.6;
const LEAST_SHARED_BORDER = 0.25;

interface Found {
  readonly verdict: Verdict;
  readonly at: LngLat;
}

function sample<T>(items: readonly T[]): readonly T[] {
  const step = Math.ceil(items.length / MOST_ANCHORS);
  return step <= 1 ? items : items.filter((_, i) => i % step === 0);
}

/** What the points of one side say of themselves, or of what they are held against. */
function judge(own: Side, against: Side, anchors: readonly Anchor[], leastFit = LEAST_FIT): readonly Found[] {
  const sampled = sample(anchors);
  const verdict = bestHypothesis(sampled, hypothesesOf(own, against), leastFit);
  return verdict ? [{ verdict, at: sampled[0]!.at }] : [];
}

function waysOf({ walkways, basemap }: DatasetParts): readonly Line[] {
  const roads = basemap.flatMap(({ kind, geometry }) =>
    kind !== 'road'
      ? []
      : geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.type === 'MultiLineString'
          ? geometry.coordinates
          : [],
  );
  return [...walkways.map(({ geometry }) => geometry.coordinates), ...roads];
}

/** Fixes belong into the grids of whoever walked there; where nobody says who, onto ways to walk on. */
function trackAnchors(
  { staff, tracks }: DatasetParts,
  grids: readonly Grid[],
  onWay: ((at: LngLat) => boolean) | null,
): { readonly inGrids: readonly Anchor[]; readonly onWays: readonly Anchor[] } {
  const byCode = new Map(grids.map((grid) => [grid.code, grid]));
  const gridsOf = new Map(
    staff.map(({ id, gridCodes }) => [id, gridCodes.flatMap((code) => byCode.get(code) ?? [])]),
  );
  const inGrids: Anchor[] = [];
  const onWays: Anchor[] = [];
  const fixes = tracks.flatMap(({ staffId, lngLat }) =>
    Array.from({ length: lngLat.length / 2 }, (_, i) => ({ staffId, lngLat, i })),
  );
  for (const { staffId, lngLat, i } of sample(fixes)) {
    const at = [lngLat[2 * i]!, lngLat[2 * i + 1]!] as const;
    const own = staffId === undefined ? [] : (gridsOf.get(staffId) ?? []);
    const inOwn = (moved: LngLat): boolean =>
      own.some(({ geometry }) => containsPoint(geometry, moved).inside);
    if (own.length > 0) inGrids.push({ at, fits: inOwn });
    else if (onWay) onWays.push({ at, fits: onWay });
  }
  return { inGrids, onWays };
}

/** Levels that came in files of their own are held against the next finer one. */
function judgeLevels(context: WholeContext, grids: readonly Grid[]): readonly Found[] {
  const levels = LEVELS.map((level) => ({
    level,
    grids: grids.filter((grid) => grid.level === level),
  })).filter((each) => each.grids.length > 0);
  return levels.slice(1).flatMap((fine, i) => {
    const coarse = levels[i]!;
    const [a, b] = [context.fileOfPart(coarse.grids[0]!), context.fileOfPart(fine.grids[0]!)];
    if (a !== undefined && a === b) return [];
    const sideOf = ({ level, grids: [first] }: typeof fine): Side => ({
      role: 'grids',
      level,
      stated: datumOfCrs(context.crsOfPart(first!)),
    });
    return judge(sideOf(coarse), sideOf(fine), levelAnchors(coarse.grids, fine.grids), LEAST_SHARED_BORDER);
  });
}

/** Says what was found, each mistake once, by the points that know it best. */
function sayAll(found: readonly Found[], { parts, reportOf, reportOfFile, fileOfPart }: WholeContext): void {
  const best = new Map<string, Found>();
  for (const each of found) {
    const { side, datum } = each.verdict.hypothesis;
    const key = `${side.role} ${side.level ?? ''} ${datum}`;
    const known = best.get(key);
    if (!known || known.verdict.confidence < each.verdict.confidence) best.set(key, each);
  }
  for (const { verdict, at } of best.values()) {
    const { hypothesis, confidence, ...fit } = verdict;
    const { rival } = hypothesis;
    const { role, level, stated } = hypothesis.side;
    const params = { role, ...fit, confidence: Math.min(0.99, confidence) };
    if (hypothesis.datum === 'swapped') {
      reportOf(role).say('V02', 'swap-likely', 'warn', params);
      continue;
    }
    const metres = Math.round(distanceM(at, hypothesis.move(at)));
    const shift = { ...params, datum: hypothesis.datum, metres };
    const part = level === undefined ? undefined : parts.grids.find((grid) => grid.level === level);
    const file = part && fileOfPart(part);
    const report = file === undefined ? reportOf(role) : reportOfFile(file);
    if (level === undefined && rival)
      report.say('V03', 'read-apart', 'warn', { ...shift, stated, rival: rival.role });
    else if (level === undefined) report.say('V03', 'looks-shifted', 'warn', shift);
    else report.say('V03', 'level-shifted', 'warn', { ...shift, level });
  }
}

/**
 * V03 and V02: points that lie where they belong only after another datum, or the other order of axes, is assumed.
 * Stations are held against the grids that they name, tracks against the grids of whoever walked and against ways,
 * levels against each other, and borders against ways where nothing else knows. The conversion is offered, never made.
 */
export function checkDatumFit(context: WholeContext): void {
  const { parts } = context;
  const grids = parts.grids.filter((grid) => grid.analysable);
  const onWay = nearLineTest(waysOf(parts), ON_WAY_M);
  const { inGrids, onWays } = trackAnchors(parts, grids, onWay);
  const sideOf = (role: 'stations' | 'tracks' | 'grids' | 'walkways'): Side => {
    const [first] = role === 'grids' ? grids : parts[role];
    return { role, stated: datumOfCrs(first ? context.crsOfPart(first) : parts.manifest.crs) };
  };
  const [stations, tracks, all, ways] = [
    sideOf('stations'),
    sideOf('tracks'),
    sideOf('grids'),
    sideOf('walkways'),
  ];
  const found = [
    ...judge(stations, all, stationAnchors(parts.stations, grids, context.isDerived)),
    ...judgeLevels(context, grids),
    ...judge(tracks, all, inGrids),
    // One answer about the tracks is enough, and the better known one is that of their own grids.
    ...(inGrids.length < FEWEST_ANCHORS ? judge(tracks, ways, onWays) : []),
  ];
  const borders = found.length === 0 && onWay ? borderVertices(grids).map((at) => ({ at, fits: onWay })) : [];
  sayAll([...found, ...judge(all, ways, borders)], context);
}
