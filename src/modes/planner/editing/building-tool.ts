import { type BuildingSites, buildingSites, type Site } from '../../../edit/building-sites.ts';
import { gridOfBuilding } from '../../../edit/buildings-in.ts';
import type { Answer } from '../../../edit/edited.ts';
import type { Op } from '../../../edit/op.ts';
import { EMPTY_HAND, type Hand } from '../../../map/scene/hand.ts';
import { nearM } from '../../../map/tools/ground.ts';
import { hasDragged, type Key, type ToolInput, type Vertex } from '../../../map/tools/pointer.ts';
import { stepPlace } from '../../../map/tools/step-place.ts';
import type { GridCode } from '../../../model/grid.ts';
import type { Bench, RunningTool } from './bench.ts';
import { footprintsOf } from './footprints.ts';
import { givenHand } from './given-hand.ts';
import { receiverOf } from './line-tool.ts';
import { gridAt } from './working-level.ts';

type GiveBuildings = Extract<Op, { do: 'giveBuildings' }>;

/** How far the keyboard looks for the next building, in degrees: about 200 m, then 2 km, then everywhere. */
const LOOKS = [0.002, 0.02, 180] as const;

const around = ([lng, lat]: Vertex, by: number): readonly [number, number, number, number] => [
  lng - by,
  lat - by,
  lng + by,
  lat + by,
];

/** Buildings near a place that a grid does not have, with where they are. */
function* candidates(
  bench: Bench,
  sites: BuildingSites,
  to: GridCode,
  at: Vertex,
  by: number,
): Generator<Site> {
  for (const site of sites.near(around(at, by))) {
    const code = gridOfBuilding(bench.plan, site, bench.level);
    if (code !== null && code !== to) yield site;
  }
}

/** The first building that is found in the nearest of the looks. */
function found(look: (by: number) => Site | null): Site | null {
  for (const by of LOOKS) {
    const site = look(by);
    if (site) return site;
  }
  return null;
}

function nearestOf(sites: Iterable<Site>, at: Vertex): Site | null {
  let best: Site | null = null;
  for (const site of sites) if (!best || nearM(site.middle, at) < nearM(best.middle, at)) best = site;
  return best;
}

/**
 * Gives buildings to a grid. `makeStroke` is the tool that draws the brush stroke, box or rim; what it holds is asked
 * again only when other buildings are in it. The first click names the grid that gets them. By keys the arrows go from
 * building to building, Space takes one up or puts it down, and Enter gives those that are held.
 */
export function buildingTool(bench: Bench, makeStroke: (bench: Bench) => RunningTool): RunningTool {
  const sites = buildingSites(bench.plan.base);
  let op: GiveBuildings | null = null;
  let answer: Answer | null = null;
  let preview: Hand = EMPTY_HAND;
  let focus: Site | null = null;
  let from: readonly [number, number] | null = null;

  function hold(next: GiveBuildings | null): Answer | null {
    op = next;
    answer = bench.tryOut(next);
    preview = answer && next ? givenHand(bench.plan, answer, next.to) : EMPTY_HAND;
    return answer;
  }
  function drop(): void {
    op = null;
    answer = null;
    preview = EMPTY_HAND;
    bench.dropped();
  }
  function commit(next: Op | null): Answer | null {
    const committed = bench.commit(next);
    if (committed?.ok && next?.do === 'giveBuildings') bench.choose(next.to);
    op = null;
    answer = null;
    preview = EMPTY_HAND;
    return committed;
  }

  const stroke = makeStroke({
    ...bench,
    tryOut(next) {
      const wanted = next?.do === 'giveBuildings' ? next : null;
      const same = wanted && op && wanted.to === op.to && wanted.buildings.join() === op.buildings.join();
      return same ? answer : hold(wanted);
    },
    dropped: drop,
    commit,
  });

  const pick = (at: Vertex): void => bench.receive(gridAt(bench.plan, at, bench.level));

  /** Takes the building under the keyboard up, or puts it down. */
  function toggle(to: GridCode): void {
    const id = focus?.building.id;
    if (id === undefined) return;
    const held = op?.buildings ?? [];
    const buildings = held.includes(id) ? held.filter((other) => other !== id) : [...held, id];
    if (buildings.length === 0) drop();
    else hold({ do: 'giveBuildings', to, buildings });
  }

  function go(to: GridCode, { key, at }: Key): void {
    const start = focus;
    focus =
      found((by) =>
        start
          ? stepPlace(candidates(bench, sites, to, start.middle, by), start.middle, key)
          : nearestOf(candidates(bench, sites, to, at, by), at),
      ) ?? focus;
    if (op) hold(op);
  }

  /** Whether a key was for the buildings; null = it is for the stroke. */
  function press(key: Key): boolean | null {
    const to = receiverOf(bench);
    if (key.key === 'Escape' && (op || focus)) {
      if (op) drop();
      else focus = null;
      return true;
    }
    if (to === null) {
      if (key.key !== 'Enter') return null;
      pick(key.at);
      return true;
    }
    if (key.key.startsWith('Arrow')) go(to, key);
    else if (key.key === ' ' && focus) toggle(to);
    else if (key.key === 'Enter' && op) commit(op);
    else if (key.key === 'Enter' && focus)
      commit({ do: 'giveBuildings', to, buildings: [focus.building.id] });
    else return null;
    return true;
  }

  function input(event: ToolInput): boolean {
    if (event.type === 'key') return press(event) ?? stroke.input(event);
    if (event.type === 'down') {
      from = event.px;
      focus = null;
      drop();
    }
    const isClick = event.type === 'up' && from !== null && !hasDragged(from, event);
    if (!isClick || receiverOf(bench) !== null) return stroke.input(event);
    from = null;
    stroke.input({ ...event, type: 'cancel' });
    pick(event.at);
    return true;
  }

  function hand(): Hand {
    const { areas, lines, points } = stroke.hand();
    const held = footprintsOf(sites, op?.buildings ?? []);
    const role = answer && !answer.ok ? 'refused' : 'held';
    const rims = areas.flatMap(({ rings }) => rings.map((path) => ({ role: 'drawn', path }) as const));
    return {
      areas: [...preview.areas, ...(held.length > 0 ? [{ role, rings: held } as const] : [])],
      lines: [...preview.lines, ...rims, ...lines],
      points: [
        ...points,
        ...preview.points,
        ...(focus ? [{ role: 'focus', at: focus.middle } as const] : []),
      ],
      labels: [],
    };
  }

  return {
    input,
    hand,
    ...(stroke.finish ? { finish: stroke.finish } : {}),
    border: () => null,
    focus: () => {
      const { plan, level } = bench;
      if (!focus) return null;
      const { id, households = null } = focus.building;
      const code = gridOfBuilding(plan, focus, level);
      const grid = (code === null ? undefined : plan.grids.get(code)?.name) ?? '';
      const held = op?.buildings ?? [];
      return { kind: 'building', id, grid, households, isHeld: held.includes(id), held: held.length };
    },
    at: () => focus?.middle ?? stroke.at(),
    settle() {
      op = null;
      answer = null;
      preview = EMPTY_HAND;
      stroke.settle();
    },
  };
}
