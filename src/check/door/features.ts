import type { FileRole } from '../../model/manifest.ts';
import type { Report } from '../report.ts';
import { shownValue } from './shown-value.ts';

export const GEOMETRY_TYPES = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
] as const;
export type GeometryType = (typeof GEOMETRY_TYPES)[number];

/** A feature whose outer shape was checked: an object with properties and a geometry of a type its role allows. */
export interface RawFeature {
  readonly index: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: GeometryType; readonly coordinates: unknown } | null;
}

const AREAS: readonly GeometryType[] = ['Polygon', 'MultiPolygon'];

/** Which geometries a role may have; `null` in the list is a feature without one. */
const ALLOWED: Readonly<Record<FileRole, readonly (GeometryType | null)[]>> = {
  grids: AREAS,
  stations: ['Point'],
  staff: [null, 'Point'],
  tracks: ['LineString'],
  events: ['Point', null],
  buildings: [...AREAS, 'Point'],
  walkways: ['LineString'],
  basemap: GEOMETRY_TYPES,
  places: GEOMETRY_TYPES,
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isGeometryType = (value: unknown): value is GeometryType =>
  (GEOMETRY_TYPES as readonly unknown[]).includes(value);

/** The features of a parsed document, or null after refusing it (V01). */
export function featuresOf(root: unknown, report: Report): readonly unknown[] | null {
  if (!isRecord(root) || root.type !== 'FeatureCollection') {
    const got = isRecord(root) ? (root.type ?? root) : root;
    report.say('V01', 'not-collection', 'refuse', { got: shownValue(got) }, { path: [] });
    return null;
  }
  if (!Array.isArray(root.features)) {
    report.say('V01', 'features-missing', 'refuse', { got: shownValue(root.features) }, { path: [] });
    return null;
  }
  return root.features;
}

/**
 * V01, wrong role: refuses a file when none of its geometries is of a kind that its role allows, for example
 * points in the file of the grids.
 */
export function isWrongRole(features: readonly unknown[], role: FileRole, report: Report): boolean {
  const types = new Set<string>();
  for (const feature of features) {
    const geometry = isRecord(feature) ? feature.geometry : undefined;
    if (isRecord(geometry) && isGeometryType(geometry.type)) types.add(geometry.type);
    else if (geometry !== null) return false;
  }
  const allowed = ALLOWED[role].map(String);
  if (types.size === 0 || [...types].some((type) => allowed.includes(type))) return false;
  report.say('V01', 'wrong-role', 'refuse', {
    role,
    got: [...types].join(', '),
    expected: allowed.join(', '),
  });
  return true;
}

/** Roles whose features have an id of their own among their properties. */
const IDENTIFIED: readonly FileRole[] = ['stations', 'staff', 'tracks', 'events', 'buildings'];

/** Properties with the feature's own id (RFC 7946 § 3.2) where they have none. */
function withFeatureId(
  properties: RawFeature['properties'],
  id: unknown,
  role: FileRole,
): RawFeature['properties'] {
  const isNeeded = IDENTIFIED.includes(role) && properties.id === undefined;
  return isNeeded && (typeof id === 'string' || typeof id === 'number') ? { ...properties, id } : properties;
}

/** One element of `features` with its outer shape checked, or null after setting it aside (V01). */
export function readFeature(raw: unknown, index: number, role: FileRole, report: Report): RawFeature | null {
  const aside = { feature: index };
  if (!isRecord(raw) || raw.type !== 'Feature') {
    report.say('V01', 'not-feature', 'aside', { got: shownValue(isRecord(raw) ? raw.type : raw) }, aside);
    return null;
  }
  const given = raw.properties ?? {};
  if (!isRecord(given)) {
    const where = { feature: index, path: ['properties'] };
    report.say('V01', 'properties-type', 'aside', { got: shownValue(given) }, where);
    return null;
  }
  const properties = withFeatureId(given, raw.id, role);
  const geometry = raw.geometry ?? null;
  const where = { feature: index, path: ['geometry'] };
  const allowed = ALLOWED[role];
  if (geometry === null) {
    if (allowed.includes(null)) return { index, properties, geometry: null };
    report.say('V01', 'geometry-missing', 'aside', { role }, aside);
    return null;
  }
  if (!isRecord(geometry) || !isGeometryType(geometry.type)) {
    const got = shownValue(isRecord(geometry) ? geometry.type : geometry);
    report.say('V01', 'geometry-unknown', 'aside', { got }, where);
    return null;
  }
  if (!allowed.includes(geometry.type)) {
    const params = { role, got: geometry.type, expected: allowed.filter((type) => type !== null).join(', ') };
    report.say('V01', 'geometry-type', 'aside', params, where);
    return null;
  }
  return { index, properties, geometry: { type: geometry.type, coordinates: geometry.coordinates } };
}
