import type { Geometry } from 'geojson';
import type { Finding, RuleId, Severity } from '../model/finding.ts';
import {
  createLineIndex,
  elementOffsets,
  type JsonPath,
  offsetOf,
  type TextPlace,
} from './door/json-places.ts';
import type { ReasonOf } from './reasons.ts';

export type Params = Finding['params'];

/** Where a finding is, as far as its rule knows. */
export interface Where {
  /** Index in the file's `features`. */
  readonly feature?: number;
  /** Inside the feature, or inside the document where there is no feature. */
  readonly path?: JsonPath;
  /** Offset in the text, where the rule knows it better than the path says. */
  readonly offset?: number;
  readonly codes?: readonly string[];
  /** WGS 84. */
  readonly geometry?: Geometry;
}

interface Draft {
  readonly finding: Finding;
  readonly where: Where;
}

/** Collects what the rules find in one file and says where each is. */
export interface Report {
  say<Rule extends RuleId>(
    rule: Rule,
    reason: ReasonOf<Rule>,
    severity: Severity,
    params?: Params,
    where?: Where,
  ): void;
  /** All findings, in the order said; places in the text are looked up here, once. */
  findings(): Finding[];
}

function pathText(path: JsonPath): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}

/** Line and column of drafts in a text; the text is walked only when something was found. */
function createPlaces(text: string): (where: Where) => TextPlace | null {
  let lineOf: ((offset: number) => TextPlace) | null = null;
  let features: readonly number[] | null = null;
  return (where) => {
    if (where.offset === undefined && where.feature === undefined && where.path === undefined) return null;
    lineOf ??= createLineIndex(text);
    if (where.offset !== undefined) return lineOf(where.offset);
    if (where.feature === undefined) return lineOf(offsetOf(text, where.path ?? []));
    features ??= elementOffsets(text, 'features');
    const start = features[where.feature];
    return start === undefined ? null : lineOf(offsetOf(text, where.path ?? [], start));
  };
}

/** `text` is the file's text where it is JSON: then findings get line and column. */
export function createReport(file: string, text: string | null): Report {
  const drafts: Draft[] = [];
  return {
    say(rule, reason, severity, params = {}, where = {}) {
      const finding: Finding = {
        rule,
        reason,
        severity,
        params,
        file,
        codes: where.codes ?? [],
        ...(where.feature === undefined ? {} : { feature: where.feature }),
        ...(where.path === undefined || where.path.length === 0 ? {} : { path: pathText(where.path) }),
        ...(where.geometry === undefined ? {} : { geometry: where.geometry }),
      };
      drafts.push({ finding, where });
    },
    findings() {
      if (text === null) return drafts.map(({ finding }) => finding);
      const placeOf = createPlaces(text);
      return drafts.map(({ finding, where }) => {
        const place = placeOf(where);
        return place ? { ...finding, ...place } : finding;
      });
    },
  };
}
