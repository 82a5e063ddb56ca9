import { HOT_SPOT, PARK } from './casting.ts';
import { type District, middleOf } from './districts.ts';
import { distance } from './frame.ts';
import { type Random, random } from './random.ts';
import type { StreetPlan } from './street-plan.ts';

/** What a block is used for. */
export type BlockUse = 'village' | 'estate' | 'rows' | 'industry' | 'school' | 'civic' | 'park' | 'field';

const LIVED_IN: readonly BlockUse[] = ['village', 'estate', 'rows'];

function usual(planned: boolean, areaM2: number, rnd: Random): BlockUse {
  const dice = rnd.next();
  if (!planned) return areaM2 > 26_000 && dice < 0.34 ? 'field' : dice > 0.95 ? 'industry' : 'village';
  if (dice < 0.42) return 'estate';
  if (dice < 0.74) return 'rows';
  if (dice < 0.88) return 'industry';
  return dice < 0.94 ? 'park' : 'school';
}

/** The four published grids: an estate where the article speaks of one, houses elsewhere, nothing else. */
function publishedUse(plan: StreetPlan, grid: District, block: number): BlockUse {
  const { quarter } = plan.blocks[block]!;
  if (quarter === 'riverside') return 'park';
  if (grid.published!.mode.includes('物业')) return 'estate';
  return quarter === 'planned' ? 'rows' : 'village';
}

/** Gives each block a use: parks by the river, fields between villages, a civic block in the middle of each level-1 grid and of the market. */
export function blockUses(plan: StreetPlan, grids: readonly District[]): ReadonlyMap<number, BlockUse> {
  const uses = new Map<number, BlockUse>();
  for (const grid of grids) {
    if (grid.level !== 2) continue;
    for (const block of grid.blocks) {
      const rnd = random(`use ${block}`);
      const { quarter, areaM2 } = plan.blocks[block]!;
      const park = quarter === 'riverside' && rnd.chance(0.72);
      const usually = usual(quarter === 'planned', areaM2, rnd);
      const use = park ? 'park' : grid.name === PARK && rnd.chance(0.7) ? 'industry' : usually;
      uses.set(block, grid.published ? publishedUse(plan, grid, block) : use);
    }
    if (grid.blocks.some((block) => LIVED_IN.includes(uses.get(block)!))) continue;
    uses.set(grid.blocks[0]!, plan.blocks[grid.blocks[0]!]!.quarter === 'planned' ? 'rows' : 'village');
  }
  const published = new Set(grids.filter((grid) => grid.published).flatMap(({ blocks }) => blocks));
  for (const grid of grids) {
    if (grid.level !== 1 && grid.name !== HOT_SPOT) continue;
    const middle = middleOf(plan, grid.blocks);
    const free = grid.blocks.filter(
      (block) => !published.has(block) && plan.blocks[block]!.quarter !== 'riverside',
    );
    const nearest = free.reduce((best, block) =>
      distance(plan.blocks[block]!.at, middle) < distance(plan.blocks[best]!.at, middle) ? block : best,
    );
    uses.set(nearest, 'civic');
  }
  return uses;
}
