import { EMPTY_HAND, type Hand, type HandArea, type HandLine, type HandPoint } from '../scene/hand.ts';
import type { Vertex } from '../tools/pointer.ts';

const SVG = 'http://www.w3.org/2000/svg';

const HATCHED: readonly HandArea[] = ['first', 'second', 'painted'];
const AREAS: readonly HandArea[] = [...HATCHED, 'held', 'refused'];
const LINES: readonly HandLine[] = ['was', 'hover', 'chosen', 'parts', 'drawn', 'held', 'refused'];
const POINTS: readonly HandPoint[] = ['vertex', 'node', 'held', 'snap', 'focus', 'fault'];

/** Radii in CSS pixels for a mouse and for a finger. */
const RADII: Readonly<Record<HandPoint, readonly [number, number]>> = {
  vertex: [4, 7],
  node: [6.5, 10],
  held: [7.5, 12],
  snap: [9, 14],
  focus: [11, 16],
  fault: [11, 16],
};

type Project = (at: Vertex) => readonly [x: number, y: number];

const isCoarse = (): boolean => matchMedia('(pointer: coarse)').matches;
const rounded = (value: number): number => Math.round(value * 10) / 10;

function pathOf(path: readonly Vertex[], project: Project): string {
  return path
    .map((at, i) => {
      const [x, y] = project(at);
      return `${i === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`;
    })
    .join('');
}

function circleOf(at: Vertex, radius: number, project: Project): string {
  const [x, y] = project(at);
  const d = 2 * radius;
  return `M${rounded(x - radius)} ${rounded(y)}a${radius} ${radius} 0 1 0 ${d} 0a${radius} ${radius} 0 1 0 ${-d} 0`;
}

/** A cross in a circle where something is in the way. */
function faultOf(at: Vertex, radius: number, project: Project): string {
  const [x, y] = project(at);
  const arm = radius * 0.5;
  const cross = `M${x - arm} ${y - arm}l${2 * arm} ${2 * arm}M${x + arm} ${y - arm}l${-2 * arm} ${2 * arm}`;
  return circleOf(at, radius, project) + cross;
}

/** Draws the hand as SVG above the map; the map is not asked to draw anything. */
export class HandLayer {
  readonly #project: Project;
  readonly #svg = document.createElementNS(SVG, 'svg');
  readonly #paths = new Map<string, SVGPathElement>();
  readonly #labels = document.createElementNS(SVG, 'g');
  #hand: Hand = EMPTY_HAND;

  constructor(container: HTMLElement, project: Project) {
    this.#project = project;
    this.#svg.classList.add('onegrid-hand');
    this.#svg.setAttribute('aria-hidden', 'true');
    this.#addHatches();
    for (const role of AREAS) this.#addPath(`area-${role}`);
    for (const role of LINES) this.#addPath(`line-${role}`);
    for (const role of POINTS) this.#addPath(`point-${role}`);
    this.#svg.append(this.#labels);
    container.append(this.#svg);
  }

  show(hand: Hand): void {
    if (hand === this.#hand) return;
    this.#hand = hand;
    this.redraw();
  }

  /** After the map moved: the same hand at other pixels. */
  redraw(): void {
    const { areas, lines, points, labels } = this.#hand;
    const project = this.#project;
    const coarse = isCoarse() ? 1 : 0;
    for (const role of AREAS) {
      const rings = areas.filter((area) => area.role === role).flatMap((area) => area.rings);
      this.#draw(`area-${role}`, rings.map((ring) => `${pathOf(ring, project)}Z`).join(''));
    }
    for (const role of LINES) {
      const paths = lines.filter((line) => line.role === role).map(({ path }) => pathOf(path, project));
      this.#draw(`line-${role}`, paths.join(''));
    }
    for (const role of POINTS) {
      const shape = role === 'fault' ? faultOf : circleOf;
      const radius = RADII[role][coarse];
      const circles = points.filter((at) => at.role === role).map(({ at }) => shape(at, radius, project));
      this.#draw(`point-${role}`, circles.join(''));
    }
    this.#labels.replaceChildren(...labels.map(({ at, text }) => this.#label(at, text)));
  }

  #label(at: Vertex, words: string): SVGTextElement {
    const [x, y] = this.#project(at);
    const label = document.createElementNS(SVG, 'text');
    label.setAttribute('x', String(rounded(x)));
    label.setAttribute('y', String(rounded(y)));
    label.textContent = words;
    return label;
  }

  #draw(name: string, d: string): void {
    const path = this.#paths.get(name);
    if (path && path.getAttribute('d') !== d) path.setAttribute('d', d);
  }

  #addPath(name: string): void {
    const path = document.createElementNS(SVG, 'path');
    path.classList.add(name);
    path.setAttribute('d', '');
    this.#paths.set(name, path);
    this.#svg.append(path);
  }

  /** Ground that changes hands is hatched in the colour of the side that gains it. */
  #addHatches(): void {
    const definitions = document.createElementNS(SVG, 'defs');
    for (const role of HATCHED) {
      const pattern = document.createElementNS(SVG, 'pattern');
      const stripe = document.createElementNS(SVG, 'path');
      for (const [name, value] of Object.entries({
        id: `onegrid-hatch-${role}`,
        width: '7',
        height: '7',
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      })) {
        pattern.setAttribute(name, value);
      }
      stripe.setAttribute('d', 'M0 0V7');
      stripe.classList.add(`hatch-${role}`);
      pattern.append(stripe);
      definitions.append(pattern);
    }
    this.#svg.append(definitions);
  }
}
