import { PARK } from './casting.ts';
import type { District } from './districts.ts';
import { random } from './random.ts';

const MODES = ['网格+养老服务', '网格+物业', '网格+职工之家', '网格+便民茶亭', '网格+志愿服务', '网格+商圈'];
const BRANDS = ['示例品牌·邻里守望', '示例品牌·茶香议事', '示例品牌·小巷管家'];
const UNITS = ['示例单位甲', '示例单位乙', '示例单位丙', '示例单位丁', '示例单位戊'];

/** "网格+…" of a level-2 grid: as published, else made up; null at the other levels. */
export function modeOf(grid: District): string | null {
  if (grid.level !== 2) return null;
  if (grid.published) return grid.published.mode;
  return grid.name === PARK ? '网格+园区' : random(`mode ${grid.code}`).pick(MODES);
}

/** Brand and co-building units of a level-2 grid; the real grids have what was published, a count without a list. */
export function companyOf(grid: District): object {
  if (grid.level !== 2) return {};
  const fact = grid.published;
  if (fact) {
    return {
      ...(fact.brands ? { brands: fact.brands } : {}),
      ...(fact.coBuild === undefined ? {} : { coBuild: { count: fact.coBuild } }),
    };
  }
  const rnd = random(`company ${grid.code}`);
  const units = UNITS.slice(0, rnd.whole(2, 5));
  return {
    ...(rnd.chance(0.3) ? { brands: [rnd.pick(BRANDS)] } : {}),
    ...(rnd.chance(0.4) ? { coBuild: { count: units.length, units } } : {}),
  };
}
