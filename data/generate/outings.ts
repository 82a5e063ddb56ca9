import { HOT_SPOT, MISSED, NIGHT_SHIFT, STILL_DUE, VISITED } from './casting.ts';
import { DAYS } from './clock.ts';
import type { District } from './districts.ts';
import { random } from './random.ts';

/** One walk as it was planned. */
export interface Outing {
  readonly grid: District;
  readonly day: number;
  /** Hours since local midnight; may pass 24 on the way. */
  readonly hour: number;
  readonly minutes: number;
  readonly role: 'gridMember' | 'propertySteward' | 'gridPatroller' | 'volunteer';
  /** Walks of one slot of one grid are made by the same person. */
  readonly slot: string;
  readonly purpose: 'patrol' | 'visit';
  /** How far from the station the walk may lead, in metres. */
  readonly reachM: number;
}

export const LAST_DAY = DAYS - 1;

/** The walks of one grid on one day: one before noon or after, often another one, and some at dusk. */
function* daylight(grid: District, day: number): Generator<Outing> {
  const rnd = random(`outings ${grid.code} ${day}`);
  if (day === LAST_DAY && (MISSED.includes(grid.name) || STILL_DUE.includes(grid.name))) return;
  const base = { grid, day, reachM: grid.standIn ? 210 : 900 };
  const hours = [rnd.between(8, 10.4), rnd.between(14.3, 15.7)];
  if (rnd.chance(0.35)) hours.reverse();
  const [minutes, more] = grid.standIn
    ? [rnd.between(24, 34), rnd.between(24, 30)]
    : [rnd.between(44, 66), rnd.between(40, 60)];
  yield { ...base, hour: hours[0]!, minutes, role: 'gridMember', slot: 'first', purpose: 'patrol' };
  const calls = VISITED.includes(grid.name) ? day % 2 === 0 : rnd.chance(0.2);
  if (calls || !grid.standIn || rnd.chance(0.2)) {
    const role = grid.ordinal % 2 ? 'propertySteward' : 'gridMember';
    const purpose = calls && (grid.standIn || rnd.chance(0.5)) ? 'visit' : 'patrol';
    yield { ...base, hour: hours[1]!, minutes: more, role, slot: `second ${role}`, purpose };
  }
  const tonight = day === LAST_DAY;
  const dusk = tonight ? rnd.between(18.05, 18.6) : rnd.between(17.9, 19.7);
  if (rnd.chance(grid.standIn ? 0.1 : tonight ? 0.6 : 0.4)) {
    const evening = rnd.between(32, 46);
    yield { ...base, hour: dusk, minutes: evening, role: 'gridPatroller', slot: 'dusk', purpose: 'patrol' };
  }
}

/** All walks of the week, grid by grid. */
export function* outings(grids: readonly District[]): Generator<Outing> {
  for (const grid of grids) {
    if (grid.level !== 2) continue;
    for (let day = 0; day < DAYS; day++) {
      yield* daylight(grid, day);
      const watch = { grid, day, role: 'gridPatroller', purpose: 'patrol' } as const;
      if (grid.name === HOT_SPOT) {
        for (const [i, hour] of [8.2, 10.6, 14.1, 16.3, 17.9].entries()) {
          yield { ...watch, hour, minutes: 48, slot: `market ${i}`, reachM: 130 };
        }
      }
      if (grid.name === NIGHT_SHIFT && day < LAST_DAY) {
        yield { ...watch, hour: 22.9, minutes: 130, slot: 'night', reachM: 400 };
      }
    }
  }
}
