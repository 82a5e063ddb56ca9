/** Random gestures of every kind on a partition, as a clumsy hand would make them. */
import { dissolve } from '../src/topology/dissolve.ts';
import { mergeFaces, removeArc } from '../src/topology/merge-faces.ts';
import { insertVertex, moveArc, moveVertex, removeVertex } from '../src/topology/move-border.ts';
import type { Edit } from '../src/topology/outcome.ts';
import type { Arc, Face, Partition } from '../src/topology/partition.ts';
import { reassign, recode } from '../src/topology/relabel.ts';
import { reshapeBorder } from '../src/topology/reshape-border.ts';
import { simplifyArc, smoothArc } from '../src/topology/simplify-border.ts';
import { splitAlong } from '../src/topology/split-along.ts';
import { splitFace } from '../src/topology/split-face.ts';

export interface Hand {
  readonly partition: Partition;
  /** Numbers in [0, 1). */
  readonly random: () => number;
  /** Faces that the partition had at first: merges and splits keep it near that. */
  readonly faces: number;
}

/** How far a hand moves, in steps: from one step to far beyond the neighbours. */
const REACHES = [2, 40, 600, 3_000, 20_000];

const below = ({ random }: Hand, n: number): number => Math.floor(random() * n);
const pick = <T>(hand: Hand, list: readonly T[]): T => list[below(hand, list.length)]!;

/** A member of a map with numbers as keys, found from a random number upwards. */
function anyOf<T>(hand: Hand, items: ReadonlyMap<number, T>, next: number): T {
  for (let id = below(hand, next); ; id = (id + 1) % next) {
    const item = items.get(id);
    if (item) return item;
  }
}

const anyArc = (hand: Hand): Arc => anyOf(hand, hand.partition.arcs, hand.partition.nextIds.arc);
const anyFace = (hand: Hand): Face => anyOf(hand, hand.partition.faces, hand.partition.nextIds.face);

type Place = readonly [x: number, y: number];
const vertexOf = (arc: Arc, v: number): Place => [arc.points[2 * v]!, arc.points[2 * v + 1]!];

function anyVertex(hand: Hand, arc: Arc): Place {
  return vertexOf(arc, below(hand, arc.points.length / 2));
}

/** Somewhere about a place: mostly free, sometimes exactly on another vertex or in the middle of a border. */
function near(hand: Hand, [x, y]: Place): Place {
  const reach = pick(hand, REACHES);
  const luck = hand.random();
  if (luck < 0.8) return [x + below(hand, 2 * reach + 1) - reach, y + below(hand, 2 * reach + 1) - reach];
  const around = [...hand.partition.arcsNear(x - reach, y - reach, x + reach, y + reach)];
  const arc = around.length > 0 ? hand.partition.arcs.get(pick(hand, around))! : anyArc(hand);
  const v = below(hand, arc.points.length / 2 - 1);
  const [a, b] = [vertexOf(arc, v), vertexOf(arc, v + 1)];
  if (luck < 0.9) return a;
  return [Math.round((a[0] + b[0]) / 2), Math.round((a[1] + b[1]) / 2)];
}

const GESTURES: Readonly<Record<string, (hand: Hand) => Edit<string>>> = {
  moveVertex(hand) {
    const arc = anyArc(hand);
    const v = below(hand, arc.points.length / 2);
    return moveVertex(hand.partition, arc.id, v, near(hand, vertexOf(arc, v)));
  },
  moveNode(hand) {
    const arc = anyArc(hand);
    return moveVertex(hand.partition, arc.id, 0, near(hand, vertexOf(arc, 0)));
  },
  moveArc(hand) {
    const [dx, dy] = near(hand, [0, 0]).map((value) => value % 30_000);
    return moveArc(hand.partition, anyArc(hand).id, dx!, dy!);
  },
  insertVertex(hand) {
    const arc = anyArc(hand);
    const v = below(hand, arc.points.length / 2 - 1);
    return insertVertex(hand.partition, arc.id, v, near(hand, vertexOf(arc, v)));
  },
  removeVertex(hand) {
    const arc = anyArc(hand);
    return removeVertex(hand.partition, arc.id, below(hand, arc.points.length / 2));
  },
  splitFace(hand) {
    const face = anyFace(hand);
    const around = [...hand.partition.arcsOfFace(face.id)].map((id) => hand.partition.arcs.get(id)!);
    const [a, b] = [anyVertex(hand, pick(hand, around)), anyVertex(hand, pick(hand, around))];
    const middle = near(hand, [Math.round((a[0] + b[0]) / 2), Math.round((a[1] + b[1]) / 2)]);
    const points = hand.random() < 0.5 ? [...a, ...b] : [...a, ...middle, ...b];
    return splitFace(hand.partition, face.id, [Int32Array.from(points)]);
  },
  cutOutEnclave(hand) {
    const face = anyFace(hand);
    const [arc] = hand.partition.arcsOfFace(face.id);
    const [x, y] = near(hand, anyVertex(hand, hand.partition.arcs.get(arc!)!));
    const size = 2 + below(hand, 1_000);
    const ring = [x, y, x + size, y, x + size, y + size, x, y];
    return splitFace(hand.partition, face.id, [Int32Array.from(ring)]);
  },
  splitAlong(hand) {
    const from = near(hand, anyVertex(hand, anyArc(hand)));
    const [to, end] = [near(hand, near(hand, from)), near(hand, near(hand, from))];
    return splitAlong(hand.partition, Int32Array.of(...from, ...to, ...end));
  },
  reshapeBorder(hand) {
    const arc = anyArc(hand);
    const [a, b] = [anyVertex(hand, arc), anyVertex(hand, arc)];
    return reshapeBorder(hand.partition, Int32Array.of(...a, ...near(hand, a), ...near(hand, b), ...b));
  },
  mergeFaces(hand) {
    const { left, right } = anyArc(hand);
    return mergeFaces(hand.partition, left, right);
  },
  removeArc(hand) {
    return removeArc(hand.partition, anyArc(hand).id, hand.random() < 0.5 ? 'left' : 'right');
  },
  reassign(hand) {
    const level = pick(hand, [1, 2, 3] as const);
    const code = pick(hand, [anyFace(hand).labels[level - 1]!, null, `new ${below(hand, 20)}`]);
    return reassign(hand.partition, [anyFace(hand).id], level, code);
  },
  recode(hand) {
    const { labels } = anyFace(hand);
    return recode(hand.partition, 2, labels[1] ?? '', `code ${below(hand, 1e6)}`);
  },
  dissolve(hand) {
    const { id } = anyFace(hand);
    const around = [...hand.partition.arcsOfFace(id)].flatMap((arc) => {
      const { left, right } = hand.partition.arcs.get(arc)!;
      return [left, right];
    });
    return dissolve(hand.partition, new Set(around.filter((face) => face !== 0)));
  },
  simplify(hand) {
    return simplifyArc(hand.partition, anyArc(hand).id, pick(hand, REACHES) / 100);
  },
  smooth(hand) {
    const arc = anyArc(hand);
    // Each round doubles the vertices: a long border smoothed again and again would outgrow the world.
    return smoothArc(hand.partition, arc.id, arc.points.length < 80 ? 2 : 0);
  },
};

const MOVES = ['moveVertex', 'moveNode', 'moveArc', 'insertVertex', 'removeVertex', 'reshapeBorder'];
const MORE = ['splitFace', 'splitAlong', 'cutOutEnclave'];
const FEWER = ['mergeFaces', 'removeArc', 'dissolve'];
const SAME = ['reassign', 'recode', 'simplify', 'smooth'];

/** One random gesture: its name, and what the operation answers. */
export function randomGesture(hand: Hand): { readonly name: string; readonly edit: Edit<string> } {
  const grown = hand.partition.faces.size - hand.faces;
  const luck = hand.random();
  const kinds = luck < 0.6 ? MOVES : luck < 0.75 ? SAME : hand.random() * 60 < 30 + grown ? FEWER : MORE;
  const name = pick(hand, kinds);
  return { name, edit: GESTURES[name]!(hand) };
}
