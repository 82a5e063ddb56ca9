import fc from 'fast-check';
import { expect, test } from 'vitest';
import { squares, world } from '../../../tests/patrol-world.ts';
import { containsPoint } from '../../geo/contains-point.ts';
import type { AppState } from '../../state/app-state.ts';
import { initialState } from '../../state/initial-state.ts';
import { PALETTES } from '../palettes/by-theme.ts';
import { pictureView } from '../picture.ts';
import { DESK_FRAME } from '../scene/frame.ts';
import { sceneOf } from '../scene/scene-of.ts';
import { pickIn } from './pick-in.ts';

const size = { widthPx: 600, heightPx: 500, camera: { bounds: [118.5, 24.8, 118.509, 24.809] as const } };
const state: AppState = {
  ...initialState('plan'),
  level: 2,
  dataset: world({ grids: squares(3) }),
};
const scene = sceneOf(state, PALETTES.light, DESK_FRAME);
const view = pictureView(scene, size);

test('a place of the picture is the position that is drawn there', () => {
  const px = fc.tuple(
    fc.double({ min: 0, max: 600, noNaN: true }),
    fc.double({ min: 0, max: 500, noNaN: true }),
  );
  fc.assert(
    fc.property(px, (at) => {
      const [x, y] = view.toPx(view.toPosition(at));
      expect(x).toBeCloseTo(at[0], 4);
      expect(y).toBeCloseTo(at[1], 4);
    }),
  );
});

test('a click chooses the grid of the level in view that holds it, and nothing beside all grids', () => {
  const grids = [...(state.dataset?.gridsOfLevel(2) ?? [])];
  expect(grids.length).toBeGreaterThan(2);
  const px = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 500 }));
  const answers = new Set<string>();
  fc.assert(
    fc.property(px, (at) => {
      const { target, position } = pickIn(scene, view, at);
      const holding = grids.filter(({ geometry }) => containsPoint(geometry, position).inside);
      const code = target?.kind === 'grid' ? target.code : null;
      answers.add(code ?? 'none');
      if (holding.length === 0) expect(target).toBeNull();
      else expect(holding.map((grid) => grid.code)).toContain(code);
    }),
    { numRuns: 500 },
  );
  expect(answers.size).toBeGreaterThan(grids.length);
});
