import type { MultiPolygon } from 'geojson';
import { labelPointOf } from '../../geo/label-point.ts';
import type { GridCode } from '../../model/grid.ts';
import { outlineOf } from '../../topology/arrangement/regions.ts';
import { type LatticeLine, positionsOf, reversed } from '../../topology/lattice.ts';
import { junctionKey } from '../../topology/partition.ts';
import type { BalanceGrids } from '../commands/balance-grids.ts';
import type { Position } from '../edited.ts';
import type { UnitGround } from './units.ts';

/** Connected ground that goes from one grid to another. */
export interface MovedPiece {
  readonly from: GridCode;
  readonly to: GridCode;
  readonly outline: MultiPolygon;
}

/** The blocks that change their grid, in pieces that hang together where `together` holds. */
function piecesOf(
  { blocks: { arrangement }, unitOf, units }: UnitGround,
  group: Int32Array,
  together: (a: number, b: number) => boolean,
): number[][] {
  const { around, left, right } = arrangement;
  const goes = (block: number): boolean => {
    const unit = unitOf[block]!;
    return unit >= 0 && units[unit]!.home !== group[unit];
  };
  const seen = new Set<number>();
  const pieces: number[][] = [];
  for (let start = 0; start < unitOf.length; start++) {
    if (!goes(start) || seen.has(start)) continue;
    const piece = [start];
    seen.add(start);
    for (const block of piece) {
      for (const k of around[block]!) {
        const other = left[k] === block ? right[k]! : left[k]!;
        if (seen.has(other) || !goes(other) || !together(block, other)) continue;
        seen.add(other);
        piece.push(other);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}

/** Lines that follow each other where nothing else meets them, as one. */
function chained(lines: readonly LatticeLine[], isFree: (x: number, y: number) => boolean): LatticeLine[] {
  const ends = new Map<string, Set<number>>();
  const parts = new Map(lines.entries());
  const keys = (line: LatticeLine): string[] => [
    junctionKey(line[0]!, line[1]!),
    junctionKey(line.at(-2)!, line.at(-1)!),
  ];
  const file = (id: number, line: LatticeLine): void => {
    for (const key of keys(line)) ends.set(key, new Set([...(ends.get(key) ?? []), id]));
  };
  for (const [id, line] of parts) file(id, line);
  for (const [key, ids] of ends) {
    const [a, b] = [...ids].filter((id) => parts.has(id));
    const [x, y] = key.split(',').map(Number) as [number, number];
    if (a === undefined || b === undefined || ids.size !== 2 || !isFree(x, y)) continue;
    const [first, second] = [parts.get(a)!, parts.get(b)!];
    const head = keys(first)[1] === key ? first : reversed(first);
    const tail = keys(second)[0] === key ? second : reversed(second);
    const joined = new Int32Array(head.length + tail.length - 2);
    joined.set(head);
    joined.set(tail.subarray(2), head.length);
    parts.set(a, joined);
    parts.delete(b);
    for (const of of ends.values()) if (of.delete(b)) of.add(a);
  }
  return [...parts.values()];
}

/** The lines along which ground must be cut: between blocks of one face that are to be in different grids. */
function cutsOf({ blocks, unitOf }: UnitGround, group: Int32Array): LatticeLine[] {
  const { arrangement, faceOf } = blocks;
  const { lines, left, right } = arrangement;
  const onBorder = new Set<string>();
  const cuts: LatticeLine[] = [];
  lines.forEach((line, k) => {
    const [a, b] = [left[k]!, right[k]!];
    if (faceOf[a] !== faceOf[b]) {
      for (const at of [0, line.length - 2]) onBorder.add(junctionKey(line[at]!, line[at + 1]!));
    } else if (a !== b && faceOf[a] !== 0 && group[unitOf[a]!] !== group[unitOf[b]!]) cuts.push(line);
  });
  return chained(cuts, (x, y) => !onBorder.has(junctionKey(x, y)));
}

/** The gesture that gives units to the groups they are to be in; null where none moves. */
export function suggestedOp(
  ground: UnitGround,
  group: Int32Array,
  codes: readonly GridCode[],
): ({ readonly do: 'balanceGrids' } & BalanceGrids) | null {
  const { blocks, unitOf } = ground;
  const faces = new Map<number, Position[]>();
  // Blocks of one face stay one face where they go to the same grid.
  const together = (a: number, b: number): boolean =>
    blocks.faceOf[a] === blocks.faceOf[b] && group[unitOf[a]!] === group[unitOf[b]!];
  for (const piece of piecesOf(ground, group, together)) {
    const at = labelPointOf(outlineOf(blocks.arrangement, piece));
    const to = group[unitOf[piece[0]!]!]!;
    if (at) faces.set(to, [...(faces.get(to) ?? []), at]);
  }
  if (faces.size === 0) return null;
  return {
    do: 'balanceGrids',
    cuts: cutsOf(ground, group).map(positionsOf),
    gives: [...faces].sort(([a], [b]) => a - b).map(([to, at]) => ({ to: codes[to]!, faces: at })),
  };
}

/** What moves, as pieces of ground from one grid to another. */
export function movedPieces(ground: UnitGround, group: Int32Array, codes: readonly GridCode[]): MovedPiece[] {
  const { blocks, unitOf, units } = ground;
  const way = (block: number): string => `${units[unitOf[block]!]!.home} ${group[unitOf[block]!]}`;
  return piecesOf(ground, group, (a, b) => way(a) === way(b)).map((piece) => ({
    from: codes[units[unitOf[piece[0]!]!]!.home]!,
    to: codes[group[unitOf[piece[0]!]!]!]!,
    outline: outlineOf(blocks.arrangement, piece),
  }));
}
