import { getIssues } from '@placemarkio/check-geojson';
import type { Report } from '../report.ts';

/** Longer texts are not walked a second time for faults that never keep data from being read. */
const LONGEST_TEXT = 1_000_000;

/** What check-geojson alone can see, by the words of its message; the rest the door finds itself. */
const KINDS = [
  ['duplicate-key', /^Duplicate properties/],
  ['confusing-member', /cannot contain a member named/],
  ['bbox', /bbox/],
  ['feature-id', /Feature id/],
] as const;

const BBOX_BEFORE = /"bbox"\s*:\s*$/;

/** V01 in the letter: repeated members, members that RFC 7946 § 7.1 forbids, wrong bboxes and ids, each located. */
export function sayStructure(text: string, report: Report): void {
  if (text.length > LONGEST_TEXT) return;
  for (const { message, from } of getIssues(text)) {
    const kind = KINDS.find(([, words]) => words.test(message))?.[0];
    const isBbox = BBOX_BEFORE.test(text.slice(Math.max(0, from - 20), from));
    if (kind) report.say('V01', kind, 'warn', {}, { offset: from });
    else if (isBbox) report.say('V01', 'bbox', 'warn', {}, { offset: from });
  }
}
