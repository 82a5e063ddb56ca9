import * as v from 'valibot';
import type { DoorContext } from './context.ts';
import { tally } from './context.ts';
import type { RawFeature } from './features.ts';
import { shownValue } from './shown-value.ts';

type Entries = Readonly<Record<string, v.GenericSchema>>;
type Values<E extends Entries> = { [K in keyof E]: v.InferOutput<E[K]> };

/** The properties of one role: those without which a feature is set aside, and those it may have. */
export interface PropertyTable<Required extends Entries, Optional extends Entries> {
  readonly required: Required;
  readonly optional: Optional;
  /** Taken where a required property is absent, and counted (V01 `default-used`). */
  readonly defaults?: Readonly<Partial<{ [K in keyof Required]: string }>>;
}

export interface ReadProperties<Required extends Entries, Optional extends Entries> {
  readonly values: Values<Required> & Partial<Values<Optional>>;
  /** Unknown properties (V18), and known ones whose value could not be used. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** Names that reach an object's prototype when copied carelessly: never kept. */
export const UNSAFE_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

export const text = v.pipe(v.string(), v.nonEmpty());
export const texts = v.array(v.string());
/** An id or code: text; a whole number is read as its digits while these are sure. */
export const identifier = v.union([text, v.pipe(v.number(), v.safeInteger(), v.transform(String))]);
export const identifiers = v.array(identifier);

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Counts and keeps what a role does not know (V18). `known` names are left to their readers. */
export function extraOf(
  raw: RawFeature,
  isKnown: (name: string) => boolean,
  context: DoorContext,
): Record<string, unknown> {
  const kept: [string, unknown][] = [];
  for (const [name, value] of Object.entries(raw.properties)) {
    if (isKnown(name)) continue;
    if (UNSAFE_KEYS.includes(name)) {
      const where = { feature: raw.index, path: ['properties'] };
      context.report.say('V18', 'unsafe-key', 'warn', { name }, where);
      continue;
    }
    if (!context.used?.has(name)) tally(context.tallies.unknown, name);
    kept.push([name, value]);
  }
  return Object.fromEntries(kept);
}

/**
 * Reads a feature's properties by a role's table; null after setting the feature aside because a required one is
 * missing or of the wrong kind (V01). An optional one of the wrong kind is kept as unknown and flagged; null and
 * empty text mean that it is absent, unless the table says otherwise.
 */
export function readProperties<Required extends Entries, Optional extends Entries>(
  raw: RawFeature,
  table: PropertyTable<Required, Optional>,
  context: DoorContext,
  handled: readonly string[] = [],
): ReadProperties<Required, Optional> | null {
  const { report, tallies } = context;
  const values: [string, unknown][] = [];
  const unusable: [string, unknown][] = [];
  let isUsable = true;
  const given = (name: string): unknown =>
    Object.hasOwn(raw.properties, name) ? raw.properties[name] : undefined;
  for (const [name, schema] of Object.entries(table.required)) {
    const where = { feature: raw.index, path: ['properties', name] };
    const value = given(name);
    const fallback = table.defaults?.[name];
    const parsed = v.safeParse(schema, value);
    if (parsed.success) values.push([name, parsed.output]);
    else if (fallback !== undefined && isAbsent(value)) {
      tally(tallies.defaults, `${name}=${fallback}`);
      values.push([name, fallback]);
    } else {
      isUsable = false;
      if (isAbsent(value)) report.say('V01', 'property-missing', 'aside', { property: name }, where);
      else report.say('V01', 'property-type', 'aside', { property: name, got: shownValue(value) }, where);
    }
  }
  for (const [name, schema] of Object.entries(table.optional)) {
    const value = given(name);
    if (value === undefined) continue;
    const parsed = v.safeParse(schema, value);
    if (parsed.success) values.push([name, parsed.output]);
    else if (!isAbsent(value)) {
      const where = { feature: raw.index, path: ['properties', name] };
      report.say('V01', 'property-type', 'warn', { property: name, got: shownValue(value) }, where);
      unusable.push([name, value]);
    }
  }
  if (!isUsable) return null;
  const isKnown = (name: string): boolean =>
    Object.hasOwn(table.required, name) || Object.hasOwn(table.optional, name) || handled.includes(name);
  const extra = { ...Object.fromEntries(unusable), ...extraOf(raw, isKnown, context) };
  return { values: Object.fromEntries(values) as Values<Required> & Partial<Values<Optional>>, extra };
}
