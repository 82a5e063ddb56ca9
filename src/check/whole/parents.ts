import type { Grid, GridCode } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';
import type { WholeContext } from './context.ts';

/** The level that a grid's parent has: the nearest above it that the dataset knows; null for the top. */
export function parentLevelOf(level: Level, levels: readonly Level[]): Level | null {
  const above = levels.filter((other) => other < level);
  return above.length === 0 ? null : (Math.max(...above) as Level);
}

/** Each circle of parents once, as its codes in order, from its lowest. */
function loopsOf(grids: ReadonlyMap<GridCode, Grid>): GridCode[][] {
  const done = new Set<GridCode>();
  const loops: GridCode[][] = [];
  for (const start of grids.keys()) {
    const path: GridCode[] = [];
    let at: GridCode | null = start;
    while (at !== null && grids.has(at) && !done.has(at) && !path.includes(at)) {
      path.push(at);
      at = grids.get(at)?.parentCode ?? null;
    }
    if (at !== null && path.includes(at)) {
      const loop = path.slice(path.indexOf(at));
      const lowest = loop.indexOf([...loop].sort()[0]!);
      loops.push([...loop.slice(lowest), ...loop.slice(0, lowest)]);
    }
    for (const code of path) done.add(code);
  }
  return loops;
}

/** V08: parents that are missing, of the wrong level, or run in a circle. */
export function checkParents({ parts, reportOf }: WholeContext): void {
  const grids = new Map(parts.grids.map((grid) => [grid.code, grid]));
  const levels = parts.manifest.levels.map(({ level }) => level);
  const looping = new Set<GridCode>();
  for (const loop of loopsOf(grids)) {
    for (const code of loop) looping.add(code);
    const first = grids.get(loop[0]!);
    reportOf('grids', first).say(
      'V08',
      'parent-loop',
      'warn',
      { loop: [...loop, loop[0]].join(' → ') },
      { codes: loop },
    );
  }
  for (const grid of parts.grids) {
    const { code, name, level, parentCode, geometry } = grid;
    const report = reportOf('grids', grid);
    const expected = parentLevelOf(level, levels);
    if (looping.has(code)) continue;
    const where = { codes: [code], geometry };
    const parent = parentCode === null ? null : grids.get(parentCode);
    if (parentCode === null) {
      if (expected !== null) report.say('V08', 'parent-none', 'warn', { code, name }, where);
    } else if (!parent) {
      // What stands above the top of the dataset need not be in it.
      if (expected !== null) {
        report.say('V08', 'parent-unknown', 'warn', { code, name, parent: parentCode }, where);
      }
    } else if (parent.level !== expected) {
      const params = {
        code,
        name,
        level,
        parent: parentCode,
        parentLevel: parent.level,
        expected: expected ?? '—',
      };
      report.say('V08', 'parent-level', 'warn', params, where);
    }
  }
}
