import type { GridCode } from '../../model/grid.ts';
import type { CodeProfile, Level } from '../../model/manifest.ts';
import type { DoorContext } from './context.ts';
import type { RawFeature } from './features.ts';
import { shownValue } from './shown-value.ts';

/** Digits of a grid's code by profile; null where the profile leaves it free. */
export function codeLength(profile: CodeProfile, level: Level): number | null {
  if (profile === 'stats12') return 10 + 2 * level;
  if (profile === 'db11') return 15;
  return profile === 'cjt349' ? 20 : null;
}

/**
 * V07, the code itself: the text of a code or id, or null where there is none. A number is read as its digits
 * while a double holds them surely (up to 2^53), and listed: leading zeros are lost in it.
 */
export function readCode(raw: RawFeature, name: string, { report }: DoorContext): string | null {
  const value = Object.hasOwn(raw.properties, name) ? raw.properties[name] : undefined;
  const where = { feature: raw.index, path: ['properties', name] };
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  if (Number.isSafeInteger(value)) {
    const code = String(value);
    report.say('V07', 'code-number', 'fixed', { property: name, code }, { ...where, codes: [code] });
    return code;
  }
  report.say('V07', 'code-missing', 'aside', { property: name, got: shownValue(value) }, where);
  return null;
}

/** V07, the level: 1, 2 or 3 and among the manifest's levels, or null after setting the feature aside. */
export function readLevel(raw: RawFeature, code: string, { report, manifest }: DoorContext): Level | null {
  const value = raw.properties.level;
  const levels = manifest.levels.map(({ level }) => level);
  const found = levels.find((level) => level === value || String(level) === value);
  if (found !== undefined) return found;
  const where = { feature: raw.index, path: ['properties', 'level'], codes: [code] };
  report.say('V07', 'level', 'aside', { got: shownValue(value), expected: levels.join(', ') }, where);
  return null;
}

/** V07, code and level: whether a code has the digits that its profile wants at this level. */
export function codeFitsLevel(raw: RawFeature, code: string, level: Level, context: DoorContext): boolean {
  const { report, manifest } = context;
  const length = codeLength(manifest.codeProfile, level);
  if (length === null) return true;
  const where = { feature: raw.index, path: ['properties', 'code'], codes: [code] };
  if (!/^\d+$/.test(code)) {
    report.say('V07', 'code-not-digits', 'aside', { code, profile: manifest.codeProfile }, where);
    return false;
  }
  if (code.length === length) return true;
  const params = { code, length: code.length, expected: length, level, profile: manifest.codeProfile };
  report.say('V07', 'code-length', 'aside', params, where);
  return false;
}

/** V07, repeated: whether a code or id is the first of its kind in the file; the later one is set aside. */
export function isFirst(raw: RawFeature, code: string, context: DoorContext): boolean {
  if (!context.seen.has(code)) {
    context.seen.add(code);
    return true;
  }
  const reason = context.role === 'grids' ? 'code-repeated' : 'id-repeated';
  context.report.say('V07', reason, 'aside', { code }, { feature: raw.index, codes: [code] });
  return false;
}

/** A checked text as a grid code. */
export const gridCode = (code: string): GridCode => code as GridCode;
