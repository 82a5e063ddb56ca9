import type { Op } from '../../../edit/op.ts';
import { bufferOf } from '../../../geo/buffer.ts';
import { EMPTY_HAND, type Hand } from '../../../map/scene/hand.ts';
import { type AreaStroke, areaTool, boxRing, NO_STROKE } from '../../../map/tools/area-tool.ts';
import type { Vertex } from '../../../map/tools/pointer.ts';
import type { Bench, RunningTool } from './bench.ts';
import { giveOp } from './line-tool.ts';

/** A border along a brush stroke should not be all corners. */
const CORNERS_A_QUARTER = 3;

/** The rim of ground that a brush swept over: the buffer of the way that it went. */
function sweptRing(points: readonly Vertex[], radiusM: number): readonly Vertex[] | null {
  const [first] = points;
  if (!first) return null;
  const positions = points.map((at) => [...at]);
  const swept = bufferOf(
    points.length === 1
      ? { type: 'Point', coordinates: [...first] }
      : { type: 'LineString', coordinates: positions },
    radiusM,
    CORNERS_A_QUARTER,
  );
  const shape = swept.ok ? swept.shape : null;
  if (!shape) return null;
  const [outer] = shape.type === 'Polygon' ? shape.coordinates : (shape.coordinates[0] ?? []);
  return outer ? outer.map(([lng = 0, lat = 0]): Vertex => [lng, lat]) : null;
}

/** Gives the ground under a brush or in a box to a grid. */
export function paintTool(bench: Bench, shape: 'brush' | 'box'): RunningTool {
  const tool = areaTool(shape, bench.options.brushM);
  let state: AreaStroke = NO_STROKE;
  let ring: readonly Vertex[] | null = null;

  const ringOf = (points: readonly Vertex[]): readonly Vertex[] | null => {
    const [first, last] = [points[0], points.at(-1)];
    if (shape === 'brush') return sweptRing(points, bench.options.brushM);
    return first && last ? boxRing(first, last) : null;
  };
  const opOf = (points: readonly Vertex[]): Op | null => {
    const [first] = points;
    const area = ringOf(points);
    return first && area ? giveOp(bench, area, first) : null;
  };

  function hand(): Hand {
    return ring ? { ...EMPTY_HAND, areas: [{ role: 'painted', rings: [ring] }] } : EMPTY_HAND;
  }

  return {
    input(input) {
      const step = tool(state, input);
      state = step.state;
      for (const intent of step.intents) {
        if (intent.kind === 'try') {
          ring = ringOf(intent.points);
          bench.tryOut(opOf(intent.points));
        } else {
          ring = null;
          if (intent.kind === 'drop') bench.dropped();
          else bench.commit(opOf(intent.points));
        }
      }
      return step.taken;
    },
    hand,
    border: () => null,
    at: () => state.points.at(-1) ?? null,
    settle() {
      ring = null;
      state = NO_STROKE;
    },
  };
}
