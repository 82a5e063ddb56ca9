import type { Report } from '../report.ts';
import type { RawFeature } from './features.ts';
import type { JsonPath } from './json-places.ts';
import { shortened } from './shown-value.ts';

const MARKUP = /<[a-z!/?]|&(?:#\d|#x|lt;|[a-z]{2,8};)|javascript:/i;
/** Unicode marks that turn the reading direction and can make a name look like another (UTR 36 § 3.2). */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/;
const DEEPEST = 32;

/**
 * V20: lists strings that hold markup; they stay as they are, because everything shows them as text. Answers
 * false after setting aside a feature whose properties nest deeper than anything could show (V01).
 */
export function checkStrings(raw: RawFeature, report: Report): boolean {
  const open: { readonly value: unknown; readonly path: JsonPath }[] = [
    { value: raw.properties, path: ['properties'] },
  ];
  const found: { reason: 'markup' | 'direction-control'; got: string; path: JsonPath }[] = [];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') {
      if (MARKUP.test(value)) found.push({ reason: 'markup', got: value, path });
      else if (DIRECTION.test(value)) found.push({ reason: 'direction-control', got: value, path });
    } else if (typeof value === 'object' && value !== null) {
      if (path.length > DEEPEST) {
        report.say(
          'V01',
          'too-deep',
          'aside',
          { limit: DEEPEST },
          { feature: raw.index, path: ['properties'] },
        );
        return false;
      }
      const isList = Array.isArray(value);
      for (const [key, inner] of Object.entries(value)) {
        if (typeof inner === 'string' || typeof inner === 'object') {
          open.push({ value: inner, path: [...path, isList ? Number(key) : key] });
        }
      }
    }
  }
  for (const { reason, got, path } of found.reverse()) {
    const where = { feature: raw.index, path };
    report.say('V20', reason, 'warn', { got: shortened(got), property: String(path[1] ?? '') }, where);
  }
  return true;
}
