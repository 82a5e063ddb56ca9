/**
 * Who plays which part in the week of the sample. Everything that somebody could hold against a grid is cast with
 * stand-ins; the names here are the only place that decides it.
 */

/** Nobody went there on the last day, though their rules wanted it before now. */
export const MISSED: readonly string[] = ['示例甲片区第二网格', '示例丙片区第三网格'];
/** Their walk is due later than now: nothing is late yet. */
export const STILL_DUE: readonly string[] = ['示例乙片区第二网格', '示例丁片区第二网格'];
/** A market where patrols pile up. */
export const HOT_SPOT = '示例丁片区第一网格';
/** Guarded at night, from before to after midnight. */
export const NIGHT_SHIFT = '示例乙片区第三网格';
/** Households here are called on every week. */
export const VISITED: readonly string[] = ['示例乙片区第一网格', '示例丙片区第一网格'];

/** An industrial park: a grid of its own kind (专属网格). */
export const PARK = '示例丙片区第四网格';
/** Level-2 grids that have no station of their own, all of them stand-ins. */
export const WITHOUT_STATION: readonly string[] = [
  '示例甲片区第二网格',
  '示例甲片区第三网格',
  '示例甲片区第四网格',
  '示例乙片区第一网格',
  '示例乙片区第四网格',
  '示例丙片区第一网格',
  '示例丙片区第三网格',
  '示例丁片区第三网格',
  '示例丁片区第四网格',
];
