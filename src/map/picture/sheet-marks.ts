import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { createFrame } from '../../geo/frame.ts';
import { type SvgNode, svg } from './svg-node.ts';
import type { View } from './view.ts';

/** What a printed map of a plan marks above its scene. */
export interface SheetMarks {
  /** Ground that goes from one grid to another, hatched and numbered as in the table beside the map. */
  readonly moved: readonly {
    readonly number: number;
    readonly ground: Polygon | MultiPolygon;
    readonly at: Position;
  }[];
  /** Borders that only the other plan has, dashed. */
  readonly erased: MultiLineString | null;
  /** Borders that only this plan has, heavy. */
  readonly drawn: MultiLineString | null;
}

/** In black and white: a sheet is copied. */
const INK = '#000000';
const PAPER = '#FFFFFF';
const HATCH = 'sheet-moved';

const hatch = svg('defs', {}, [
  svg(
    'pattern',
    { id: HATCH, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    [svg('path', { d: 'M0 0V7', stroke: INK, 'stroke-width': 2.4, 'stroke-opacity': 0.55 })],
  ),
]);

const lineOf = (line: readonly Position[], { toPx }: View): string =>
  line
    .map((at, i) => {
      const [x, y] = toPx(at);
      return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');

const linesOf = (lines: MultiLineString | null, view: View): string =>
  (lines?.coordinates ?? []).map((line) => lineOf(line, view)).join('');

function badge(number: number, [x, y]: readonly [number, number], fonts: string): SvgNode {
  const text = { x, y: y + 4.2, 'text-anchor': 'middle', 'font-family': fonts, 'font-size': 12 };
  return svg('g', {}, [
    svg('circle', { cx: x, cy: y, r: 9, fill: PAPER, stroke: INK, 'stroke-width': 1.6 }),
    svg('text', { ...text, 'font-weight': 700, fill: INK }, String(number)),
  ]);
}

/** A round length that takes at most a quarter of the width. */
function roundMetres(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((of) => of * power).find((metres) => metres <= most) ?? power;
}

/** A bar of a round number of metres in two halves, and which way north is. */
export function scaleAndNorth(view: View, fonts: string, words: (metres: number) => string): SvgNode {
  const { bounds, widthPx, heightPx } = view;
  const frame = createFrame(bounds[0], (bounds[1] + bounds[3]) / 2);
  const metresPerPx = ((bounds[2] - bounds[0]) * frame.metresPerDegreeLng) / widthPx;
  const metres = roundMetres((widthPx / 4) * metresPerPx);
  const length = metres / metresPerPx;
  const [x, y] = [14, heightPx - 16];
  const text = {
    'font-family': fonts,
    'font-size': 11,
    fill: INK,
    stroke: PAPER,
    'stroke-width': 3,
    'paint-order': 'stroke',
  };
  const bar = (from: number, fill: string): SvgNode =>
    svg('rect', {
      x: x + from,
      y: y - 5,
      width: length / 2,
      height: 5,
      fill,
      stroke: INK,
      'stroke-width': 1,
    });
  const [nx, ny] = [widthPx - 24, 14];
  return svg('g', {}, [
    svg('rect', { x: x - 6, y: y - 26, width: length + 62, height: 34, fill: PAPER, 'fill-opacity': 0.85 }),
    bar(0, INK),
    bar(length / 2, PAPER),
    svg('text', { ...text, x: x - 3, y: y - 10 }, '0'),
    svg('text', { ...text, x: x + length - 8, y: y - 10 }, words(metres)),
    svg('path', { d: `M${nx} ${ny}l7 22l-7 -5l-7 5z`, fill: INK, stroke: PAPER, 'stroke-width': 1.5 }),
    svg(
      'text',
      { ...text, x: nx, y: ny + 36, 'text-anchor': 'middle', 'font-size': 13, 'font-weight': 700 },
      'N',
    ),
  ]);
}

/** The marks of a plan over its picture. */
export function sheetMarks({ moved, erased, drawn }: SheetMarks, view: View, fonts: string): SvgNode {
  const rings = moved.flatMap(({ ground }) =>
    ground.type === 'Polygon' ? ground.coordinates : ground.coordinates.flat(),
  );
  const round = { fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
  const [old, now] = [linesOf(erased, view), linesOf(drawn, view)];
  return svg('g', {}, [
    hatch,
    svg('path', {
      d: rings.map((ring) => `${lineOf(ring, view)}Z`).join(''),
      fill: `url(#${HATCH})`,
      'fill-rule': 'evenodd',
    }),
    svg('path', { d: old, ...round, stroke: PAPER, 'stroke-width': 3.6 }),
    svg('path', { d: old, ...round, stroke: INK, 'stroke-width': 1.8, 'stroke-dasharray': '2 5' }),
    svg('path', { d: now, ...round, stroke: PAPER, 'stroke-width': 6.4 }),
    svg('path', { d: now, ...round, stroke: INK, 'stroke-width': 3.6 }),
    ...moved.map(({ number, at }) => badge(number, view.toPx(at), fonts)),
  ]);
}
