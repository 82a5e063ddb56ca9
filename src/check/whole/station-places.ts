import { containsPoint } from '../../geo/contains-point.ts';
import { type Grid, NO_GRID } from '../../model/grid.ts';
import type { Station } from '../../model/records.ts';
import type { WholeContext } from './context.ts';
import type { GridIndex } from './grid-index.ts';

const deepest = (grids: readonly Grid[]): Grid | undefined =>
  grids.reduce<Grid | undefined>((best, grid) => (best && best.level >= grid.level ? best : grid), undefined);

function checkStation(
  station: Station,
  grids: ReadonlyMap<string, Grid>,
  index: GridIndex,
  { reportOf }: WholeContext,
): void {
  const { geometry, gridCode, name, id } = station;
  const point = [geometry.coordinates[0]!, geometry.coordinates[1]!] as const;
  const grid = grids.get(gridCode);
  if (grid && (!grid.analysable || containsPoint(grid.geometry, point).inside)) return;
  const here = index.gridsAt(point);
  const actual = grid ? here.find(({ level }) => level === grid.level) : deepest(here);
  const where = {
    codes: [gridCode, ...(actual ? [actual.code] : [])],
    path: ['properties', 'gridCode'],
    geometry,
  };
  const params = { id, station: name, grid: grid?.name ?? gridCode };
  const report = reportOf('stations', station);
  if (grid && actual) report.say('V14', 'station-outside', 'warn', { ...params, actual: actual.name }, where);
  else if (grid) report.say('V14', 'station-outside-all', 'warn', params, where);
  else if (actual) report.say('V14', 'grid-unknown', 'warn', { ...params, actual: actual.name }, where);
  else if (gridCode === NO_GRID) report.say('V14', 'grid-unsaid-outside', 'warn', params, where);
  else report.say('V14', 'grid-unknown-outside', 'warn', params, where);
}

/** V14: stations outside the grid they name, or naming none that exists; says in which one they stand. */
export function checkStationPlaces(context: WholeContext, index: GridIndex): void {
  const grids = new Map<string, Grid>(context.parts.grids.map((grid) => [grid.code, grid]));
  for (const station of context.parts.stations) checkStation(station, grids, index, context);
}
