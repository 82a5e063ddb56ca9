import type { Geometry, Position } from 'geojson';
import { conversion, type Datum } from '../../geo/datum/convert.ts';
import { distanceM } from '../../geo/measure.ts';
import type { DatasetParts } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import type { PreviewShape } from '../../model/import.ts';
import type { Crs, FileRole, Level } from '../../model/manifest.ts';
import { LEVELS } from '../../model/manifest.ts';

/** The picture's width; its height follows from what it shows. */
const UNITS = 1000;
const ROLES: readonly FileRole[] = [
  'basemap',
  'walkways',
  'buildings',
  'grids',
  'places',
  'tracks',
  'stations',
];

type LngLat = readonly [number, number];
type Move = (at: LngLat) => LngLat;

interface Part {
  readonly role: FileRole;
  readonly level: Level | null;
  readonly lines: readonly (readonly Position[])[];
}

function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position]);
    case 'LineString':
      return [geometry.coordinates];
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
  }
}

function partsIn(parts: DatasetParts): Part[] {
  return ROLES.flatMap((role): Part[] => {
    if (role === 'grids') {
      return LEVELS.map((level) => ({
        role,
        level,
        lines: parts.grids
          .filter((grid) => grid.level === level)
          .flatMap(({ geometry }) => linesOf(geometry)),
      })).filter(({ lines }) => lines.length > 0);
    }
    const lines =
      role === 'tracks'
        ? parts.tracks.map(({ lngLat }) =>
            Array.from({ length: lngLat.length / 2 }, (_, i) => [lngLat[2 * i]!, lngLat[2 * i + 1]!]),
          )
        : (parts[role] as readonly { geometry: Geometry | null }[]).flatMap(({ geometry }) =>
            geometry ? linesOf(geometry) : [],
          );
    return lines.length > 0 ? [{ role, level: null, lines }] : [];
  });
}

/** From degrees to the picture's box, north up; a degree of longitude is as narrow as in the middle of it. */
interface Frame {
  readonly widthM: number;
  readonly x: (lng: number) => number;
  readonly y: (lat: number) => number;
}

function frameOf(parts: readonly Part[]): Frame | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lines } of parts) {
    for (const line of lines) {
      for (const [lng, lat] of line as unknown as readonly LngLat[]) {
        west = Math.min(west, lng);
        south = Math.min(south, lat);
        east = Math.max(east, lng);
        north = Math.max(north, lat);
      }
    }
  }
  if (!(east >= west)) return null;
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const span = Math.max((east - west) * squeeze, north - south, 1e-6) * 1.08;
  const [midLng, midLat] = [(west + east) / 2, (south + north) / 2];
  return {
    widthM: distanceM([midLng - span / squeeze / 2, midLat], [midLng + span / squeeze / 2, midLat]),
    x: (lng) => UNITS / 2 + (((lng - midLng) * squeeze) / span) * UNITS,
    y: (lat) => UNITS / 2 - ((lat - midLat) / span) * UNITS,
  };
}

/** Steps that positions are rounded to, in units: the first whose picture a browser draws without effort. */
const STEPS = [0.5, 1, 2, 4] as const;
/** Characters of all paths together. */
const EASY_TO_DRAW = 400_000;

/**
 * Lines as an SVG path on whole steps; positions and lines that fall together are left out, a point is a line of no
 * length.
 */
function pathOf(lines: Part['lines'], { x, y }: Frame, move: Move, step: number): string {
  const pieces = new Set<string>();
  for (const line of lines) {
    let last = '';
    let text = '';
    for (const position of line) {
      const [lng, lat] = move(position as unknown as LngLat);
      const at = `${Math.round(x(lng) / step) * step} ${Math.round(y(lat) / step) * step}`;
      if (at === last) continue;
      text += `${text === '' ? 'M' : 'L'}${at}`;
      last = at;
    }
    if (text !== '') pieces.add(text.includes('L') ? text : `${text}h0`);
  }
  return [...pieces].join('');
}

const datumOf = (crs: Crs | undefined): Datum => (crs === 'GCJ02' || crs === 'BD09' ? crs : 'WGS84');
const stays: Move = (at) => at;

/** How an offered conversion would move what is read as `stated` now. */
function offeredMove(stated: Datum, datum: Datum): Move {
  const [back, forth] = [conversion('WGS84', stated), conversion(datum, 'WGS84')];
  return (at) => forth(back(at));
}

/**
 * The picture of an import: everything as it will lie; dashed where a file's own numbers lay before a conversion that
 * was chosen; and, for the first conversion that the report offers, where that would put things.
 */
export function previewShapes(
  dataset: DatasetParts,
  findings: readonly Finding[],
  crsOf: (role: FileRole, level: Level | null) => Crs | undefined,
): { readonly shapes: readonly PreviewShape[]; readonly widthM: number | null } {
  const parts = partsIn(dataset);
  const frame = frameOf(parts);
  if (!frame) return { shapes: [], widthM: null };
  const offer = findings.find(({ rule, reason }) => rule === 'V03' && reason !== 'converted');
  const wanted = parts.flatMap((part): readonly (readonly [Part, PreviewShape['state'], Move])[] => {
    const datum = datumOf(crsOf(part.role, part.level));
    const isOffered =
      offer?.params.role === part.role &&
      (offer.params.level === undefined || offer.params.level === part.level);
    // Where it is offered to take the numbers as they are, what is offered is what was before.
    const isRawOffered = isOffered && datumOf(offer.params.datum as Crs) === 'WGS84';
    return [
      ...(datum === 'WGS84' || isRawOffered ? [] : [[part, 'before', conversion('WGS84', datum)] as const]),
      [part, 'now', stays],
      ...(isOffered ? [[part, 'offered', offeredMove(datum, offer.params.datum as Datum)] as const] : []),
    ];
  });
  let shapes: readonly PreviewShape[] = [];
  for (const step of STEPS) {
    shapes = wanted.map(([{ role, level, lines }, state, move]) => ({
      role,
      level,
      state,
      path: pathOf(lines, frame, move, step),
    }));
    if (shapes.reduce((sum, { path }) => sum + path.length, 0) <= EASY_TO_DRAW) break;
  }
  return { shapes, widthM: frame.widthM };
}
