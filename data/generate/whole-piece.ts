import { distance, type Point } from './frame.ts';
import { across, type StreetPlan, streetLength } from './street-plan.ts';

/**
 * Whether `block` may join or leave the group without tearing it: along the block's border the group touches it
 * in exactly one run that has a street in it. Held at every step, groups stay in one piece, without holes,
 * enclaves or pinched corners.
 */
export function touchesOnce(plan: StreetPlan, block: number, inGroup: (block: number) => boolean): boolean {
  const { sides, corners } = plan.blocks[block]!;
  const beyond = sides.map(({ street }) => inGroup(across(plan.streets[street]!, block)));
  const marks = sides.flatMap((_, i) => {
    const others = plan.corners[corners[i]!]!.blocks.filter((other) => other !== block);
    const amid = beyond[i]! && beyond.at(i - 1)!;
    return [amid ? others.every(inGroup) : others.some(inGroup), beyond[i]!];
  });
  const starts = marks.filter((mark, i) => mark && !marks.at(i - 1)).length;
  return starts === 1 && marks.some((mark, i) => mark && i % 2 === 1);
}

/** The largest part of `members` around `start` that is one piece without holes. */
export function wholePiece(plan: StreetPlan, members: readonly number[], start: Point): number[] {
  const near = [...members].sort(
    (a, b) => distance(plan.blocks[a]!.at, start) - distance(plan.blocks[b]!.at, start),
  );
  const piece = new Set(near.slice(0, 1));
  for (let grown = true; grown; ) {
    grown = false;
    for (const block of near) {
      if (piece.has(block) || !touchesOnce(plan, block, (other) => piece.has(other))) continue;
      piece.add(block);
      grown = true;
    }
  }
  return members.filter((block) => piece.has(block));
}

/** Share of a block's border that it has in common with the group. */
function sharedBorder(plan: StreetPlan, block: number, group: ReadonlySet<number>): number {
  let [shared, whole] = [0, 0];
  for (const { street } of plan.blocks[block]!.sides) {
    const length = streetLength(plan.streets[street]!);
    whole += length;
    if (group.has(across(plan.streets[street]!, block))) shared += length;
  }
  return shared / whole;
}

/** The group with its rim tidied: blocks that stick out are left out, bays are filled with allowed blocks. */
export function smoothRim(
  plan: StreetPlan,
  members: readonly number[],
  allowed: (block: number) => boolean,
): number[] {
  const group = new Set(members);
  for (let round = 0; round < 12; round++) {
    let changed = false;
    plan.blocks.forEach((block, id) => {
      const inGroup = group.has(id);
      const near = block.sides.some(({ street }) => group.has(across(plan.streets[street]!, id)) !== inGroup);
      if (!near || !allowed(id)) return;
      const share = sharedBorder(plan, id, group);
      if (inGroup ? share > 0.42 : share < 0.56) return;
      if (!touchesOnce(plan, id, (other) => group.has(other))) return;
      if (inGroup) group.delete(id);
      else group.add(id);
      changed = true;
    });
    if (!changed) break;
  }
  return [...group].sort((a, b) => a - b);
}
