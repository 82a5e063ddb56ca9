import type { Home, House } from './buildings.ts';
import type { District } from './districts.ts';
import { random } from './random.ts';

/** Residents of the whole sample. */
const RESIDENTS = 38_000;
/** null = never published. */
type Figure = number | null;

/** Whole parts of `total` in proportion to the weights; they sum to the total exactly. */
export function portions(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  let seen = 0;
  let given = 0;
  return weights.map((weight) => {
    seen += weight;
    const due = Math.round((total * seen) / sum);
    const part = due - given;
    given = due;
    return part;
  });
}

interface Totals {
  readonly residents: number;
  readonly households: Figure;
  readonly residents60plus: Figure;
}

function peopled(own: readonly House[], totals: Totals): Home[] {
  const weights = own.map((house) => house.weight);
  const residents = portions(weights, totals.residents);
  const households = totals.households === null ? null : portions(residents, totals.households);
  const elders = totals.residents60plus === null ? null : portions(residents, totals.residents60plus);
  return own.map((house, i) => ({
    ...house,
    residents: residents[i]!,
    households: households?.[i] ?? null,
    residents60plus: elders?.[i] ?? null,
  }));
}

/** Houses with people: about 38,000, and exactly the published figures in the four grids that have any. */
export function settle(houses: readonly House[], grids: readonly District[]): readonly Home[] {
  const rnd = random('people');
  const level2 = grids.filter(({ level }) => level === 2);
  const inGrid = new Map(level2.map((grid) => [grid.code, new Set(grid.blocks)]));
  const own = (grid: District): House[] => houses.filter(({ block }) => inGrid.get(grid.code)!.has(block));
  const known = level2.reduce((sum, { published }) => sum + (published?.residents ?? 0), 0);
  const weights = level2.map((grid) =>
    grid.published ? 0 : own(grid).reduce((sum, house) => sum + house.weight, 0) * rnd.between(0.85, 1.15),
  );
  const residents = portions(weights, RESIDENTS - known);
  return level2.flatMap((grid, i) => {
    const elders = rnd.between(0.11, 0.23);
    const perHousehold = rnd.between(2.5, 3.1);
    const fact = grid.published;
    if (fact) {
      return peopled(own(grid), {
        residents: fact.residents!,
        households: fact.households ?? null,
        residents60plus: fact.residents60plus ?? null,
      });
    }
    return peopled(own(grid), {
      residents: residents[i]!,
      households: Math.round(residents[i]! / perHousehold),
      residents60plus: Math.round(residents[i]! * elders),
    });
  });
}
