import type { MultiPolygon, Polygon, Position } from 'geojson';
import { boundsOf } from './bounds.ts';
import { type Clipped, differenceOf, intersectionOf } from './clip.ts';
import type { Frame } from './frame.ts';
import { createConformalFrame } from './frame-conformal.ts';
import { contourOf } from './walk/contour.ts';
import { metresToStations } from './walk/metres-to-stations.ts';
import { createSnap } from './walk/snap-to-walkways.ts';
import { createWalkGraph, type WalkLine } from './walk/walk-graph.ts';

export interface WalkSettings {
  /** 1.2 m/s, a grown-up who is in no hurry, where not given. */
  readonly speedMps?: number;
  /** How far from a walkway somebody may stand at most; 200 m where not given. */
  readonly maxLegM?: number;
}

export const WALKING_SPEED_MPS = 1.2;
export const MAX_LEG_M = 200;
const CELL_M = 20;
const MAX_CORNERS = 160_000;

/** What of an area lies within some minutes on foot, and what does not; clipping may give up on a real outline. */
export interface WalkArea {
  readonly covered: Clipped;
  readonly uncovered: Clipped;
}

export interface WalkReach {
  /** True where there are no walkways: all minutes are then as the crow flies, and a page must say so. */
  readonly isStraight: boolean;
  /**
   * Minutes on foot from each point to the nearest station (interleaved longitude, latitude): straight to the nearest
   * walkway, along walkways, straight to the station. Infinity where no way leads there or a place is not finite.
   */
  minutesTo(stations: Float64Array, points: Float64Array): Float32Array;
  /** The part of an area from which a station is at most `minutes` away, drawn from a field of 20 m cells. */
  areaWithin(stations: Float64Array, minutes: number, area: Polygon | MultiPolygon): WalkArea;
}

type Metres = (x: number, y: number) => number;

/** Straight metres to the nearest station. */
function straightMetres(stations: Float64Array): Metres {
  return (x, y) => {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i + 1 < stations.length; i += 2) {
      const metres = Math.hypot(stations[i]! - x, stations[i + 1]! - y);
      if (metres < least) least = metres;
    }
    return least;
  };
}

/** Minutes at the corners of cells over an area, with a rim outside of it that no station reaches. */
function areaOf(
  metresAt: Metres,
  frame: Frame,
  limitM: number,
  [west, south, east, north]: readonly [number, number, number, number],
): MultiPolygon {
  const [left, bottom] = frame.toMetres(west, south);
  const [right, top] = frame.toMetres(east, north);
  const cell = Math.max(CELL_M, Math.sqrt(((right - left) * (top - bottom)) / MAX_CORNERS));
  const columns = Math.ceil((right - left) / cell) + 5;
  const rows = Math.ceil((top - bottom) / cell) + 5;
  const values = new Float32Array(columns * rows);
  const beyond = 3 * limitM + 3 * cell;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const isRim = row === 0 || column === 0 || row === rows - 1 || column === columns - 1;
      const metres = isRim ? beyond : metresAt(left + (column - 2) * cell, bottom + (row - 2) * cell);
      values[row * columns + column] = Math.min(beyond, metres);
    }
  }
  const placeAt = (column: number, row: number): Position =>
    frame.toDegrees(left + (column - 2) * cell, bottom + (row - 2) * cell);
  return contourOf({ columns, rows, values }, limitM, placeAt);
}

/** Metres on foot to the nearest of some stations, in the metres of a frame. */
interface Ground {
  readonly frame: Frame;
  metresTo(stations: Float64Array): Metres;
}

/** The network of walkways; null where none can be walked. */
function networkOf(walkways: readonly WalkLine[], maxLegM: number): Ground | null {
  const box = boundsOf(...walkways.map(({ geometry }) => geometry));
  if (!box) return null;
  const frame = createConformalFrame((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
  const graph = createWalkGraph(walkways, frame);
  if (graph.lengthM.length === 0) return null;
  const snap = createSnap(graph, maxLegM);
  return {
    frame,
    metresTo(stations) {
      const snapped = Array.from({ length: stations.length / 2 }, (_, i) => {
        const [x, y] = [stations[2 * i]!, stations[2 * i + 1]!];
        return { x, y, snap: snap(x, y) };
      });
      const metresAt = metresToStations(graph, snapped);
      return (x, y) => metresAt(x, y, snap(x, y));
    },
  };
}

/** Open ground around the first finite place. */
function openGround(places: Float64Array): Ground {
  const first = [...places.keys()].find(
    (i) => i % 2 === 0 && Number.isFinite(places[i]) && Number.isFinite(places[i + 1]),
  );
  const frame = createConformalFrame(places[first ?? 0] ?? 0, places[(first ?? 0) + 1] ?? 0);
  return { frame, metresTo: straightMetres };
}

/**
 * Joins walkways (WGS 84) into a network once, for many questions about who reaches a station on foot. Without any
 * usable walkway the answers are as the crow flies, and `isStraight` says so.
 */
export function createWalkReach(walkways: readonly WalkLine[], settings: WalkSettings = {}): WalkReach {
  const { speedMps = WALKING_SPEED_MPS, maxLegM = MAX_LEG_M } = settings;
  const network = networkOf(walkways, maxLegM);
  return {
    isStraight: network === null,
    minutesTo(stations, points) {
      const { frame, metresTo } = network ?? openGround(stations);
      const metresAt = metresTo(frame.allToMetres(stations));
      const metres = frame.allToMetres(points);
      return Float32Array.from(
        { length: points.length / 2 },
        (_, i) => metresAt(metres[2 * i]!, metres[2 * i + 1]!) / speedMps / 60,
      );
    },
    areaWithin(stations, minutes, area) {
      const bounds = boundsOf(area);
      if (!bounds) return { covered: { ok: true, shape: null }, uncovered: { ok: true, shape: null } };
      const { frame, metresTo } = network ?? openGround(stations);
      const metresAt = metresTo(frame.allToMetres(stations));
      const reached = areaOf(metresAt, frame, minutes * 60 * speedMps, bounds);
      return { covered: intersectionOf(area, reached), uncovered: differenceOf(area, reached) };
    },
  };
}
