import type { GridCode } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';
import type { FaceId } from '../../topology/partition.ts';
import { attempt } from '../attempt.ts';
import { nameOf } from '../borders.ts';
import { cutPlots, facesUnder, type Standing, standingOf } from '../building-ground.ts';
import { type BuildingSites, buildingSites, type Site } from '../building-sites.ts';
import { buildingsOn } from '../buildings-on.ts';
import { type Answer, type Command, type RefusalReason, type Refused, refuse } from '../edited.ts';
import { giveGround } from '../give-ground.ts';
import { codeOn } from '../ground.ts';
import { faceHolding } from '../places.ts';
import type { Plan, PlanChange } from '../plan.ts';
import { detachedFrom, placeIn, tearsOther, tornOff } from '../torn-off.ts';

export interface GiveBuildings {
  readonly to: GridCode;
  /** Ids of buildings. */
  readonly buildings: readonly string[];
}

type Given = ReadonlyMap<Site, Standing>;
type Act = (change: PlanChange) => void;

/** How far, in metres, ground goes with a building: the first reach at which it meets the grid that gets it. */
const REACHES = [20, 80, Infinity];

/** Refusals after which it is tried with more ground. */
const MORE_HELPS = new Set<RefusalReason>([
  'detached',
  'crossesBorder',
  'crossesNode',
  'coincidesWithBorder',
  'notSimple',
]);

/** What is asked: who gets which buildings. */
interface Asked {
  readonly plan: Plan;
  readonly sites: BuildingSites;
  readonly to: GridCode;
  readonly level: Level;
  readonly given: Given;
}

/** The buildings with where they stand; those that are wholly in the grid already are left out. */
function standings(
  plan: Plan,
  sites: BuildingSites,
  ids: readonly string[],
  to: GridCode,
  level: Level,
): Given | Refused {
  const given = new Map<Site, Standing>();
  for (const id of new Set(ids)) {
    const site = sites.byId(id);
    if (!site) return refuse('noSuchBuilding', undefined, { name: id });
    const standing = standingOf(plan, sites, site, level);
    if (standing.own === null) return refuse('outsideHasNoLabel', site.middle);
    if ([...standing.on].some((code) => code !== to)) given.set(site, standing);
  }
  return given;
}

/** Pieces that would be torn off the losing grid: those without a building go along, one with a building is refused. */
function withRemnants(asked: Asked, from: GridCode, lost: Set<FaceId>): Refused | null {
  const { plan, sites } = asked;
  if ([...plan.facesOf(from)].every((face) => lost.has(face)))
    return refuse('wouldVanish', placeIn(plan, lost), { name: nameOf(plan, from) });
  for (const piece of tornOff(plan, plan.facesOf(from), lost)) {
    const [torn] = buildingsOn(plan.partition, sites, piece);
    if (torn) return refuse('splitsGrid', torn.middle, { name: nameOf(plan, from) });
    for (const face of piece) lost.add(face);
  }
  return null;
}

/** The ground of all losing grids, cut out of them. */
function groundOf(asked: Asked, act: Act, reachM: number): ReadonlySet<FaceId> | Refused {
  const { plan, sites, to, given } = asked;
  const losing = new Set([...given.values()].flatMap(({ on }) => [...on]));
  losing.delete(to);
  const cut = new Map<GridCode, ReadonlySet<FaceId>>();
  for (const from of [...losing].sort()) {
    const faces = cutPlots({ plan, act, sites, given, from }, reachM);
    if ('ok' in faces) return faces;
    cut.set(from, faces);
  }
  const under = new Set([...given.keys()].flatMap((site) => [...facesUnder(plan, sites, site)]));
  const all = new Set<FaceId>();
  for (const [from, faces] of cut) {
    const lost = new Set([...faces].filter((face) => under.has(face)));
    const refused = withRemnants(asked, from, lost);
    if (refused) return refused;
    for (const face of lost) all.add(face);
  }
  return all;
}

/** The refusal where buildings did not all come whole, or others came along. */
function strayBuilding(
  { plan, sites, to, level, given }: Asked,
  ground: ReadonlySet<FaceId>,
): Refused | null {
  const other = buildingsOn(plan.partition, sites, ground).find((site) => !given.has(site));
  if (other) return refuse('takesBuilding', other.middle, { name: other.building.id });
  const own = new Set([...plan.facesOf(to), ...ground]);
  const cut = [...given.keys()].find((site) =>
    [...facesUnder(plan, sites, site)].some(
      (face) => !own.has(face) && codeOn(plan.partition, face, level) !== null,
    ),
  );
  return cut ? refuse('cutsBuilding', cut.middle, { name: cut.building.id }) : null;
}

function giveWithin(asked: Asked, reachM: number): Answer {
  const { plan, to, level, given } = asked;
  return attempt(plan, (act) => {
    const ground = groundOf(asked, act, reachM);
    if ('ok' in ground) return ground;
    const [apart] = detachedFrom(plan, to, ground);
    if (apart) {
      const [first] = [...given.keys()].filter(({ middle }) =>
        apart.has(faceHolding(plan.partition, middle)),
      );
      return refuse('detached', first?.middle ?? placeIn(plan, apart), { name: nameOf(plan, to) });
    }
    const torn = strayBuilding(asked, ground) ?? tearsOther(plan, ground, level, to);
    if (torn) return torn;
    return (
      giveGround(plan, act, ground, level, to) ?? {
        id: 'gaveBuildings',
        params: { to: nameOf(plan, to), count: given.size },
      }
    );
  });
}

/**
 * Gives buildings to a grid, each with the ground that is nearer to it than to any other building of the grid that
 * loses it. Every one lies in the receiving grid afterwards, whole, and no other building changes its grid; neither
 * grid falls apart. Ground outside all grids stays outside.
 */
export const giveBuildings: Command<GiveBuildings> = (plan, { to, buildings }) => {
  const grid = plan.grids.get(to);
  if (!grid) return refuse('noSuchGrid');
  if (plan.insets.has(to)) return refuse('insetAlone', undefined, { name: grid.name });
  const sites = buildingSites(plan.base);
  const given = standings(plan, sites, buildings, to, grid.level);
  if ('ok' in given) return given;
  if (given.size === 0) return refuse('nothingChanges');
  let answer: Answer = refuse('nothingChanges');
  for (const reachM of REACHES) {
    answer = giveWithin({ plan, sites, to, level: grid.level, given }, reachM);
    if (answer.ok || !MORE_HELPS.has(answer.reason)) return answer;
  }
  return answer;
};
