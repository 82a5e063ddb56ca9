import type { Feature, Geometry } from 'geojson';
import type { LayerPlan } from '../../model/import.ts';
import type { RawLayer } from '../formats/raw-layer.ts';
import { figureReader } from './figure-reader.ts';

/** The counts of people that a building may have (data contract). */
const PEOPLE: readonly string[] = ['households', 'residents', 'residents60plus'];

/** Features as buildings: their id by the code column, their people by the columns of figures. */
export function buildingFeatures(layer: RawLayer, plan: LayerPlan): Feature<Geometry | null>[] {
  const people = plan.statistics.filter(({ key }) => PEOPLE.includes(key));
  const readers = people.map(({ key, column }) => {
    const cells = layer.features.map((feature) => feature?.properties?.[column]);
    return { key, column, read: figureReader(cells) };
  });
  return layer.features.map((feature, index) => {
    if (feature?.type !== 'Feature') return feature;
    const own = feature.properties ?? {};
    const id = (plan.code === null ? undefined : own[plan.code]) ?? own.id ?? feature.id;
    const counts = readers.map(({ key, column, read }) => [key, read(own[column])] as const);
    return {
      ...feature,
      properties: { ...own, id: String(id ?? `${layer.name}-${index + 1}`), ...Object.fromEntries(counts) },
    };
  });
}
