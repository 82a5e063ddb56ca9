import type { Feature } from 'geojson';
import { containsPoint } from '../../geo/contains-point.ts';
import type { Selection } from '../../state/app-state.ts';
import { AREAS, MARKS, type MapPick, REACH_PX, selectionOf } from '../scene/pick.ts';
import type { Scene, SceneLayer } from '../scene/scene.ts';
import { featuresShown } from './shown.ts';
import type { View } from './view.ts';

type At = MapPick['at'];

const layersOf = ({ layers }: Scene, names: readonly string[]): readonly SceneLayer[] =>
  names.flatMap((name) => layers.find(({ id }) => id === name) ?? []);

/** The mark nearest to a place of a picture within reach, else the filled grid under it. */
function targetIn(scene: Scene, view: View, at: At, position: MapPick['position']): Selection | null {
  const marks = layersOf(scene, MARKS).flatMap((layer) =>
    (featuresShown(layer, scene, view) ?? []).flatMap(({ geometry, properties }) => {
      if (geometry.type !== 'Point') return [];
      const [x, y] = view.toPx(geometry.coordinates);
      const away = Math.max(Math.abs(x - at[0]), Math.abs(y - at[1]));
      return away <= REACH_PX ? [{ away: Math.hypot(x - at[0], y - at[1]), layer, properties }] : [];
    }),
  );
  const [mark] = marks.sort((a, b) => a.away - b.away);
  if (mark) return selectionOf(mark.layer.id, mark.properties);
  const holds = ({ geometry }: Feature): boolean =>
    (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
    containsPoint(geometry, position).inside;
  for (const layer of layersOf(scene, AREAS)) {
    const area = featuresShown(layer, scene, view)?.find(holds);
    if (area) return selectionOf(layer.id, area.properties);
  }
  return null;
}

/** A click on a picture of a scene, `at` CSS pixels from its upper left corner, as the map would tell of it. */
export function pickIn(scene: Scene, view: View, at: At): MapPick {
  const position = view.toPosition(at);
  return { gesture: 'choose', target: targetIn(scene, view, at, position), position, at };
}
