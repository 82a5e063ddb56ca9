import type { Feature, FeatureCollection } from 'geojson';
import { positionCount } from '../../geo/position-count.ts';

/** What the map may get in one message, in positions. */
const EASY = 50_000;
/** What it gets at a time of a collection that has more. */
const PIECE = 6000;
/** What a feature costs besides its positions, in positions. */
const FEATURE = 12;

const costOf = ({ geometry }: Feature): number => FEATURE + positionCount(geometry);

/** Whether a collection has so much that the map must not get it in one message. */
export function isLarge({ features }: FeatureCollection): boolean {
  let cost = 0;
  for (const feature of features) {
    cost += costOf(feature);
    if (cost > EASY) return true;
  }
  return false;
}

/** The features in pieces of about 6,000 positions or 500 points, in their order. */
export function* piecesOf({ features }: FeatureCollection): Generator<Feature[]> {
  let piece: Feature[] = [];
  let size = 0;
  for (const feature of features) {
    piece.push(feature);
    size += costOf(feature);
    if (size < PIECE) continue;
    yield piece;
    piece = [];
    size = 0;
  }
  if (piece.length > 0) yield piece;
}
