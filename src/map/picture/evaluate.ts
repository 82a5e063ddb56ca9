import type { Feature } from 'geojson';
import { mixed } from '../palettes/ramp.ts';

/** What an expression may look at. */
export interface Context {
  readonly zoom: number;
  readonly feature: Feature | null;
}

type Value = string | number | boolean | readonly Value[] | null;
type Operator = (args: readonly unknown[], context: Context) => Value;

const number = (value: unknown, context: Context): number => Number(evaluate(value, context));

function between(kind: unknown, input: number, from: number, to: number): number {
  const base = Array.isArray(kind) && kind[0] === 'exponential' ? Number(kind[1]) : 1;
  if (base === 1) return (input - from) / (to - from);
  return (base ** (input - from) - 1) / (base ** (to - from) - 1);
}

function blended(a: Value, b: Value, t: number): Value {
  if (typeof a === 'string' && typeof b === 'string') return mixed(a, b, t);
  return Number(a) + (Number(b) - Number(a)) * t;
}

const interpolate: Operator = ([kind, input, ...stops], context) => {
  const at = number(input, context);
  const last = stops.length - 2;
  if (at <= Number(stops[0])) return evaluate(stops[1], context);
  if (at >= Number(stops[last])) return evaluate(stops[last + 1], context);
  let i = 0;
  while (Number(stops[i + 2]) <= at) i += 2;
  const t = between(kind, at, Number(stops[i]), Number(stops[i + 2]));
  return blended(evaluate(stops[i + 1], context), evaluate(stops[i + 3], context), t);
};

const step: Operator = ([input, first, ...stops], context) => {
  const at = number(input, context);
  let found = first;
  for (let i = 0; i < stops.length; i += 2) if (at >= Number(stops[i])) found = stops[i + 1];
  return evaluate(found, context);
};

const match: Operator = ([input, ...arms], context) => {
  const value = evaluate(input, context);
  for (let i = 0; i + 1 < arms.length; i += 2) {
    const label: unknown = arms[i];
    if (Array.isArray(label) ? label.includes(value) : label === value) return evaluate(arms[i + 1], context);
  }
  return evaluate(arms.at(-1), context);
};

const choose: Operator = (arms, context) => {
  for (let i = 0; i + 1 < arms.length; i += 2) {
    if (evaluate(arms[i], context) === true) return evaluate(arms[i + 1], context);
  }
  return evaluate(arms.at(-1), context);
};

/** `Polygon` for MultiPolygon too, as the style specification counts. */
const geometryType = ({ feature }: Context): string => feature?.geometry.type.replace('Multi', '') ?? '';

const property = (name: unknown, { feature }: Context): Value =>
  (feature?.properties?.[String(name)] as Value | undefined) ?? null;

const OPERATORS: Readonly<Record<string, Operator>> = {
  zoom: (_, { zoom }) => zoom,
  get: ([name], context) => property(name, context),
  has: ([name], context) => property(name, context) !== null,
  'geometry-type': (_, context) => geometryType(context),
  'to-string': ([value], context) => String(evaluate(value, context) ?? ''),
  '!': ([value], context) => evaluate(value, context) !== true,
  '==': ([a, b], context) => evaluate(a, context) === evaluate(b, context),
  '!=': ([a, b], context) => evaluate(a, context) !== evaluate(b, context),
  '>=': ([a, b], context) => number(a, context) >= number(b, context),
  '-': ([a, b], context) => number(a, context) - number(b, context),
  all: (tests, context) => tests.every((test) => evaluate(test, context) === true),
  interpolate,
  step,
  match,
  case: choose,
};

/**
 * The value of a style expression, for the part of the language that our own layers use. Throws for any other
 * operator: then a layer was written that the picture cannot draw.
 */
export function evaluate(expression: unknown, context: Context): Value {
  if (!Array.isArray(expression)) return expression as Value;
  const [name, ...args] = expression;
  if (typeof name !== 'string') return expression as Value;
  const operator = OPERATORS[name];
  if (!operator) throw new Error(`Got the expression "${name}"; expected one of ${Object.keys(OPERATORS)}.`);
  return operator(args, context);
}
