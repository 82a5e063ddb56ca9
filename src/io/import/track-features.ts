import type { Feature, Geometry, LineString, Position } from 'geojson';
import type { RawLayer } from '../formats/raw-layer.ts';
import { datetimeOf } from '../write/features.ts';
import { columnsOf, guessColumn } from './columns.ts';
import { instantOfCell } from './instant-text.ts';

/** Features as the data contract wants tracks, or that their times name no zone and nobody did. */
export type TracksMade =
  | { readonly ok: true; readonly features: readonly Feature<LineString>[] }
  | { readonly ok: false; readonly withoutZone: number };

/** Times by vertex from where they are kept: `datetimes` (MF-JSON), `coordTimes`, or what GPX readers write. */
function timesOf(feature: Feature<Geometry | null>): readonly unknown[] | null {
  const properties = feature.properties ?? {};
  const extended: unknown = properties.coordinateProperties;
  const inner =
    typeof extended === 'object' && extended !== null && 'times' in extended ? extended.times : null;
  const times = properties.datetimes ?? properties.coordTimes ?? inner;
  return Array.isArray(times) ? times.flat() : null;
}

export const hasTimes = (feature: Feature<Geometry | null>): boolean => timesOf(feature) !== null;

/** A time as RFC 3339 in UTC; what cannot be read stays as it is, for the door to list (V15). */
function instantText(cell: unknown, timeZone: string | null, unzoned: { count: number }): string {
  const ms = instantOfCell(cell, timeZone);
  if (ms === 'no-zone') unzoned.count += 1;
  return typeof ms === 'number' ? datetimeOf(ms) : String(cell);
}

function lineTracks(
  layer: RawLayer,
  timeZone: string | null,
  unzoned: { count: number },
): Feature<LineString>[] {
  return layer.features.flatMap((feature, index) => {
    const times = timesOf(feature);
    const geometry = feature.geometry;
    if (!times || (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString')) return [];
    const coordinates = geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat();
    const { coordinateProperties: _moved, coordTimes: _times, ...kept } = feature.properties ?? {};
    const id = String(kept.id ?? feature.id ?? `${layer.name}-${index + 1}`);
    const datetimes = times.map((time) => instantText(time, timeZone, unzoned));
    const properties = { ...kept, id, datetimes };
    return [{ type: 'Feature', properties, geometry: { type: 'LineString', coordinates } }];
  });
}

interface Walk {
  readonly coordinates: Position[];
  readonly datetimes: string[];
}

function pointTracks(
  layer: RawLayer,
  timeZone: string | null,
  unzoned: { count: number },
): Feature<LineString>[] {
  const columns = columnsOf(layer.features);
  const [time, track] = [guessColumn(columns, 'time'), guessColumn(columns, 'track')];
  const walks = new Map<string, Walk>();
  for (const { geometry, properties } of layer.features) {
    if (geometry?.type !== 'Point') continue;
    const id = String((track === null ? null : properties?.[track]) ?? layer.name);
    const walk = walks.get(id) ?? { coordinates: [], datetimes: [] };
    walks.set(id, walk);
    walk.coordinates.push(geometry.coordinates);
    walk.datetimes.push(instantText(time === null ? '' : properties?.[time], timeZone, unzoned));
  }
  return [...walks].map(([id, { coordinates, datetimes }]) => ({
    type: 'Feature',
    properties: { id, datetimes },
    geometry: { type: 'LineString', coordinates },
  }));
}

/** Tracks from lines with times per vertex, or from rows with a time each, grouped by trip, device or person. */
export function trackFeatures(layer: RawLayer, timeZone: string | null): TracksMade {
  const unzoned = { count: 0 };
  const lines = lineTracks(layer, timeZone, unzoned);
  const features = lines.length > 0 ? lines : pointTracks(layer, timeZone, unzoned);
  return unzoned.count > 0 ? { ok: false, withoutZone: unzoned.count } : { ok: true, features };
}
