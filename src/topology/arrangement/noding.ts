import { finish, type Steps } from '../../geo/steps.ts';
import { crossingOf, passesPixel } from '../segments.ts';
import { gridOfBoxes } from './cell-grid.ts';
import { EdgeSet } from './edge-set.ts';

/** A place where borders met that should not have: crossed, or touched away from a common vertex. */
export interface Contact {
  readonly kind: 'crossing' | 'tJunction';
  readonly x: number;
  readonly y: number;
  /** Polygons that border the two edges. */
  readonly polygons: readonly number[];
}

export interface Noded {
  readonly edges: EdgeSet;
  readonly contacts: readonly Contact[];
  /** Polygons that have an edge which was divided, by index. */
  readonly bent: ReadonlySet<number>;
}

const MOST_ROUNDS = 8;
/** So many edges, or cells with the edges in them, are a step. */
const STEP = 256;

/** The level of a polygon, by index: borders of different levels that meet are no fault of either. */
export type LevelOf = (polygon: number) => number;

const ONE_LEVEL: LevelOf = () => 0;

/** New points on each edge that must be divided. */
type Divisions = Map<number, number[]>;

function boxesOf(edges: EdgeSet): Float64Array {
  const boxes = new Float64Array(4 * edges.size);
  const { points } = edges;
  for (let e = 0; e < edges.size; e++) {
    const [a, b] = [edges.from(e), edges.to(e)];
    boxes[4 * e] = Math.min(points.x(a), points.x(b)) - 1;
    boxes[4 * e + 1] = Math.min(points.y(a), points.y(b)) - 1;
    boxes[4 * e + 2] = Math.max(points.x(a), points.x(b));
    boxes[4 * e + 3] = Math.max(points.y(a), points.y(b));
  }
  return boxes;
}

function overlap(boxes: Float64Array, e: number, f: number): boolean {
  return (
    boxes[4 * e]! <= boxes[4 * f + 2]! &&
    boxes[4 * f]! <= boxes[4 * e + 2]! &&
    boxes[4 * e + 1]! <= boxes[4 * f + 3]! &&
    boxes[4 * f + 1]! <= boxes[4 * e + 3]!
  );
}

function divide(divisions: Divisions, edge: number, x: number, y: number, edges: EdgeSet): boolean {
  const { points } = edges;
  for (const end of [edges.from(edge), edges.to(edge)]) {
    if (points.x(end) === x && points.y(end) === y) return false;
  }
  const list = divisions.get(edge);
  if (list) list.push(x, y);
  else divisions.set(edge, [x, y]);
  return true;
}

/**
 * All divisions that edges force on one another. Every point that an edge passes within its pixel divides it: the
 * ends of other edges, and the rounded places where edges cross.
 */
function* divisionsOf(edges: EdgeSet, contacts: Contact[], levelOf: LevelOf): Steps<Divisions> {
  const divisions: Divisions = new Map();
  const boxes = boxesOf(edges);
  yield;
  const grid = gridOfBoxes(boxes);
  yield;
  const { points } = edges;
  const crossings: number[] = [];
  const found = (e: number, f: number, x: number, y: number, kind: Contact['kind']): void => {
    const [here, there] = [e, f].map((edge) => edges.bordering(edge).map(({ polygon }) => polygon));
    const common = new Set(here!.map(levelOf).filter((level) => there!.some((p) => levelOf(p) === level)));
    const polygons = [...here!, ...there!].filter((polygon) => common.has(levelOf(polygon)));
    if (polygons.length > 0) contacts.push({ kind, x, y, polygons: [...new Set(polygons)] });
  };
  const bend = (e: number, x: number, y: number): boolean => {
    // Most points lie outside the edge's box: neither its pixels nor a crossing are near.
    if (x <= boxes[4 * e]! || x > boxes[4 * e + 2]! || y <= boxes[4 * e + 1]! || y > boxes[4 * e + 3]!)
      return false;
    const [a, b] = [edges.from(e), edges.to(e)];
    return (
      passesPixel(points.x(a), points.y(a), points.x(b), points.y(b), x, y) &&
      divide(divisions, e, x, y, edges)
    );
  };
  const attract = (e: number, f: number, end: number): void => {
    const [x, y] = [points.x(end), points.y(end)];
    if (bend(e, x, y)) found(e, f, x, y, 'tJunction');
  };
  const compare = (e: number, f: number): void => {
    const [a, b, c, d] = [edges.from(e), edges.to(e), edges.from(f), edges.to(f)];
    attract(e, f, c);
    attract(e, f, d);
    attract(f, e, a);
    attract(f, e, b);
    // Edges that share an end have no crossing.
    if (a === c || a === d || b === c || b === d) return;
    const crossing = crossingOf(
      points.x(a),
      points.y(a),
      points.x(b),
      points.y(b),
      points.x(c),
      points.y(c),
      points.x(d),
      points.y(d),
    );
    if (!crossing) return;
    crossings.push(...crossing);
    found(e, f, crossing[0], crossing[1], 'crossing');
  };
  for (let k = 0; k < grid.cells; k++) {
    if (k % STEP === 0) yield;
    for (let i = grid.starts[k]!; i < grid.starts[k + 1]!; i++) {
      const e = grid.items[i]!;
      for (let j = i + 1; j < grid.starts[k + 1]!; j++) {
        const f = grid.items[j]!;
        if (overlap(boxes, e, f)) compare(e, f);
      }
    }
  }
  for (let i = 0; i < crossings.length; i += 2) {
    const [x, y] = [crossings[i]!, crossings[i + 1]!];
    const k = grid.cellOf(x, y);
    for (let j = grid.starts[k]!; j < grid.starts[k + 1]!; j++) bend(grid.items[j]!, x, y);
  }
  return divisions;
}

/** The point ids along an edge: its ends and its divisions in order, each once. */
function piecesOf(edges: EdgeSet, edge: number, extra: readonly number[], target: EdgeSet): number[] {
  const { points } = edges;
  const [a, b] = [edges.from(edge), edges.to(edge)];
  const [ax, ay] = [points.x(a), points.y(a)];
  const along: [number, number, number][] = [[0, ax, ay]];
  for (let i = 0; i < extra.length; i += 2) {
    const [x, y] = [extra[i]!, extra[i + 1]!];
    along.push([(x - ax) * (points.x(b) - ax) + (y - ay) * (points.y(b) - ay), x, y]);
  }
  along.push([Infinity, points.x(b), points.y(b)]);
  along.sort((p, q) => p[0] - q[0]);
  return along.map(([, x, y]) => target.points.idOf(x, y));
}

function* divided(edges: EdgeSet, divisions: Divisions): Steps<EdgeSet> {
  const target = new EdgeSet(edges.size + divisions.size * 2);
  const { points } = edges;
  for (let e = 0; e < edges.size; e++) {
    if (e % STEP === 0) yield;
    const extra = divisions.get(e);
    const ids = extra
      ? piecesOf(edges, e, extra, target)
      : [edges.from(e), edges.to(e)].map((id) => target.points.idOf(points.x(id), points.y(id)));
    for (let i = 1; i < ids.length; i++) {
      edges.eachSide(e, (polygon, left) => target.add(ids[i - 1]!, ids[i]!, polygon, left));
    }
  }
  return target;
}

/** One contact a place: several edges may meet there, and two edges that share cells are compared in each. */
function distinct(contacts: readonly Contact[]): Contact[] {
  const places = new Map<string, Contact>();
  for (const contact of contacts) {
    const key = `${contact.kind} ${contact.x} ${contact.y}`;
    const polygons = new Set([...(places.get(key)?.polygons ?? []), ...contact.polygons]);
    places.set(key, { ...contact, polygons: [...polygons] });
  }
  return [...places.values()];
}

/**
 * Divides edges until they meet at common points only, by snap rounding (Hobby 1999): an edge bends to every point
 * whose pixel it passes, so it moves by at most half a step and no new crossing arises. Later rounds only confirm.
 */
export function* nodeSteps(input: EdgeSet, levelOf = ONE_LEVEL): Steps<Noded> {
  const contacts: Contact[] = [];
  const bent = new Set<number>();
  let edges = input;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const divisions = yield* divisionsOf(edges, round === 0 ? contacts : [], levelOf);
    if (divisions.size === 0) return { edges, contacts: distinct(contacts), bent };
    for (const edge of divisions.keys()) edges.eachSide(edge, (polygon) => bent.add(polygon));
    edges = yield* divided(edges, divisions);
  }
  throw new Error(`Borders still cross after ${MOST_ROUNDS} rounds of noding; expected at most a few.`);
}

export const node = (input: EdgeSet, levelOf = ONE_LEVEL): Noded => finish(nodeSteps(input, levelOf));
