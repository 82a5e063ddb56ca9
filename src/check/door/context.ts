import type { DatasetManifest, FileRole } from '../../model/manifest.ts';
import type { Report } from '../report.ts';
import type { PositionReader } from './positions.ts';

/** What is counted over a file and said once, instead of once a feature. */
export interface Tallies {
  /** V05: rings turned round. */
  rewound: number;
  /** V02: features whose axes look swapped. */
  swapped: number;
  /** V18: unknown properties by name. */
  readonly unknown: Map<string, number>;
  /** Defaults taken for absent properties, by `property=value`. */
  readonly defaults: Map<string, number>;
}

/** What the readers of one file's features share. */
export interface DoorContext {
  readonly role: FileRole;
  readonly manifest: DatasetManifest;
  readonly report: Report;
  readonly positions: PositionReader;
  /** Codes or ids that earlier features of the file have. */
  readonly seen: Set<string>;
  readonly tallies: Tallies;
  /** Columns that an import took for a known property: kept like unknown ones, but not said to be unknown. */
  readonly used?: ReadonlySet<string>;
}

export const createTallies = (): Tallies => ({
  rewound: 0,
  swapped: 0,
  unknown: new Map(),
  defaults: new Map(),
});

/** Counts one more of something. */
export const tally = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Says what was counted over the file. */
export function sayTallies({ tallies, report, positions }: DoorContext, features: number): void {
  if (tallies.swapped > 0) {
    report.say('V02', 'swap-offered', 'warn', { count: tallies.swapped, of: features });
  }
  const heights = positions.heights?.count ?? 0;
  if (heights > 0) report.say('V02', 'heights-kept', 'fixed', { count: heights });
  if (tallies.rewound > 0) report.say('V05', 'rewound', 'fixed', { count: tallies.rewound });
  for (const [key, count] of tallies.defaults) {
    const [property = '', value = ''] = key.split('=');
    report.say('V01', 'default-used', 'fixed', { property, value, count });
  }
  if (tallies.unknown.size > 0) {
    const names = [...tallies.unknown.keys()].sort();
    const shown = names.length > 8 ? [...names.slice(0, 8), '…'] : names;
    report.say('V18', 'kept', 'fixed', { names: shown.join(', '), count: names.length });
  }
}
