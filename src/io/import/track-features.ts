import type { Feature, Geometry, LineString, Position } from 'geojson';
import type { RawLayer } from '../formats/raw-layer.ts';
import { datetimeOf } from '../write/features.ts';
import { columnsOf, guessColumn } from './columns.ts';
import { figureReader } from './figure-reader.ts';
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
  readonly accuracyM: number[];
  /** What all rows of the walk say alike. */
  readonly said: Map<string, unknown>;
}

/** Columns whose cells differ within a walk say nothing of the walk. */
function keepCommon(said: Map<string, unknown>, properties: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of said) if (properties[name] !== value) said.delete(name);
}

/** A walk as the data contract has it; metres of accuracy only where each row has some. */
function walkFeature(id: string, { coordinates, datetimes, accuracyM, said }: Walk): Feature<LineString> {
  const isSure = accuracyM.length > 0 && accuracyM.every((metres) => metres >= 0 && Number.isFinite(metres));
  const properties = { ...Object.fromEntries(said), id, datetimes, ...(isSure ? { accuracyM } : {}) };
  return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates } };
}

function pointTracks(
  layer: RawLayer,
  timeZone: string | null,
  unzoned: { count: number },
): Feature<LineString>[] {
  const columns = columnsOf(layer.features);
  const [time, track, accuracy] = (['time', 'track', 'accuracy'] as const).map((meaning) =>
    guessColumn(columns, meaning),
  );
  const own = new Set([time, track, accuracy]);
  const readAccuracy =
    accuracy && figureReader(layer.features.map(({ properties }) => properties?.[accuracy]));
  const walks = new Map<string, Walk>();
  for (const { geometry, properties } of layer.features) {
    if (geometry?.type !== 'Point') continue;
    const row = properties ?? {};
    const id = String((track ? row[track] : null) ?? layer.name);
    const known = walks.get(id);
    const said = known?.said ?? new Map(Object.entries(row).filter(([name]) => !own.has(name)));
    const walk: Walk = known ?? { coordinates: [], datetimes: [], accuracyM: [], said };
    if (known) keepCommon(said, row);
    else walks.set(id, walk);
    walk.coordinates.push(geometry.coordinates);
    walk.datetimes.push(instantText(time ? row[time] : '', timeZone, unzoned));
    if (accuracy && readAccuracy) walk.accuracyM.push(Number(readAccuracy(row[accuracy]) ?? Number.NaN));
  }
  return [...walks].map(([id, walk]) => walkFeature(id, walk));
}

/** Tracks from lines with times per vertex, or from rows with a time each, grouped by trip, device or person. */
export function trackFeatures(layer: RawLayer, timeZone: string | null): TracksMade {
  const unzoned = { count: 0 };
  const lines = lineTracks(layer, timeZone, unzoned);
  const features = lines.length > 0 ? lines : pointTracks(layer, timeZone, unzoned);
  return unzoned.count > 0 ? { ok: false, withoutZone: unzoned.count } : { ok: true, features };
}
