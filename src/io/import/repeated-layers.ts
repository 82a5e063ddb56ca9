import type { LayerPlan, LayerSeen } from '../../model/import.ts';
import type { RawLayer } from '../formats/raw-layer.ts';

type Repeats = NonNullable<LayerSeen['repeats']>;

/**
 * Layers that bring codes which a layer before them brought for the same role: the same grids in two files. The later
 * ones will be set aside (V07), so that a person may rather leave that layer out.
 */
export function repeatedLayers(plans: ReadonlyMap<RawLayer, LayerPlan>): ReadonlyMap<RawLayer, Repeats> {
  const firstOf = new Map<string, RawLayer>();
  const found = new Map<RawLayer, Repeats>();
  for (const [layer, { role, code }] of plans) {
    if (code === null || role === 'skip') continue;
    const counts = new Map<RawLayer, number>();
    for (const feature of layer.features) {
      const value: unknown = feature?.properties?.[code];
      if (value === null || value === undefined || value === '') continue;
      const key = `${role} ${String(value)}`;
      const first = firstOf.get(key);
      if (first === undefined) firstOf.set(key, layer);
      else if (first !== layer) counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    if (most) found.set(layer, { file: most[0].file, name: most[0].name, count: most[1] });
  }
  return found;
}
