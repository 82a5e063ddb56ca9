import * as v from 'valibot';
import type { FeedBatch, FeedHello } from '../../model/feed.ts';

const instant = v.pipe(v.number(), v.finite());
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const hello = v.object({ kind: v.picklist(['replay', 'live']), nowMs: instant, fromMs: instant });

const fix = v.object({
  person: v.pipe(v.string(), v.nonEmpty()),
  role: v.exactOptional(v.string()),
  purpose: v.exactOptional(v.picklist(['patrol', 'visit', 'emergency'])),
  ms: instant,
  lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  accuracyM: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
});

const batch = v.object({ after: place, fixes: v.array(v.unknown()) });

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the data of a `hello` message; null for what is none. */
export function readHello(text: string): FeedHello | null {
  const read = v.safeParse(hello, json(text));
  return read.success ? read.output : null;
}

/** `city-7:1042` → stream `city-7`, place 1042. */
export function readPlace(id: string): { readonly stream: string; readonly place: number } | null {
  const [, stream, digits] = /^(.+):(\d{1,15})$/.exec(id) ?? [];
  return stream === undefined ? null : { stream, place: Number(digits) };
}

/**
 * Reads a `fixes` message with its id; null for what is none. A fix that cannot be read is left out and counted: one
 * bad device stops nobody else's patrol.
 */
export function readBatch(
  id: string,
  text: string,
): { readonly batch: FeedBatch; readonly unread: number } | null {
  const upTo = readPlace(id);
  const read = v.safeParse(batch, json(text));
  if (!upTo || !read.success || read.output.after >= upTo.place) return null;
  const fixes = read.output.fixes.flatMap((one) => {
    const known = v.safeParse(fix, one);
    return known.success ? [known.output] : [];
  });
  return {
    batch: { stream: upTo.stream, after: read.output.after, upTo: upTo.place, fixes },
    unread: read.output.fixes.length - fixes.length,
  };
}
