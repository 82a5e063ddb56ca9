import type { DatasetParts } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import type { Building, GridEvent } from '../../model/records.ts';
import type { WholeContext } from './context.ts';

/** Published counts below this could point at single people. */
const SMALLEST_COUNT = 5;

const hasPeople = (building: Building): boolean =>
  [building.households, building.residents, building.residents60plus].some(
    (value) => typeof value === 'number',
  );

const hasText = (event: GridEvent): boolean =>
  event.outcome !== undefined || Object.values(event.extra).some((value) => typeof value === 'string');

/**
 * V17: what a public dataset may not hold is refused, and its parts are left out, so that a page which shows the
 * rest cannot leak it. A statistic declared `sensitive: false` may be small.
 */
export function withoutInternal({ parts, reportOf }: WholeContext): DatasetParts {
  if (parts.manifest.audience !== 'public') return parts;
  const { tracks, staff, buildings, events, grids } = parts;
  const harmless = new Set(
    (parts.manifest.statistics ?? []).filter(({ sensitive }) => sensitive === false).map(({ key }) => key),
  );
  const smallCounts = (grid: Grid): number =>
    Object.entries(grid.stats?.values ?? {}).filter(
      ([key, value]) => value !== null && value < SMALLEST_COUNT && !harmless.has(key),
    ).length;
  const kept = { ...parts };
  if (tracks.length > 0) {
    reportOf('tracks').say('V17', 'tracks', 'refuse', { count: tracks.length });
    Object.assign(kept, { tracks: [] });
  }
  const contacts = staff.filter((person) => !person.contactPublic);
  if (contacts.length > 0) {
    const codes = contacts.map(({ id }) => id);
    reportOf('staff').say('V17', 'private-contact', 'refuse', { count: contacts.length }, { codes });
    Object.assign(kept, { staff: [] });
  }
  const inhabited = buildings.filter(hasPeople);
  if (inhabited.length > 0) {
    reportOf('buildings').say('V17', 'people-in-building', 'refuse', { count: inhabited.length });
    Object.assign(kept, { buildings: [] });
  }
  const worded = events.filter(hasText);
  if (worded.length > 0) {
    const codes = worded.map(({ id }) => id);
    reportOf('events').say('V17', 'event-text', 'refuse', { count: worded.length }, { codes });
    Object.assign(kept, { events: [] });
  }
  const small = grids.filter((grid) => smallCounts(grid) > 0);
  if (small.length > 0) {
    const count = small.reduce((sum, grid) => sum + smallCounts(grid), 0);
    reportOf('grids').say(
      'V17',
      'small-count',
      'refuse',
      { count },
      { codes: small.map(({ code }) => code) },
    );
    Object.assign(kept, { grids: [] });
  }
  return kept;
}
