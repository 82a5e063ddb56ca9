import type { Change } from './partition.ts';

/** Why an operation is refused, and where. The partition is as it was. */
export interface Refused<Reason> {
  readonly ok: false;
  readonly reason: Reason;
  /** Where it fails, in steps, as near as can be said. */
  readonly where: readonly [number, number];
}

/** What an operation answers: the change that would do it, not yet applied, or why it cannot be done. */
export type Edit<Reason> = { readonly ok: true; readonly change: Change } | Refused<Reason>;

export const refused = <Reason>(reason: Reason, x: number, y: number): Refused<Reason> => ({
  ok: false,
  reason,
  where: [x, y],
});
