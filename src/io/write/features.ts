import type { Feature, Geometry, LineString, Position } from 'geojson';
import { snapped } from '../../geo/snap.ts';
import type { DatasetParts } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import type { FileRole } from '../../model/manifest.ts';
import type { Staff, Track } from '../../model/records.ts';

type Nested = readonly number[] | readonly Nested[];

function onLattice(coordinates: Nested): Nested {
  const [first] = coordinates;
  if (typeof first !== 'number') return (coordinates as readonly Nested[]).map(onLattice);
  const [lng, lat, ...rest] = coordinates as readonly number[];
  return [snapped(lng!), snapped(lat!), ...rest];
}

/** A geometry with 7 decimals; heights stay as they are. */
export function snappedGeometry<Kind extends Geometry>(geometry: Kind): Kind {
  if (geometry.type === 'GeometryCollection') {
    return { ...geometry, geometries: geometry.geometries.map(snappedGeometry) };
  }
  return { ...geometry, coordinates: onLattice(geometry.coordinates) };
}

interface Located {
  readonly geometry: Geometry | null;
  readonly extra: Readonly<Record<string, unknown>>;
}

function featureOf({ geometry, extra, ...known }: Located): Feature<Geometry | null> {
  return {
    type: 'Feature',
    properties: { ...extra, ...known },
    geometry: geometry && snappedGeometry(geometry),
  };
}

function gridFeature({ labelPoint: _label, analysable: _drawn, ...grid }: Grid): Feature<Geometry | null> {
  return featureOf(grid);
}

const staffFeature = (person: Staff): Feature<Geometry | null> => featureOf({ ...person, geometry: null });

/** RFC 3339 in UTC, with milliseconds only where there are some. */
export const datetimeOf = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

function trackFeature({ timesMs, lngLat, accuracyM, heightM, ...track }: Track): Feature<Geometry | null> {
  const heightsAt = (i: number): number[] => {
    const height = heightM?.[i] ?? Number.NaN;
    return Number.isNaN(height) ? [] : [height];
  };
  const coordinates: Position[] = Array.from(timesMs, (_, i) => [
    lngLat[2 * i]!,
    lngLat[2 * i + 1]!,
    ...heightsAt(i),
  ]);
  const geometry: LineString = { type: 'LineString', coordinates };
  const feature = featureOf({ ...track, geometry });
  const properties = {
    ...feature.properties,
    datetimes: Array.from(timesMs, datetimeOf),
    ...(accuracyM ? { accuracyM: Array.from(accuracyM, (metres) => Number(metres.toPrecision(6))) } : {}),
  };
  return { ...feature, properties };
}

/** All features of one role as the data contract writes them, unknown properties included (V18). */
export function featuresOf(parts: DatasetParts, role: FileRole): Feature<Geometry | null>[] {
  switch (role) {
    case 'grids':
      return parts.grids.map(gridFeature);
    case 'staff':
      return parts.staff.map(staffFeature);
    case 'tracks':
      return parts.tracks.map(trackFeature);
    default:
      return parts[role].map((record) => featureOf(record));
  }
}
