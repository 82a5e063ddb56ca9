import type { Plan, PlanGrid } from './plan.ts';

const DIGITS = '零一二三四五六七八九';

/** 1…99 in Chinese numerals. */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`;
}

const NUMBERED = /^(.*第)([一二三四五六七八九十]+)(.*网格)$/;

const nameTaken = (plan: Plan, name: string): boolean => {
  for (const grid of plan.grids.values()) if (grid.name === name) return true;
  return false;
};

/** A name beside another grid's: the next free ordinal of 第N网格, else a number behind it. */
export function nextName(plan: Plan, like: string): { readonly name: string; readonly ordinal?: number } {
  const [, head, , tail] = NUMBERED.exec(like) ?? [];
  for (let n = 2; n < 100; n++) {
    const name = head === undefined ? `${like} ${n}` : `${head}${chineseNumber(n)}${tail}`;
    if (!nameTaken(plan, name)) return head === undefined ? { name } : { name, ordinal: n };
  }
  return { name: like };
}

/** A new grid's record beside one that it is cut from: what holds for its ground stays, persons and figures do not. */
export function successorOf(
  plan: Plan,
  from: PlanGrid,
  at: Pick<PlanGrid, 'code' | 'level' | 'parentCode'> & { readonly name?: string },
): PlanGrid {
  const { name, ordinal } =
    at.name === undefined ? nextName(plan, from.name) : { name: at.name, ordinal: undefined };
  const { communityCode, kind, mode, patrolRules } = from;
  const { effectiveOn } = plan.settings;
  return {
    code: at.code,
    name,
    level: at.level,
    parentCode: at.parentCode,
    kind,
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(communityCode === undefined ? {} : { communityCode }),
    ...(mode === undefined ? {} : { mode }),
    ...(patrolRules === undefined ? {} : { patrolRules }),
    ...(effectiveOn === null ? {} : { validFrom: effectiveOn, validTo: null }),
    predecessorCodes: [from.code],
    analysable: true,
    extra: {},
  };
}
