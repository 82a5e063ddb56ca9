import type { OverlayLayer } from '../scene/scene.ts';
import { headsAt, trailOf } from '../scene/trail-heads.ts';
import { type SvgNode, svg } from './svg-node.ts';
import type { View } from './view.ts';

/** Shares of a trail from its head, laid over each other: what is fresh is strongest. */
const PARTS = [
  [1, 0.25],
  [0.6, 0.35],
  [0.25, 0.6],
] as const;

/** Moving patrols as the overlay draws them: a trail of the last minutes, a dot where each one is. */
export function drawTrails(
  { trips, nowS, trailS, colour, widthPx }: OverlayLayer,
  view: View,
): readonly SvgNode[] {
  const trails = trips.flatMap((trip) =>
    PARTS.flatMap(([share, opacity]) => {
      const path = trailOf(trip, nowS, trailS * share);
      if (!path) return [];
      const points = path.map((position) =>
        view
          .toPx(position)
          .map((value) => value.toFixed(1))
          .join(','),
      );
      return svg('polyline', {
        points: points.join(' '),
        fill: 'none',
        stroke: colour,
        'stroke-width': widthPx,
        'stroke-opacity': opacity,
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      });
    }),
  );
  const dots = headsAt(trips, nowS, trailS).map(({ head, walking }) => {
    const [cx, cy] = view.toPx(head);
    return svg('circle', {
      cx: cx.toFixed(1),
      cy: cy.toFixed(1),
      r: 1.6 * widthPx,
      fill: colour,
      'fill-opacity': walking ? 1 : 0.45,
    });
  });
  return [...trails, ...dots];
}
