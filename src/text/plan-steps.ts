import { msg, str } from '@lit/localize';

type Params = Readonly<Record<string, string | number>>;

const of = (params: Params, key: string): string | number => params[key] ?? '';

/** "甲 与 乙": the two sides of a border; a side that is no grid is the edge of the area. */
function sides(params: Params): string {
  const [a, b] = [params.a, params.b].filter((side) => side !== undefined && side !== '');
  if (a !== undefined && b !== undefined) return msg(str`${a} 与 ${b}`);
  return msg(str`${a ?? b ?? ''} 的外缘`);
}

const STEPS: Readonly<Record<string, (params: Params) => string>> = {
  movedVertex: (p) => msg(str`移动边界点：${sides(p)}`),
  addedVertex: (p) => msg(str`加边界点：${sides(p)}`),
  removedVertex: (p) => msg(str`删边界点：${sides(p)}`),
  movedNode: (p) => msg(str`移动交点：${sides(p)}`),
  movedBorder: (p) => msg(str`移动整条边界：${sides(p)}`),
  reshapedBorder: (p) => msg(str`重画边界：${sides(p)}`),
  simplifiedBorder: (p) => msg(str`简化边界：${sides(p)}`),
  smoothedBorder: (p) => msg(str`平滑边界：${sides(p)}`),
  splitGrid: (p) => msg(str`分割 ${of(p, 'grid')}，新设 ${of(p, 'made')}`),
  splitGrids: (p) => msg(str`分割 ${of(p, 'count')} 个网格，新设 ${of(p, 'parts')} 个`),
  mergedGrids: (p) => msg(str`${of(p, 'from')} 并入 ${of(p, 'into')}`),
  createdGrid: (p) => msg(str`在 ${of(p, 'parent')} 内新设 ${of(p, 'grid')}`),
  gaveGround: (p) => msg(str`划地给 ${of(p, 'to')}`),
  gaveBuildings: (p) => msg(str`划 ${of(p, 'count')} 栋楼给 ${of(p, 'to')}`),
  lockedGrid: (p) => msg(str`锁定 ${of(p, 'grid')}`),
  unlockedGrid: (p) => msg(str`解锁 ${of(p, 'grid')}`),
  lockedBorder: (p) => msg(str`锁定边界：${sides(p)}`),
  unlockedBorder: (p) => msg(str`解锁边界：${sides(p)}`),
  editedGrid: (p) => msg(str`修改 ${of(p, 'grid')} 的资料`),
  editedStation: (p) => msg(str`修改 ${of(p, 'station')} 的资料`),
  editedStaff: (p) => msg(str`修改 ${of(p, 'person')} 的资料`),
  placedStation: (p) => msg(str`新设 ${of(p, 'station')}`),
  movedStation: (p) => msg(str`移动 ${of(p, 'station')}`),
  assignedStaff: (p) => msg(str`给 ${of(p, 'person')} 分配网格`),
  filledGap: (p) => msg(str`缝隙补给 ${of(p, 'to')}`),
  allowedGap: () => msg('允许保留一处缝隙'),
  cutOverlap: (p) => msg(str`裁掉重叠，归 ${of(p, 'to')}`),
  droppedSliver: (p) => msg(str`清除碎片，归 ${of(p, 'to')}`),
  mergedPlan: (p) => msg(str`合并方案 ${of(p, 'plan')}`),
  changedSettings: () => msg('修改草案设置'),
  balancedGrids: (p) => msg(str`均衡 ${of(p, 'count')} 个网格`),
};

/** What a step of the history did. */
export const stepSentence = (id: string, params: Params): string => STEPS[id]?.(params) ?? id;
