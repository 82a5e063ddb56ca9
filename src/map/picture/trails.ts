import type { OverlayLayer } from '../scene/scene.ts';
import { headsAt, trailOf } from '../scene/trail-heads.ts';
import { type SvgNode, svg } from './svg-node.ts';
import type { View } from './view.ts';

/** Moving patrols as the overlay draws them: a trail of the last minutes, a dot where each one is. */
export function drawTrails(
  { trips, nowS, trailS, colour, widthPx }: OverlayLayer,
  view: View,
): readonly SvgNode[] {
  const trails = trips.flatMap((trip) => {
    const path = trailOf(trip, nowS, trailS);
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
      'stroke-opacity': 0.7,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
    });
  });
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
