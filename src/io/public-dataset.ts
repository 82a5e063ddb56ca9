import type { DatasetParts } from '../model/dataset.ts';
import type { Grid, GridCode } from '../model/grid.ts';
import type { DatasetManifest } from '../model/manifest.ts';
import type { Staff, Station } from '../model/records.ts';
import { publishedStatistics } from './public-statistics.ts';

/** What a public version leaves out, and how many of it. */
export interface LeftOut {
  readonly what:
    | 'tracks'
    | 'events'
    | 'buildings'
    | 'staff'
    | 'staff-ids'
    | 'sensitive-statistics'
    | 'small-counts'
    | 'unknown-properties';
  readonly count: number;
  /** Names of what was left out, where they may be said. */
  readonly names: readonly string[];
}

export interface PublicDataset {
  readonly parts: DatasetParts;
  readonly leftOut: readonly LeftOut[];
}

export interface PublicOptions {
  /** Last patrol of each grid, milliseconds since the epoch: its local date is all that the public learns. */
  readonly lastPatrolMs?: ReadonlyMap<GridCode, number>;
}

/** YYYY-MM-DD by the clocks of a zone. */
function localDate(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(ms);
}

function publicManifest(manifest: DatasetManifest): DatasetManifest {
  const { retentionDays: _retention, maxSpeedMps: _speed, statistics, ...kept } = manifest;
  const open = statistics?.filter(({ sensitive }) => !sensitive);
  return { ...kept, audience: 'public', crs: 'WGS84', files: [], ...(open ? { statistics: open } : {}) };
}

/** Contacts marked public, under ids of their own: the internal ones are the pseudonyms of tracks. */
function publicContacts(staff: readonly Staff[]): ReadonlyMap<string, Staff> {
  const open = staff.filter(({ contactPublic }) => contactPublic);
  return new Map(open.map((person, i) => [person.id, { ...person, id: `contact-${i + 1}`, extra: {} }]));
}

const withoutExtra = <T extends { readonly extra: Readonly<Record<string, unknown>> }>(
  records: readonly T[],
) => records.map((record) => ({ ...record, extra: {} }));

function unknownNames(
  lists: readonly (readonly { readonly extra: Readonly<Record<string, unknown>> }[])[],
): string[] {
  return [...new Set(lists.flatMap((list) => list.flatMap(({ extra }) => Object.keys(extra))))].sort();
}

/**
 * The public version of an internal dataset: grids, stations, walkways, places, the base map and contacts marked
 * public. Left out are tracks, events, buildings, all other staff, sensitive statistics, counts below 5 (with what
 * would betray them) and properties that nobody here knows, since nobody here can say whether they are private.
 */
export function publicDataset(parts: DatasetParts, options: PublicOptions = {}): PublicDataset {
  const { manifest } = parts;
  const contacts = publicContacts(parts.staff);
  const statistics = publishedStatistics(parts.grids, manifest.statistics ?? []);
  const lastPatrolOf = (grid: Grid): { lastPatrolOn?: string } => {
    const ms = options.lastPatrolMs?.get(grid.code);
    return ms === undefined ? {} : { lastPatrolOn: localDate(ms, manifest.timeZone) };
  };
  const grids = parts.grids.map((grid): Grid => {
    const { leaderId, stats: _stats, ...kept } = grid;
    const leader = leaderId === undefined ? undefined : contacts.get(leaderId);
    const stats = statistics.byGrid.get(grid.code);
    return {
      ...kept,
      ...(leader ? { leaderId: leader.id } : {}),
      ...(stats ? { stats } : {}),
      ...lastPatrolOf(grid),
      extra: {},
    };
  });
  const stations: readonly Station[] = withoutExtra(parts.stations);
  const hidden = unknownNames([parts.grids, parts.stations, parts.walkways, parts.places, parts.basemap]);
  const leftOut: readonly LeftOut[] = [
    { what: 'tracks', count: parts.tracks.length, names: [] },
    { what: 'events', count: parts.events.length, names: [] },
    { what: 'buildings', count: parts.buildings.length, names: [] },
    { what: 'staff', count: parts.staff.length - contacts.size, names: [] },
    { what: 'staff-ids', count: contacts.size, names: [] },
    { what: 'sensitive-statistics', count: statistics.sensitive.length, names: statistics.sensitive },
    { what: 'small-counts', count: statistics.suppressed, names: [] },
    { what: 'unknown-properties', count: hidden.length, names: hidden },
  ];
  return {
    parts: {
      manifest: publicManifest(manifest),
      grids,
      stations,
      staff: [...contacts.values()],
      tracks: [],
      events: [],
      buildings: [],
      walkways: withoutExtra(parts.walkways),
      places: withoutExtra(parts.places),
      basemap: withoutExtra(parts.basemap),
    },
    leftOut: leftOut.filter(({ count }) => count > 0),
  };
}
