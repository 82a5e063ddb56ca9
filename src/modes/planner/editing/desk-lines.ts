import type { Position } from 'geojson';
import { createLineSnap, type SnapLine } from '../../../geo/line-snap.ts';
import { createWayAlong } from '../../../geo/walk/way-along.ts';
import type { Snapped } from '../../../map/tools/ground.ts';
import type { Dataset } from '../../../model/dataset.ts';
import type { DeskLines } from './desk.ts';

type Shape = { readonly type: string; readonly coordinates?: unknown };

/** The lines of a geometry: itself, or its rims. */
function pathsOf({ type, coordinates }: Shape): readonly Position[][] {
  switch (type) {
    case 'LineString':
      return [coordinates as Position[]];
    case 'MultiLineString':
    case 'Polygon':
      return coordinates as Position[][];
    case 'MultiPolygon':
      return (coordinates as Position[][][]).flat();
    default:
      return [];
  }
}

/** Roads, banks and buildings of a dataset: what borders are agreed along. Made when they are first asked for. */
export function deskLines({ parts }: Dataset): DeskLines {
  const roads = [
    ...parts.basemap.filter(({ kind }) => kind === 'road').flatMap(({ geometry }) => pathsOf(geometry)),
    ...parts.walkways.flatMap(({ geometry }) => pathsOf(geometry)),
  ];
  const named = (paths: readonly Position[][], kind: Snapped['to']): SnapLine<Snapped['to']>[] =>
    paths.map((path) => ({ path, kind }));
  let snap: DeskLines['snap'] = null;
  let follow: DeskLines['follow'] | null = null;
  return {
    snap: (...at) => {
      snap ??= createLineSnap([
        ...named(roads, 'road'),
        ...parts.basemap
          .filter(({ kind }) => kind === 'water')
          .flatMap(({ geometry }) => named(pathsOf(geometry), 'water')),
        ...parts.buildings.flatMap(({ geometry }) => named(pathsOf(geometry), 'building')),
      ]);
      return snap(...at);
    },
    follow: (from, to) => {
      follow ??= createWayAlong(roads);
      return follow(from, to);
    },
  };
}
