import { expect, test } from 'vitest';
import { distanceM } from '../../geo/measure.ts';
import { scaleAndNorth, sheetMarks } from './sheet-marks.ts';
import { markupOf, type SvgNode } from './svg-node.ts';
import { viewOf } from './view.ts';

const view = viewOf({ bounds: [118.57, 24.81, 118.59, 24.82] }, 640, 384, 8);

const all = (node: SvgNode): SvgNode[] => [
  node,
  ...(typeof node.content === 'string' ? [] : node.content.flatMap(all)),
];

test('the scale bar is as long on the sheet as it says', () => {
  let said = 0;
  const drawn = scaleAndNorth(view, 'sans-serif', (metres) => {
    said = metres;
    return `${metres}`;
  });
  const halves = all(drawn).filter(({ tag, attributes }) => tag === 'rect' && attributes.height === 5);
  const px = halves.reduce((sum, { attributes }) => sum + Number(attributes.width), 0);
  const [west, south, east, north] = view.bounds;
  const middle = (south + north) / 2;
  const metresPerPx = distanceM([west, middle], [east, middle]) / view.widthPx;
  expect(px * metresPerPx).toBeCloseTo(said, 1);
  expect(px).toBeLessThanOrEqual(view.widthPx / 4);
});

test('ground that changes hands is numbered as in the table', () => {
  const ring = [
    [118.575, 24.812],
    [118.577, 24.812],
    [118.577, 24.814],
    [118.575, 24.812],
  ];
  const ground = { type: 'Polygon' as const, coordinates: [ring] };
  const drawn = sheetMarks(
    { moved: [{ number: 7, ground, at: [118.576, 24.8125] }], erased: null, drawn: null },
    view,
    'sans-serif',
  );
  expect(markupOf(drawn)).toContain('>7</text>');
});
