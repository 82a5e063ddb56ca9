import type { Palette } from '../palette.ts';
import type { LegendSection, Swatch } from '../scene/scene.ts';
import { type SvgNode, svg } from './svg-node.ts';
import { widthEm } from './text-block.ts';

const PX = 13;
const ROW = 22;
const PAD = 14;
const MARK = 22;

function swatchNodes({ shape, fill, outline, hatch }: Swatch, x: number, y: number): SvgNode[] {
  const stroke = outline ?? 'none';
  const [cx, cy] = [x + MARK / 2, y];
  if (shape === 'line' || shape === 'dashed' || shape === 'trail') {
    const dash = shape === 'dashed' ? { 'stroke-dasharray': '4 3' } : {};
    const line = svg('line', { x1: x, y1: y, x2: x + MARK, y2: y, stroke: fill, 'stroke-width': 2, ...dash });
    return shape === 'trail' ? [line, svg('circle', { cx: x + MARK, cy, r: 3.5, fill })] : [line];
  }
  if (shape === 'circle' || shape === 'dot') {
    return [svg('circle', { cx, cy, r: shape === 'circle' ? 6 : 4, fill, stroke, 'stroke-width': 2 })];
  }
  if (shape === 'square') {
    return [
      svg('rect', { x: cx - 7, y: y - 7, width: 14, height: 14, rx: 4, fill, stroke, 'stroke-width': 2 }),
    ];
  }
  const area = svg('rect', { x, y: y - 7, width: MARK, height: 14, rx: 2, fill, stroke });
  if (!hatch) return [area];
  const stripes = [4, 11, 18].map((at) =>
    svg('line', { x1: x + at - 3, y1: y + 6, x2: x + at + 3, y2: y - 6, stroke: hatch, 'stroke-width': 2.5 }),
  );
  return [area, ...stripes];
}

/** The legend in a box whose lower left corner is at a place, as one group. */
export function legendBox(
  sections: readonly LegendSection[],
  palette: Palette,
  fonts: string,
  [left, bottom]: readonly [number, number],
): SvgNode {
  const rows = sections.flatMap(({ title, unit, entries }) => [
    { words: unit === '' ? title : `${title} · ${unit}`, swatch: null, count: null },
    ...entries.map(({ label, swatch, count }) => ({ words: label, swatch, count })),
  ]);
  if (rows.length === 0) return svg('g', {});
  const wordsOf = ({ words, count }: (typeof rows)[number]): string =>
    count === null ? words : `${words}  (${count})`;
  const width = Math.max(...rows.map((row) => widthEm(wordsOf(row)))) * PX + MARK + 3 * PAD;
  const height = rows.length * ROW + PAD;
  const [x, top] = [left, bottom - height];
  const box = svg('rect', {
    x,
    y: top,
    width: Math.ceil(width),
    height,
    rx: 14,
    fill: palette.panel,
    stroke: palette.rule,
  });
  const lines = rows.flatMap((row, i) => {
    const y = top + PAD / 2 + ROW * (i + 0.5);
    const { swatch } = row;
    const text = svg(
      'text',
      {
        x: x + PAD + (swatch ? MARK + 10 : 0),
        y: y + PX * 0.36,
        'font-family': fonts,
        'font-size': PX,
        'font-weight': swatch ? 400 : 700,
        fill: swatch ? palette.mutedText : palette.text,
      },
      wordsOf(row),
    );
    return swatch ? [...swatchNodes(swatch, x + PAD, y), text] : [text];
  });
  return svg('g', {}, [box, ...lines]);
}
