import type { Geometry } from 'geojson';

export const RULE_IDS = [
  'V01',
  'V02',
  'V03',
  'V04',
  'V05',
  'V06',
  'V07',
  'V08',
  'V09',
  'V10',
  'V11',
  'V12',
  'V13',
  'V14',
  'V15',
  'V16',
  'V17',
  'V18',
  'V19',
  'V20',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/**
 * What was done: `refuse` the file is not used, `aside` the feature is set aside, `warn` used and flagged,
 * `fixed` mended and listed.
 */
export type Severity = 'refuse' | 'aside' | 'warn' | 'fixed';

/** One line of the report that every load gives; its sentence is made in `text/` from rule, reason and params. */
export interface Finding {
  readonly rule: RuleId;
  /** Which of the rule's cases, for example `not-json` of V01: one sentence each. */
  readonly reason: string;
  readonly severity: Severity;
  readonly params: Readonly<Record<string, string | number>>;
  readonly file: string;
  /** Index in the file's `features`. */
  readonly feature?: number;
  /** A path inside the feature, for example `properties.level`. */
  readonly path?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
  readonly codes: readonly string[];
  /** Where it is, in WGS 84. */
  readonly geometry?: Geometry;
}
