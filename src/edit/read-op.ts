import * as v from 'valibot';
import type { Op } from './op.ts';

const position = v.pipe(
  v.array(v.pipe(v.number(), v.finite())),
  v.minLength(2),
  v.check(([lng, lat]) => Math.abs(lng!) <= 180 && Math.abs(lat!) <= 90),
);
const code = v.pipe(v.string(), v.minLength(1));
const line = v.pipe(v.array(position), v.minLength(2));
const ring = v.pipe(v.array(position), v.minLength(3));
const pair = v.tuple([position, position]);
const border = v.union([pair, position]);
const layer = v.optional(code);
const fields = v.record(v.string(), v.unknown());
const heir = v.picklist(['longestBorder', 'maxArea', 'minArea']);
const level = v.picklist([1, 2, 3]);
const text = v.string();

/** A merge holds the gestures that it comes to. */
const gesture: v.GenericSchema = v.lazy(() => OP);

const op = <Name extends Op['do'], Entries extends v.ObjectEntries>(name: Name, entries: Entries) =>
  v.strictObject({ do: v.literal(name), ...entries });

/** What each command may be asked, as far as JSON can be wrong about it. */
const OP = v.variant('do', [
  op('addVertex', { between: pair, at: position, layer }),
  op('assignStaff', { id: text, grids: v.array(code) }),
  op('balanceGrids', {
    cuts: v.array(line),
    gives: v.pipe(
      v.array(v.strictObject({ to: code, faces: v.pipe(v.array(position), v.minLength(1)) })),
      v.minLength(1),
    ),
  }),
  op('createGrid', {
    parent: code,
    outline: ring,
    name: code,
    kind: v.optional(v.picklist(['basic', 'exclusive', 'micro'])),
  }),
  op('cutOverlap', { outline: ring, from: code, to: code }),
  op('dropSliver', { at: position, level, by: v.optional(heir) }),
  op('editGrid', { code, set: fields }),
  op('editStaff', { id: text, set: fields }),
  op('editStation', { id: text, set: fields }),
  op('fillGap', { at: position, by: v.union([heir, v.literal('allow'), v.strictObject({ to: code })]) }),
  op('giveArea', { to: code, area: ring, from: v.optional(v.array(code)) }),
  op('giveBuildings', { to: code, buildings: v.pipe(v.array(code), v.minLength(1)) }),
  op('giveFaces', { to: code, faces: v.array(position) }),
  op('mergeGrids', { into: code, from: code }),
  op('mergePlan', { ops: v.array(gesture), name: text }),
  op('moveBorder', { border, by: v.tuple([v.number(), v.number()]), layer }),
  op('moveNode', { at: position, to: position, layer }),
  op('moveVertex', { at: position, to: position, layer }),
  op('placeStation', {
    id: code,
    at: position,
    name: v.optional(text),
    facilityClass: v.optional(v.picklist(['center', 'station', 'point'])),
    gridCode: v.optional(code),
  }),
  op('removeVertex', { at: position, layer }),
  op('reshapeBorder', { line, border: v.optional(border), layer }),
  op('setLock', { grid: v.optional(code), border: v.optional(border), locked: v.boolean() }),
  op('setSettings', {
    target: v.optional(
      v.strictObject({ measure: v.picklist(['households', 'residents']), value: v.nullable(v.number()) }),
    ),
    effectiveOn: v.optional(v.nullable(v.pipe(v.string(), v.isoDate()))),
  }),
  op('simplifyBorder', { border, toleranceM: v.number(), layer }),
  op('smoothBorder', { border, layer }),
  op('splitGrid', { grids: v.pipe(v.array(code), v.minLength(1)), line, name: v.optional(code) }),
]);

/** An op as it was read from plain JSON, or where it is none. */
export type OpRead =
  | { readonly ok: true; readonly op: Op }
  /** Where in the op it is not what it should be, for example `line.0`. */
  | { readonly ok: false; readonly path: string };

/** An op out of strange JSON: a script's line, or a draft's that another version of the page kept. */
export function readOp(value: unknown): OpRead {
  const read = v.safeParse(OP, value);
  if (read.success) return { ok: true, op: read.output as unknown as Op };
  const [issue] = read.issues;
  return { ok: false, path: v.getDotPath(issue) ?? 'do' };
}
