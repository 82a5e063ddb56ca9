import type { GridCode } from '../model/grid.ts';
import type { CodeProfile, Level } from '../model/manifest.ts';
import type { Plan } from './plan.ts';

/** Every code that is or was a grid's: a code is never given twice. */
function usedCodes(plan: Plan): Set<string> {
  const used = new Set<string>(plan.base.grids.keys());
  for (const grid of plan.base.grids.values()) for (const code of grid.predecessorCodes ?? []) used.add(code);
  for (const [code, grid] of plan.grids) {
    used.add(code);
    for (const former of grid.predecessorCodes ?? []) used.add(former);
  }
  return used;
}

interface Series {
  readonly prefix: string;
  readonly digits: number;
  /** The first number that may be given. */
  readonly from: number;
}

/**
 * Where a new code's running number stands. stats12: two digits after the parent's code; level 1 in the community
 * part, which takes 601 and up (domain). db11 and cjt349: the last three digits after those of a neighbour.
 */
function seriesOf(profile: CodeProfile, level: Level, parent: string | null, like: string): Series | null {
  if (profile === 'free') return null;
  if (profile !== 'stats12') return { prefix: like.slice(0, -3), digits: 3, from: 1 };
  if (level === 1) return { prefix: like.slice(0, -3), digits: 3, from: 601 };
  return { prefix: parent ?? like.slice(0, -2), digits: 2, from: 1 };
}

function withProfile(series: Series, used: ReadonlySet<string>): GridCode | null {
  const { prefix, digits, from } = series;
  const last = 10 ** digits - 1;
  let highest = from - 1;
  for (const code of used) {
    if (code.length !== prefix.length + digits || !code.startsWith(prefix)) continue;
    const number = Number(code.slice(prefix.length));
    if (number >= from && number <= last) highest = Math.max(highest, number);
  }
  const next = highest + 1;
  return next > last ? null : (`${prefix}${String(next).padStart(digits, '0')}` as GridCode);
}

/**
 * A code that no grid has or had, by the dataset's profile, for a grid of a level below a parent, like that of a
 * grid beside it. Where the profile has no number left, and where it is free, a suffix is added.
 */
export function nextCode(plan: Plan, level: Level, parent: GridCode | null, like: GridCode): GridCode {
  const used = usedCodes(plan);
  const series = seriesOf(plan.base.manifest.codeProfile, level, parent, like);
  const byProfile = series && withProfile(series, used);
  if (byProfile) return byProfile;
  for (let n = 2; ; n++) {
    const code = `${like}-${n}` as GridCode;
    if (!used.has(code)) return code;
  }
}

/** Whether codes of a profile begin with their parent's, so that a grid that changes its parent needs a new one. */
export const holdsParent = (profile: CodeProfile): boolean => profile === 'stats12';
