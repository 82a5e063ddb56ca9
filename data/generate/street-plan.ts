import { centroid, lengthOf, type Point, signedArea } from './frame.ts';
import type { Quarter } from './sites.ts';

/** A crossing or bend of streets. */
export interface Corner {
  readonly at: Point;
  readonly blocks: readonly number[];
  readonly streets: readonly number[];
}

/** The line between two blocks: a street, or the middle of the river. It is drawn once and shared by all. */
export interface Street {
  readonly from: number;
  readonly to: number;
  readonly line: readonly Point[];
  readonly river: boolean;
  readonly village: boolean;
  /** Block numbers; -1 where the drawing board ends. */
  readonly left: number;
  readonly right: number;
}

export interface Side {
  readonly street: number;
  /** Whether the block's counter-clockwise ring runs along the street's own direction. */
  readonly forward: boolean;
}

export interface Block {
  readonly at: Point;
  readonly quarter: Quarter;
  readonly bank: 1 | -1;
  /** Counter-clockwise, last point not repeated. */
  readonly ring: readonly Point[];
  readonly sides: readonly Side[];
  /** The corner at which each side begins. */
  readonly corners: readonly number[];
  readonly areaM2: number;
}

/** The planar map of streets and blocks, in metres. */
export interface StreetPlan {
  readonly corners: readonly Corner[];
  readonly streets: readonly Street[];
  readonly blocks: readonly Block[];
}

/** The block on the other side of a street, -1 where the drawing board ends. */
export const across = (street: Street, block: number): number =>
  street.left === block ? street.right : street.left;

export const streetLength = (street: Street): number => lengthOf(street.line);

/** The street's line from the corner at which the side begins. */
export const sideLine = ({ line }: Street, forward: boolean): readonly Point[] =>
  forward ? line : [...line].reverse();

/** What follows from a block's sides once the streets are drawn. */
export function shapeOf(
  streets: readonly Street[],
  sides: readonly Side[],
): Pick<Block, 'at' | 'ring' | 'areaM2'> {
  const ring = sides.flatMap(({ street, forward }) => sideLine(streets[street]!, forward).slice(0, -1));
  return { ring, at: centroid(ring), areaM2: signedArea(ring) };
}
