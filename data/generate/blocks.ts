import { signedArea } from './frame.ts';
import type { Site } from './sites.ts';
import { type Block, type Corner, type Side, type Street, type StreetPlan, shapeOf } from './street-plan.ts';
import { voronoi } from './voronoi.ts';

interface GrowingCorner extends Corner {
  readonly blocks: number[];
  readonly streets: number[];
}

interface GrowingStreet extends Street {
  left: number;
  right: number;
}

/**
 * Cuts the ground into blocks (the Voronoi cells of the sites) and straight streets (their shared edges). Each
 * street exists once, so the two blocks beside it will always share exactly the same points.
 */
export function cutBlocks(sites: readonly Site[]): StreetPlan {
  const diagram = voronoi(sites);
  const corners = diagram.corners.map((at): GrowingCorner => ({ at, blocks: [], streets: [] }));
  const ids = new Map([...diagram.edges.keys()].map((edge, id) => [edge, id]));
  const streets = [...diagram.edges.values()].map(({ from, to, sites: [p, q] }): GrowingStreet => {
    const [a, b] = [sites[p]!, sites[q]!];
    return {
      from,
      to,
      line: [diagram.corners[from]!, diagram.corners[to]!],
      river: a.chord !== undefined && a.chord === b.chord,
      village: a.quarter === 'village' || b.quarter === 'village',
      left: -1,
      right: -1,
    };
  });
  streets.forEach(({ from, to }, id) => {
    corners[from]!.streets.push(id);
    corners[to]!.streets.push(id);
  });
  const blocks: Block[] = [];
  diagram.cells.forEach((cell, site) => {
    if (!cell) return;
    const found = cell.map(({ corner, edge }) => ({ corner, street: ids.get(edge)! }));
    const clockwise = signedArea(found.map(({ corner }) => corners[corner]!.at)) < 0;
    const sides = found.map(
      ({ corner, street }): Side => ({ street, forward: (streets[street]!.from === corner) !== clockwise }),
    );
    if (clockwise) sides.reverse();
    const starts = sides.map(({ street, forward }) =>
      forward ? streets[street]!.from : streets[street]!.to,
    );
    const id = blocks.length;
    const { quarter, bank } = sites[site]!;
    blocks.push({ quarter, bank, sides, corners: starts, ...shapeOf(streets, sides) });
    for (const { street, forward } of sides) streets[street]![forward ? 'left' : 'right'] = id;
    for (const corner of starts) corners[corner]!.blocks.push(id);
  });
  return { corners, streets, blocks };
}
