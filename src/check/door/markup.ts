import type { Report } from '../report.ts';
import type { RawFeature } from './features.ts';
import type { JsonPath } from './json-places.ts';
import { shortened } from './shown-value.ts';

const MARKUP = /<[a-z!/?]|&(?:#\d|#x|lt;|[a-z]{2,8};)|javascript:/i;
/** Unicode marks that turn the reading direction and can make a name look like another (UTR 36 § 3.2). */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/;
const DEEPEST = 32;

type Suspicion = 'markup' | 'direction-control';

function suspicionOf(text: string): Suspicion | null {
  if (MARKUP.test(text)) return 'markup';
  return DIRECTION.test(text) ? 'direction-control' : null;
}

/**
 * V20: lists strings that hold markup; they stay as they are, because everything shows them as text. Answers
 * false after setting aside a feature whose properties nest deeper than anything could show (V01).
 */
export function checkStrings(raw: RawFeature, report: Report): boolean {
  const open: { readonly value: object; readonly path: JsonPath }[] = [
    { value: raw.properties, path: ['properties'] },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (path.length > DEEPEST) {
      const where = { feature: raw.index, path: ['properties'] };
      report.say('V01', 'too-deep', 'aside', { limit: DEEPEST }, where);
      return false;
    }
    for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      if (typeof inner === 'object' && inner !== null) open.push({ value: inner, path: [...path, key] });
      const suspicion = typeof inner === 'string' ? suspicionOf(inner) : null;
      if (!suspicion) continue;
      const where = { feature: raw.index, path: [...path, key] };
      const params = { got: shortened(inner), property: String(where.path[1] ?? '') };
      report.say('V20', suspicion, 'warn', params, where);
    }
  }
  return true;
}
