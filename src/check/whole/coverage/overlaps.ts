import type { MultiPolygon } from 'geojson';
import { boundsMeet, boundsOf } from '../../../geo/bounds.ts';
import { areaM2 } from '../../../geo/measure.ts';
import { node } from '../../../topology/arrangement/noding.ts';
import { arrange, outlineOf, regionsOf, spread } from './arrangement.ts';
import { type Covering, edgesOf } from './edges.ts';

/** Ground that two polygons both cover, in one piece. */
export interface Overlap {
  readonly a: Covering;
  readonly b: Covering;
  readonly areaM2: number;
  readonly outline: MultiPolygon;
}

/**
 * Which pairs of polygons overlap in suspicious regions, exactly: every pair by itself, one finding for each piece
 * above `leastM2`. Only the polygons around the regions are arranged.
 */
export function overlapsIn(
  regions: readonly MultiPolygon[],
  polygons: readonly Covering[],
  leastM2: number,
): Overlap[] {
  const boxes = regions.map((region) => boundsOf(region)).filter((box) => box !== null);
  const near = polygons.filter(({ geometry }) => {
    const box = boundsOf(geometry);
    return box !== null && boxes.some((other) => boundsMeet(box, other));
  });
  const arrangement = arrange(node(edgesOf(near)).edges);
  const members = spread<readonly number[]>(arrangement, [], (inside, entered, leaving) =>
    [...inside.filter((polygon) => !leaving.includes(polygon)), ...entered].sort((p, q) => p - q),
  );
  const pairs = new Map<string, readonly [number, number]>();
  for (const inside of members) {
    inside.forEach((p, i) => {
      for (const q of inside.slice(i + 1)) pairs.set(`${p},${q}`, [p, q]);
    });
  }
  const sorted = [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
  return sorted.flatMap(([p, q]) =>
    regionsOf(arrangement, (face) => members[face]!.includes(p) && members[face]!.includes(q)).flatMap(
      (region): Overlap[] => {
        const outline = outlineOf(arrangement, region);
        const area = areaM2(outline);
        const [a, b] = [near[p]!, near[q]!];
        if (area <= leastM2) return [];
        return [a.code < b.code ? { a, b, areaM2: area, outline } : { a: b, b: a, areaM2: area, outline }];
      },
    ),
  );
}
