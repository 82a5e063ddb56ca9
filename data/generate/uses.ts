import type { District } from './districts.ts';
import { random } from './random.ts';
import type { StreetPlan } from './street-plan.ts';

/** What a block is used for. */
export type BlockUse = 'village' | 'estate' | 'rows' | 'industry' | 'school' | 'civic' | 'park' | 'field';

/** Gives each block a use: a civic block per level-1 grid, parks by the river, fields between villages. */
export function blockUses(plan: StreetPlan, grids: readonly District[]): ReadonlyMap<number, BlockUse> {
  const rnd = random('uses');
  const uses = new Map<number, BlockUse>();
  const pick = (planned: boolean, areaM2: number): BlockUse => {
    const dice = rnd.next();
    if (!planned) return areaM2 > 26_000 && dice < 0.34 ? 'field' : dice > 0.95 ? 'industry' : 'village';
    if (dice < 0.42) return 'estate';
    if (dice < 0.74) return 'rows';
    if (dice < 0.88) return 'industry';
    return dice < 0.94 ? 'park' : 'school';
  };
  for (const grid of grids) {
    if (grid.level !== 2) continue;
    for (const block of grid.blocks) {
      const { quarter, areaM2 } = plan.blocks[block]!;
      if (grid.published) {
        const use = grid.published.households === 256 ? 'estate' : quarter === 'planned' ? 'rows' : 'village';
        uses.set(block, quarter === 'riverside' ? 'park' : use);
        continue;
      }
      const park = quarter === 'riverside' && rnd.chance(0.72);
      uses.set(block, park ? 'park' : pick(quarter === 'planned', areaM2));
    }
    // every grid keeps a block that people live in
    if (!grid.blocks.some((block) => ['village', 'estate', 'rows'].includes(uses.get(block)!))) {
      uses.set(grid.blocks[0]!, plan.blocks[grid.blocks[0]!]!.quarter === 'planned' ? 'rows' : 'village');
    }
  }
  return uses;
}
