import { areaShareValues } from '../../analysis/grid-values.ts';
import { lastCall } from '../../map/scene/memo.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import { LEVELS, type Level } from '../../model/manifest.ts';
import type { Station } from '../../model/records.ts';
import type { AppState } from '../../state/app-state.ts';
import { awaitsTracks } from '../../state/awaits-tracks.ts';
import { focusCodes } from '../../state/focus-grids.ts';
import { presetOf } from '../../state/window-presets.ts';
import { hoursOfDay } from './hours-of-day.ts';
import { doneShares, type LowShares, lowShares } from './low-shares.ts';
import { type PatrolStanding, patrolStanding } from './patrol-standing.ts';
import { peopleNow } from './people-now.ts';
import { type Scope, scopeOf } from './scope.ts';
import { type StationsOpen, stationsOpen } from './stations-open.ts';
import { stripView } from './strip-view.ts';
import { workingLevel } from './working-level.ts';

/** What the wall says about a dataset at its clock, before it is put into words. */
export interface WallFacts {
  readonly dataset: Dataset;
  readonly nowMs: number;
  /** The level that is counted in. */
  readonly level: Level;
  readonly scope: Scope;
  /** The grids of that level in scope. */
  readonly grids: readonly Grid[];
  /** Of the whole area, whatever is chosen: what is wrong anywhere stays said. */
  readonly all: PatrolStanding | null;
  readonly standing: PatrolStanding | null;
  /** null until the patrols are on the page. */
  readonly people: number | null;
  readonly stations: StationsOpen;
  /** `kind` tells which share it is: of the area walked, or of the grids patrolled. */
  readonly shares: (LowShares & { readonly kind: 'area' | 'grids' }) | null;
}

const peopleAt = lastCall((dataset: Dataset, nowMs: number) => peopleNow(dataset.parts.tracks, nowMs));

const scopeFor = lastCall(scopeOf);

const MINUTE_MS = 60_000;

/** Hours are written to the minute, so that within one nothing opens or closes. */
const stationsAt = lastCall((stations: readonly Station[], scope: Scope, minute: number, timeZone: string) =>
  stationsOpen(
    stations.filter(({ gridCode }) => scope.includes(gridCode)),
    minute * MINUTE_MS,
    timeZone,
  ),
);

/** The day by the hour, and the strip of time: dear enough to be kept while nothing they hang on changes. */
export const dayAt = lastCall(hoursOfDay);
export const stripAt = lastCall(stripView);

const levelAbove = (dataset: Dataset, level: Level): Level =>
  LEVELS.find((each) => each < level && dataset.gridsOfLevel(each).length > 0) ?? level;

/**
 * Where patrols hardly went is told of whole days only: a chosen hour leaves most places out, and names them for
 * nothing. Without it, of the grids that were due.
 */
function sharesOf(state: AppState, dataset: Dataset, nowMs: number, level: Level): WallFacts['shares'] {
  const { analysis, window } = state;
  const above = levelAbove(dataset, level);
  const preset = presetOf(window, nowMs, dataset.manifest.timeZone);
  if (analysis.running.includes('patrolCoverage')) return null;
  if (analysis.patrolCoverage && (preset === 'day' || preset === 'week')) {
    const shares = areaShareValues(dataset.gridsOfLevel(above), analysis.patrolCoverage);
    return { kind: 'area', ...lowShares(shares) };
  }
  if (!analysis.record) return null;
  return { kind: 'grids', ...lowShares(doneShares(dataset, analysis.record, above, level)) };
}

/** null while there is no dataset, or one without a clock: then nothing can be said about now. */
export function wallFacts(state: AppState): WallFacts | null {
  const { dataset, nowMs, analysis } = state;
  if (dataset === null || nowMs === null) return null;
  const level = workingLevel(dataset);
  const scope = scopeFor(
    dataset,
    state.selection?.kind === 'grid' ? state.selection : null,
    focusCodes(state),
  );
  const grids = dataset.gridsOfLevel(level).filter(({ code }) => scope.includes(code));
  const { record } = analysis;
  return {
    dataset,
    nowMs,
    level,
    scope,
    grids,
    all: record && patrolStanding(dataset.gridsOfLevel(level), record),
    standing: record && patrolStanding(grids, record),
    people: awaitsTracks(state) ? null : peopleAt(dataset, nowMs),
    stations: stationsAt(
      dataset.parts.stations,
      scope,
      Math.floor(nowMs / MINUTE_MS),
      dataset.manifest.timeZone,
    ),
    shares: sharesOf(state, dataset, nowMs, level),
  };
}
