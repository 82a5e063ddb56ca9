import type { Grid } from '../../model/grid.ts';
import { isCount } from '../door/counts.ts';
import type { WholeContext } from './context.ts';

/** V13: parents whose own figure is less than the sum of what their children published. Missing is not zero. */
export function checkSums({ parts, reportOf }: WholeContext): void {
  const { statistics } = parts.manifest;
  const children = new Map<string, Grid[]>();
  for (const grid of parts.grids) {
    if (grid.parentCode === null) continue;
    const siblings = children.get(grid.parentCode);
    if (siblings) siblings.push(grid);
    else children.set(grid.parentCode, [grid]);
  }
  for (const parent of parts.grids) {
    const below = (children.get(parent.code) ?? []).filter((child) => child.level > parent.level);
    for (const [key, own] of Object.entries(parent.stats?.values ?? {})) {
      if (own === null || !isCount(key, statistics)) continue;
      const reported = below.flatMap((child) => child.stats?.values[key] ?? []);
      const sum = reported.reduce((total, value) => total + value, 0);
      if (sum <= own) continue;
      const property = statistics?.find((statistic) => statistic.key === key)?.label ?? key;
      const params = {
        code: parent.code,
        name: parent.name,
        property,
        key,
        own,
        sum,
        reported: reported.length,
        children: below.length,
      };
      const codes = [parent.code, ...below.map(({ code }) => code)];
      reportOf('grids', parent).say('V13', 'sum-exceeds', 'warn', params, {
        codes,
        geometry: parent.geometry,
      });
    }
  }
}
