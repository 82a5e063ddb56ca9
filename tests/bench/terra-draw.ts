/** Terra Draw as rival: a map that draws nothing holds polygons, of which one is changed at a time. */
import type { Feature, Polygon } from 'geojson';
import { TerraDraw, TerraDrawPolygonMode } from 'terra-draw';
import { snapped } from '../../src/geo/snap.ts';

const nothing = (): void => undefined;

const NO_MAP = {
  register: nothing,
  unregister: nothing,
  render: nothing,
  clear: nothing,
  setCursor: nothing,
  setDoubleClickToZoom: nothing,
  setDraggability: nothing,
  getCoordinatePrecision: () => 9,
  project: (lng: number, lat: number) => ({ x: lng * 1e5, y: lat * 1e5 }),
  unproject: (x: number, y: number) => ({ lng: x / 1e5, lat: y / 1e5 }),
  getLngLatFromEvent: () => null,
  getMapEventElement: () => ({}) as HTMLElement,
};

/** Each call moves one vertex of the first polygon, as `updateFeatureGeometry` does it. */
export function drawnPolygon(polygons: readonly Feature<Polygon>[]): () => unknown {
  const draw = new TerraDraw({ adapter: NO_MAP, modes: [new TerraDrawPolygonMode()] });
  draw.start();
  const features = polygons.map(({ geometry }) => ({
    type: 'Feature' as const,
    properties: { mode: 'polygon' },
    geometry,
  }));
  const [first] = draw.addFeatures(features);
  const { geometry } = features[0]!;
  let by = 0;
  return () => {
    by = (by + 1) % 100;
    const [ring] = geometry.coordinates;
    const moved = ring!.map((at, i) => (i === 3 ? [snapped(at[0]! + by * 1e-7), at[1]!] : at));
    draw.updateFeatureGeometry(first!.id!, { type: 'Polygon', coordinates: [moved] });
    return draw.getSnapshotFeature(first!.id!);
  };
}
