import { LEVELS } from '../../model/manifest.ts';
import type { WholeContext } from './context.ts';

/** V09: numbers of grids by level, and of stations, that differ from what the manifest expects. */
export function checkExpectedCounts({ parts, reportOf }: WholeContext): void {
  const { expected } = parts.manifest;
  for (const level of LEVELS) {
    const want = expected?.grids?.[level];
    const got = parts.grids.filter((grid) => grid.level === level).length;
    if (want !== undefined && got !== want) {
      reportOf('grids').say('V09', 'grid-count', 'warn', { level, got, expected: want });
    }
  }
  const stations = parts.stations.length;
  if (expected?.stations !== undefined && stations !== expected.stations) {
    reportOf('stations').say('V09', 'station-count', 'warn', { got: stations, expected: expected.stations });
  }
}
