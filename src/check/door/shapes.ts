import type { Geometry, LineString, Point, Position } from 'geojson';
import type { DoorContext } from './context.ts';
import type { RawFeature } from './features.ts';
import {
  failed,
  type PositionReader,
  type Read,
  readEach,
  readPosition,
  readPositions,
} from './positions.ts';
import { readAreaOf, sayFault } from './said-area.ts';

const isRepeat = (line: readonly Position[], i: number): boolean =>
  i > 0 && line[i]![0] === line[i - 1]![0] && line[i]![1] === line[i - 1]![1];

function readLine(raw: unknown, reader: PositionReader): Read<{ line: Position[]; repeated: number }> {
  const read = readPositions(raw, reader);
  if (!read.ok) return read;
  const line = read.value.filter((_, i) => !isRepeat(read.value, i));
  if (line.length < 2) return failed('V04', 'line-too-short', { count: line.length });
  return { ok: true, value: { line, repeated: read.value.length - line.length } };
}

function settled<T>(
  read: Read<T>,
  raw: RawFeature,
  context: DoorContext,
  codes: readonly string[],
): T | null {
  if (read.ok) return read.value;
  sayFault(read.fault, raw, context, codes);
  return null;
}

/** A feature's Point, or null after setting it aside (V01, V02). */
export function readPointOf(
  raw: RawFeature,
  context: DoorContext,
  codes: readonly string[] = [],
): Point | null {
  const read = readPosition(raw.geometry?.coordinates, context.positions);
  const coordinates = settled(read, raw, context, codes);
  return coordinates && { type: 'Point', coordinates };
}

function sayRepeats(count: number, raw: RawFeature, context: DoorContext, codes: readonly string[]): void {
  if (count === 0) return;
  const where = { feature: raw.index, path: ['geometry'], codes };
  context.report.say('V04', 'repeated-positions', 'fixed', { count }, where);
}

/** A feature's LineString without repeated positions, or null after setting it aside (V01, V02, V04). */
export function readLineOf(
  raw: RawFeature,
  context: DoorContext,
  codes: readonly string[] = [],
): LineString | null {
  const read = settled(readLine(raw.geometry?.coordinates, context.positions), raw, context, codes);
  if (!read) return null;
  sayRepeats(read.repeated, raw, context, codes);
  return { type: 'LineString', coordinates: read.line };
}

/** A feature's geometry of whatever kind, mended and listed, or null after setting it aside. */
export function readShapeOf(
  raw: RawFeature,
  context: DoorContext,
  codes: readonly string[] = [],
): Geometry | null {
  const { geometry } = raw;
  const reader = context.positions;
  switch (geometry?.type) {
    case 'Point':
      return readPointOf(raw, context, codes);
    case 'LineString':
      return readLineOf(raw, context, codes);
    case 'Polygon':
    case 'MultiPolygon':
      return readAreaOf(raw, context, codes)?.geometry ?? null;
    case 'MultiPoint': {
      const coordinates = settled(readPositions(geometry.coordinates, reader), raw, context, codes);
      return coordinates && { type: 'MultiPoint', coordinates };
    }
    case 'MultiLineString': {
      const read = readEach(geometry.coordinates, (line) => readLine(line, reader));
      const lines = settled(read, raw, context, codes);
      if (!lines) return null;
      sayRepeats(
        lines.reduce((sum, { repeated }) => sum + repeated, 0),
        raw,
        context,
        codes,
      );
      return { type: 'MultiLineString', coordinates: lines.map(({ line }) => line) };
    }
    default:
      return null;
  }
}
