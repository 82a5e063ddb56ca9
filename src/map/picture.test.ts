import fc from 'fast-check';
import { expect, test } from 'vitest';
import { squares, world } from '../../tests/patrol-world.ts';
import type { GridCode } from '../model/grid.ts';
import type { AppState } from '../state/app-state.ts';
import { initialState } from '../state/initial-state.ts';
import { PALETTES } from './palettes/by-theme.ts';
import { markupOf, type SvgNode } from './picture/svg-node.ts';
import { linesOf, widthEm } from './picture/text-block.ts';
import { viewOf } from './picture/view.ts';
import { pictureOf } from './picture.ts';
import { DESK_FRAME } from './scene/frame.ts';
import { sceneOf } from './scene/scene-of.ts';

const bounds = [118.5, 24.8, 118.509, 24.809] as const;
const options = {
  widthPx: 600,
  heightPx: 500,
  camera: { bounds },
  palette: PALETTES.light,
  fonts: ['Noto Sans SC'],
  title: '图',
};

const stateOf = (names: readonly string[]): AppState => ({
  ...initialState('plan'),
  level: 2,
  dataset: world({
    grids: squares(3).map((grid, i) => ({ ...grid, name: names[i % names.length] ?? '网格' })),
  }),
});

const pictureWith = (names: readonly string[]): SvgNode =>
  pictureOf(sceneOf(stateOf(names), PALETTES.light, DESK_FRAME), options);

function* nodesOf(node: SvgNode): Generator<SvgNode> {
  yield node;
  if (typeof node.content !== 'string') for (const child of node.content) yield* nodesOf(child);
}

const rowsOf = (node: SvgNode): SvgNode[] => [...nodesOf(node)].filter(({ tag }) => tag === 'tspan');

test('grids, outlines and names of the level in view are drawn', () => {
  const all = [...nodesOf(pictureWith(['甲网格']))];
  expect(all.filter(({ tag }) => tag === 'path').length).toBeGreaterThan(4);
  expect(rowsOf(pictureWith(['甲网格'])).map(({ content }) => content)).toContain('甲网格');
});

test('names never overlap', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('网', '格', '第一网格', '一', 'a'), { minLength: 1, maxLength: 12 }),
      (parts) => {
        const boxes = rowsOf(pictureWith([parts.join('')])).map(({ attributes, content }) => {
          const half = (widthEm(String(content)) * 13) / 2;
          return [Number(attributes.x) - half, Number(attributes.x) + half, Number(attributes.y)] as const;
        });
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1)) {
            const across = a[0] < b[1] - 1 && b[0] < a[1] - 1;
            expect(across && Math.abs(a[2] - b[2]) < 12).toBe(false);
          }
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('markup in names stays text', () => {
  const payload = '</text><script>alert(1)</script>"\'&\u0000';
  const markup = markupOf(pictureWith([payload]));
  expect(markup).not.toContain('<script');
  expect(markup).not.toContain('\u0000');
  expect(markup).toContain('&lt;');
});

test('any text comes back from the markup as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const markup = markupOf({ tag: 't', attributes: { a: text }, content: '' });
      expect(markup.slice('<t a="'.length, -'"/>'.length)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos);)/);
    }),
  );
});

test('bounds fit into the picture with the padding around them, north up', () => {
  const view = viewOf({ bounds }, 600, 500, 20);
  const [left, bottom] = view.toPx([bounds[0], bounds[1]]);
  const [right, top] = view.toPx([bounds[2], bounds[3]]);
  expect(Math.min(left, top)).toBeCloseTo(20, 6);
  expect(left + right).toBeCloseTo(600, 6);
  expect(top + bottom).toBeCloseTo(500, 6);
  expect(top).toBeLessThan(bottom);
  expect(view.bounds[0]).toBeLessThan(bounds[0]);
});

test('a metre is as long as on the map: 512 pixels hold the world at zoom 0', () => {
  const view = viewOf({ center: [0, 0], zoom: 1 }, 100, 100, 0);
  expect(view.toPx([180, 0])[0] - view.toPx([-180, 0])[0]).toBeCloseTo(1024, 6);
});

test('an unpublished value is hatched with a pattern that the picture defines', () => {
  const codes = squares(3).map(({ code }) => code);
  const state: AppState = {
    ...stateOf(['甲']),
    choropleth: { measure: { kind: 'statistic', key: 'x' }, method: 'manual', classes: 2, breaks: [1] },
    classified: new Map([
      [
        2 as const,
        {
          breaks: [1],
          range: [0, 2],
          classOf: new Map<GridCode, number | null>(codes.map((code) => [code, null])),
        },
      ],
    ]),
  };
  const markup = markupOf(pictureOf(sceneOf(state, PALETTES.light, DESK_FRAME), options));
  expect(markup).toContain('fill="url(#hatch-missing)"');
  expect(markup).toContain('<pattern id="hatch-missing"');
});

test('long names break into lines of about equal length, hanzi anywhere and Latin at spaces', () => {
  expect(linesOf('官前社区第四网格', 9)).toEqual(['官前社区第四网格']);
  expect(linesOf('官前社区第四网格第二小组', 9)).toEqual(['官前社区第四', '网格第二小组']);
  expect(linesOf('示例乙片区\n第一网格', 9)).toEqual(['示例乙片区', '第一网格']);
  expect(linesOf('Liverpool city council', 8)).toEqual(['Liverpool city', 'council']);
});
