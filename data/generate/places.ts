import type { Feature, Geometry } from 'geojson';
import type { District } from './districts.ts';
import { lngLat, type Point } from './frame.ts';
import type { Road } from './roads.ts';
import type { StreetPlan } from './street-plan.ts';
import type { BlockUse } from './uses.ts';

const NUMERALS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
];

/** A gazetteer of made-up places; every name says 示例, 样图 or 演示. */
export function placeFeatures(
  plan: StreetPlan,
  uses: ReadonlyMap<number, BlockUse>,
  grids: readonly District[],
  roads: readonly Road[],
  inside: ReadonlySet<number>,
): Feature<Geometry>[] {
  const features: Feature<Geometry>[] = [];
  const add = (name: string, kind: string, at: Point, aliases?: readonly string[]): void => {
    features.push({
      type: 'Feature',
      properties: { name, kind, ...(aliases ? { aliases } : {}) },
      geometry: { type: 'Point', coordinates: lngLat(at) },
    });
  };
  const counts = new Map<string, number>();
  const number = (word: string): string => {
    const n = counts.get(word) ?? 0;
    counts.set(word, n + 1);
    return NUMERALS[n] ?? String(n + 1);
  };
  for (const grid of grids) {
    if (grid.level !== 1) continue;
    const blocks = grid.blocks.filter((id) => !grids.some((g) => g.published && g.blocks.includes(id)));
    const first = (use: BlockUse): number | undefined => blocks.find((id) => uses.get(id) === use);
    const named: readonly [BlockUse, string, string][] = [
      ['estate', 'estate', '示例小区'],
      ['school', 'landmark', '示例小学'],
      ['park', 'landmark', '示例公园'],
      ['village', 'landmark', '示例古厝'],
      ['industry', 'landmark', '示例工业园'],
    ];
    for (const [use, kind, word] of named) {
      const block = first(use);
      if (block === undefined) continue;
      const n = number(word);
      add(`${word}${/[园学]$/.test(word) ? '' : ''}（${n}）`, kind, plan.blocks[block]!.at);
    }
  }
  for (const road of roads) {
    const within = road.streets.filter((id) => {
      const { left, right } = plan.streets[id]!;
      return inside.has(left) && inside.has(right);
    });
    const middle = within[Math.floor(within.length / 2)];
    if (middle === undefined) continue;
    add(road.name, 'street', plan.streets[middle]!.line[0]!);
    within.forEach((id, i) => {
      if (i % 7 === 3)
        add(`${road.name}站${NUMERALS[Math.floor(i / 7)]}`, 'stop', plan.streets[id]!.line[0]!);
    });
  }
  return features;
}
