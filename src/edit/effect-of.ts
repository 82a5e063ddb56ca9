import type { LatticeLine } from '../topology/lattice.ts';
import type { Change } from '../topology/partition.ts';
import type { PlanChange, Step } from './plan.ts';

/**
 * What a step does, said so that it can be compared with what the same gesture does elsewhere: segments of borders,
 * labels of ground and fields of records that go and come. Grids that it founds are numbered, since their codes and
 * names depend on what is there already.
 */
export interface Effect {
  readonly parts: ReadonlySet<string>;
  /** The things that are changed, whatever they become: segments, and fields of records. */
  readonly touched: ReadonlySet<string>;
  /** Codes of grids that lose or get ground, or whose ground is divided. */
  readonly codes: ReadonlySet<string>;
  /** Codes of grids that the step founds, in order. */
  readonly founded: readonly string[];
}

function addSegments(layer: string, line: LatticeLine, into: Set<string>): void {
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [a, b] = [`${line[i]},${line[i + 1]}`, `${line[i + 2]},${line[i + 3]}`];
    into.add(`${layer} ${a < b ? `${a} ${b}` : `${b} ${a}`}`);
  }
}

interface Exchange {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

const exchanged = (before: ReadonlySet<string>, after: ReadonlySet<string>): Exchange => ({
  gone: [...before].filter((each) => !after.has(each)),
  come: [...after].filter((each) => !before.has(each)),
});

function segmentsOf(layer: string, { arcs }: Change): Exchange {
  const [was, is] = [new Set<string>(), new Set<string>()];
  for (const { before, after } of arcs) {
    if (before) addSegments(layer, before.points, was);
    if (after) addSegments(layer, after.points, is);
  }
  return exchanged(was, is);
}

/** Labels of ground, whichever of its parts kept the number of the face. */
function labelsOf(layer: string, { faces }: Change, said: (value: unknown) => string): Exchange {
  const all = (side: 'before' | 'after') =>
    new Set(faces.flatMap((step) => (step[side] ? [`${layer} ${said(step[side].labels)}`] : [])));
  return exchanged(all('before'), all('after'));
}

/** Fields whose values follow from which codes and names were free. */
const FOLLOWS = new Set(['code', 'name', 'ordinal']);

function* fieldsOf({ before, after }: Step<object>): Generator<readonly [string, unknown, unknown]> {
  const [was, is] = [before ?? {}, after ?? {}] as [Record<string, unknown>, Record<string, unknown>];
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (was[key] !== is[key]) yield [key, was[key], is[key]];
  }
}

interface Field {
  readonly isFounded: boolean;
  readonly thing: string;
  readonly part: string;
}

/** What changes in records: grids, stations, people. */
function* recordFields(change: PlanChange, said: (value: unknown) => string): Generator<Field> {
  const lists: readonly (readonly [string, string, readonly Step<object>[]])[] = [
    ['grid', 'code', change.grids],
    ['station', 'id', change.stations],
    ['staff', 'id', change.staff],
  ];
  for (const [kind, keyField, steps] of lists) {
    for (const step of steps) {
      const key = String(((step.before ?? step.after) as Record<string, unknown>)[keyField]);
      const isFounded = step.before === null;
      for (const [field, was, is] of fieldsOf(step)) {
        if (isFounded && kind === 'grid' && FOLLOWS.has(field)) continue;
        const part = `${kind} ${said(key)} ${field}: ${said(was)} > ${said(is)}`;
        yield { isFounded, thing: `${kind} ${key} ${field}`, part };
      }
    }
  }
}

/** The effect of a change; `names` says what codes are called where it is compared. */
export function effectOf(change: PlanChange, names: ReadonlyMap<string, string> = new Map()): Effect {
  const founded = change.grids.flatMap(({ before, after }) => (!before && after ? [after.code] : []));
  const numbers = new Map<string, string>(names);
  for (const [i, code] of founded.entries()) numbers.set(code, `#${i}`);
  const said = (value: unknown): string =>
    JSON.stringify(value, (_, each) => (typeof each === 'string' ? (numbers.get(each) ?? each) : each)) ?? '';
  const [parts, touched, codes] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const exchange = ({ gone, come }: Exchange): void => {
    for (const each of gone) parts.add(`- ${each}`);
    for (const each of come) parts.add(`+ ${each}`);
  };
  for (const { layer, change: of } of change.layers) {
    const segments = segmentsOf(layer, of);
    exchange(segments);
    exchange(labelsOf(layer, of, said));
    for (const segment of [...segments.gone, ...segments.come]) touched.add(segment);
    for (const { before, after } of of.faces)
      for (const code of [...(before?.labels ?? []), ...(after?.labels ?? [])]) if (code) codes.add(code);
  }
  for (const { isFounded, thing, part } of recordFields(change, said)) {
    parts.add(part);
    if (!isFounded) touched.add(thing);
  }
  for (const { key, after } of [...change.locks, ...change.allowedGaps]) {
    parts.add(`mark ${key.split('|').map(said).sort().join('|')} ${after}`);
    touched.add(`mark ${key}`);
  }
  if (change.settings) {
    parts.add(`settings ${said(change.settings)}`);
    touched.add('settings');
  }
  return { parts, touched, codes, founded };
}

/** Whether two effects are the same. */
export const sameEffect = (a: Effect, b: Effect): boolean =>
  a.parts.size === b.parts.size && [...a.parts].every((part) => b.parts.has(part));
