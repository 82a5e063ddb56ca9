import { msg, str } from '@lit/localize';

type Params = Readonly<Record<string, string | number>>;

const REFUSALS: Readonly<Record<string, (params: Params) => string>> = {
  fewerThanTwo: () => msg('至少选两个网格'),
  tooMany: () => msg('一次最多均衡 30 个网格'),
  locked: () => msg('选的网格都锁定了，或只剩一个能改'),
  noSuchGrid: () => msg('没有这个网格'),
  otherLevel: () => msg('只能均衡同一级的网格'),
  otherParent: () => msg('只能均衡同一个上级里的网格：不能跨上级网格移动'),
  nothingThere: () => msg('这些网格里没有楼栋数据，按这一项算不了'),
  notReported: ({ reported = 0, of = 0 }) =>
    msg(str`${of} 栋楼里只有 ${reported} 栋公布了这一项，按它均衡会算错：换一项`),
  cannotBeCut: () => msg('有一处地划不开，没有建议'),
};

/** Why grids cannot be balanced; `id` is the reason of a refusal. */
export const balanceRefusal = (id: string, params: Params): string => REFUSALS[id]?.(params) ?? id;

const SHORTFALLS: Readonly<Record<string, () => string>> = {
  total: () => msg('这些网格合计太多或太少，达不到目标'),
  locked: () => msg('能移动的地锁定了'),
  station: () => msg('能移动的地上是本网格的服务站'),
  cutsOff: () => msg('再移动就会把网格切成几块'),
  noSmallerUnit: () => msg('没有更小的地块可以移动'),
  noNeighbour: () => msg('没有相邻的网格可以交换'),
};

/** Why a grid stays outside of the tolerance. */
export const balanceShortfall = (id: string): string => SHORTFALLS[id]?.() ?? id;
