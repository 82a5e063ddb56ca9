import * as v from 'valibot';
import type { Finding } from '../../model/finding.ts';
import type { Crs, DatasetManifest } from '../../model/manifest.ts';
import { createReport, type Report } from '../report.ts';
import type { JsonPath } from './json-places.ts';
import { parseJson, withoutMark } from './parse-json.ts';
import { shownValue } from './shown-value.ts';

const level = v.picklist([1, 2, 3]);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const positive = v.pipe(v.number(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.nonEmpty());

const CRS = /^(?:WGS84|CGCS2000|GCJ02|BD09|EPSG:\d{1,6})$/;
const isCrs = (value: unknown): value is Crs => typeof value === 'string' && CRS.test(value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** A path inside the dataset's folder: relative, forward slashes, no way out. */
const isInside = (path: string): boolean =>
  path !== '' &&
  !/^[/\\]|\\|^[a-z][a-z\d+.-]*:/i.test(path) &&
  !path.split('/').some((part) => part === '..' || part === '');

const filePath = v.pipe(v.string(), v.check(isInside, 'unsafe-path'));

const file = v.object({
  role: v.picklist([
    'grids',
    'stations',
    'staff',
    'tracks',
    'events',
    'buildings',
    'walkways',
    'basemap',
    'places',
  ]),
  path: filePath,
  sha256: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/i))),
});

const levels = v.pipe(
  v.array(
    v.object({
      level,
      label: text,
      facility: v.string(),
      tiling: v.picklist(['partition', 'inset', 'sparse']),
    }),
  ),
  v.minLength(1),
  v.check((items) => new Set(items.map((item) => item.level)).size === items.length, 'levels-repeated'),
);

const manifestSchema = v.object({
  schema: v.literal('onegrid/1'),
  id: text,
  title: text,
  version: v.string(),
  areaCode: v.exactOptional(v.string()),
  crs: v.custom<Crs>(isCrs),
  synthetic: v.boolean(),
  audience: v.picklist(['public', 'internal']),
  timeZone: v.pipe(v.string(), v.check(isTimeZone, 'time-zone')),
  codeProfile: v.picklist(['stats12', 'db11', 'cjt349', 'free']),
  maxSpeedMps: v.exactOptional(v.pipe(v.number(), v.gtValue(0))),
  asOf: v.string(),
  source: v.string(),
  licence: v.string(),
  attribution: v.string(),
  mapApprovalNo: v.exactOptional(v.string()),
  levels,
  expected: v.exactOptional(
    v.object({
      grids: v.exactOptional(
        v.object({ 1: v.exactOptional(count), 2: v.exactOptional(count), 3: v.exactOptional(count) }),
      ),
      stations: v.exactOptional(count),
    }),
  ),
  tolerance: v.exactOptional(
    v.object({
      snapDeg: v.exactOptional(positive),
      gapM2: v.exactOptional(positive),
      overlapM2: v.exactOptional(positive),
      nestShare: v.exactOptional(share),
    }),
  ),
  statistics: v.exactOptional(
    v.array(
      v.object({
        key: text,
        label: v.string(),
        unit: v.string(),
        sensitive: v.exactOptional(v.boolean()),
        whole: v.exactOptional(v.boolean()),
      }),
    ),
  ),
  retentionDays: v.exactOptional(positive),
  files: v.array(file),
});

export type ManifestResult =
  | { readonly ok: true; readonly manifest: DatasetManifest; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

function sayIssue(issue: v.BaseIssue<unknown>, report: Report): void {
  const path = (issue.path ?? []).map((item) => item.key) as JsonPath;
  const where = { path };
  const name = path.join('.');
  if (name === 'crs') {
    if (issue.input === undefined) report.say('V02', 'datum-missing', 'refuse', {}, where);
    else report.say('V02', 'datum-unknown', 'refuse', { got: shownValue(issue.input) }, where);
  } else if (issue.message === 'unsafe-path') {
    report.say('V01', 'unsafe-path', 'refuse', { got: shownValue(issue.input) }, where);
  } else {
    report.say('V01', 'manifest-property', 'refuse', { property: name, got: shownValue(issue.input) }, where);
  }
}

/**
 * Reads a dataset's `manifest.json`. The datum has no default: a manifest that does not state it is refused (V02),
 * as is one that is not JSON, misses a member, or names files outside its folder (V01). `assume` is the datum that a
 * person chose for a manifest without one; then the report says so.
 */
export function readManifest(source: string, file: string, assume?: Crs): ManifestResult {
  const json = withoutMark(source);
  const syntax = createReport(file, json);
  const parsed = parseJson(json, syntax);
  if (!parsed) return { ok: false, findings: syntax.findings() };
  const { value } = parsed;
  const chosen = assume !== undefined && isRecord(value) && !isCrs(value.crs);
  const result = v.safeParse(manifestSchema, chosen ? { ...value, crs: assume } : value);
  if (chosen) syntax.say('V02', 'datum-chosen', 'fixed', { datum: assume });
  if (result.success) return { ok: true, manifest: result.output, findings: syntax.findings() };
  for (const issue of result.issues) sayIssue(issue, syntax);
  return { ok: false, findings: syntax.findings() };
}
