import type { Feature, FeatureCollection } from 'geojson';
import { positionCount } from '../../geo/position-count.ts';

/** What the map may get in one message. */
const EASY = 50_000;
/** What it gets at a time of a collection that has more. */
const PIECE = 8000;

/** Whether a collection has so many positions that the map must not get it in one message. */
export function isLarge({ features }: FeatureCollection): boolean {
  let positions = 0;
  for (const { geometry } of features) {
    positions += positionCount(geometry);
    if (positions > EASY) return true;
  }
  return false;
}

/** The features in pieces of about 8,000 positions, in their order. */
export function* piecesOf({ features }: FeatureCollection): Generator<Feature[]> {
  let piece: Feature[] = [];
  let size = 0;
  for (const feature of features) {
    piece.push(feature);
    size += positionCount(feature.geometry);
    if (size < PIECE) continue;
    yield piece;
    piece = [];
    size = 0;
  }
  if (piece.length > 0) yield piece;
}
