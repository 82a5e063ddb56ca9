import type { CheckedFeatures, Origin, RoleParts } from '../../check/door/check-features.ts';
import { checkDataset } from '../../check/whole/check-dataset.ts';
import type { DatasetParts } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import type { DatasetManifest, FileRole } from '../../model/manifest.ts';
import { CANCELLED_OPEN, type OpenOptions, type OpenResult } from './open-result.ts';

type Kept = { -readonly [R in FileRole]: RoleParts[R][] };

/** Gathers what the door let through, file by file. */
export interface Collection {
  add<R extends FileRole>(role: R, checked: CheckedFeatures<R>): void;
  say(...findings: readonly Finding[]): void;
  parts(manifest: DatasetManifest): DatasetParts;
  originOf(part: object): Origin | undefined;
  readonly findings: readonly Finding[];
}

export function createCollection(): Collection {
  const kept: Kept = {
    grids: [],
    stations: [],
    staff: [],
    tracks: [],
    events: [],
    buildings: [],
    walkways: [],
    places: [],
    basemap: [],
  };
  const findings: Finding[] = [];
  const origins = new Map<object, Origin>();
  return {
    findings,
    add(role, checked) {
      const list: unknown[] = kept[role];
      for (const part of checked.kept) list.push(part);
      findings.push(...checked.findings);
      for (const [part, origin] of checked.origins) origins.set(part, origin);
    },
    say: (...more) => void findings.push(...more),
    parts: (manifest) => ({ manifest, ...kept }),
    originOf: (part) => origins.get(part),
  };
}

const isEmpty = ({ manifest: _manifest, ...parts }: DatasetParts): boolean =>
  Object.values(parts).every((list) => list.length === 0);

/** What was gathered, as far as the check of the whole needs it. */
interface Gathered extends Pick<Collection, 'findings' | 'originOf'> {
  /** Whether a station's grid was worked out from its place. */
  readonly isDerived?: (part: object) => boolean;
}

/** Checks the parts as a whole. Nothing usable at all is a refusal: its reasons stand among the findings. */
export async function checkedWhole(
  parts: DatasetParts,
  { findings, originOf, isDerived }: Gathered,
  options: OpenOptions,
): Promise<OpenResult> {
  if (isEmpty(parts)) return { ok: false, reason: 'refused', findings };
  const { signal, onProgress } = options;
  const checked = await checkDataset(parts, {
    ...(signal ? { signal } : {}),
    originOf,
    ...(isDerived ? { isDerived } : {}),
    onProgress: (share) => onProgress?.({ step: 'check', share }),
  });
  if (checked.cancelled) return CANCELLED_OPEN;
  const all = [...findings, ...checked.findings];
  if (isEmpty(checked.parts)) return { ok: false, reason: 'refused', findings: all };
  onProgress?.({ step: 'index', share: 1 });
  return { ok: true, parts: checked.parts, findings: all };
}
