import { msg, str } from '@lit/localize';
import { formatArea, formatDistance } from './distances.ts';
import { formatNumber } from './numbers.ts';

type Params = Readonly<Record<string, string | number>>;

const text = (params: Params, key: string): string => String(params[key] ?? '');
const area = (params: Params): string => formatArea(Number(params.areaM2));

const FINDINGS: Readonly<Record<string, (params: Params) => string>> = {
  gap: (p) => msg(str`第 ${text(p, 'level')} 级有一处 ${area(p)} 的空隙，不属于任何网格`),
  detached: (p) => msg(str`${text(p, 'name')} 有一块 ${area(p)} 与主体不相连`),
  sliver: (p) => msg(str`${text(p, 'name')} 有一条不到一米宽的碎片（${area(p)}）`),
  spike: (p) => msg(str`边界在这里有一个 ${formatDistance(Number(p.metres))} 长的尖刺`),
  nesting: (p) => msg(str`${text(p, 'name')} 不全在它登记的上级网格里`),
  stationOutside: (p) =>
    p.actual === ''
      ? msg(str`${text(p, 'station')} 属于 ${text(p, 'grid')}，位置不在任何网格内`)
      : msg(str`${text(p, 'station')} 属于 ${text(p, 'grid')}，位置却在 ${text(p, 'actual')}`),
  noLeader: (p) => msg(str`${text(p, 'name')} 还没有网格长`),
  noMember: (p) => msg(str`${text(p, 'name')} 还没有网格员`),
  overload: (p) => msg(str`${text(p, 'person')} 一人负责 ${formatNumber(Number(p.count))} 个网格`),
  overlap: (p) => msg(str`${text(p, 'has')} 与 ${text(p, 'other')} 都占的一块地，现在归 ${text(p, 'has')}`),
  buildingsMoved: (p) =>
    msg(
      str`${formatNumber(Number(p.count))} 栋楼从 ${text(p, 'from') || msg('网格之外')} 到 ${text(p, 'to') || msg('网格之外')}`,
    ),
  stationMoved: (p) => msg(str`${text(p, 'station')} 从 ${text(p, 'from')} 改属 ${text(p, 'to')}`),
};

/** What a check of the plan found, in a sentence. It holds words of the data: show it as text. */
export const planFindingSentence = (kind: string, params: Params): string => FINDINGS[kind]?.(params) ?? kind;

interface KindWords {
  readonly name: string;
  /** Why it is looked at. */
  readonly why: string;
}

const KINDS: Readonly<Record<string, () => KindWords>> = {
  gap: () => ({ name: msg('空隙'), why: msg('这里的居民不属于任何网格') }),
  overlap: () => ({ name: msg('重叠'), why: msg('导入时两个网格都占的地，归了代码较小的一个') }),
  detached: () => ({ name: msg('飞地'), why: msg('一个网格应当连成一片') }),
  sliver: () => ({ name: msg('碎片'), why: msg('窄到不像是有意划的') }),
  spike: () => ({ name: msg('尖刺'), why: msg('边界走出去又原路折回') }),
  nesting: () => ({ name: msg('上下级'), why: msg('下级网格要整个在上级里面') }),
  stationOutside: () => ({ name: msg('服务站位置'), why: msg('站点与它登记的网格对不上') }),
  noLeader: () => ({ name: msg('缺网格长'), why: msg('同级别的网格都有') }),
  noMember: () => ({ name: msg('缺网格员'), why: msg('同级别的网格都有') }),
  overload: () => ({ name: msg('一人多格'), why: msg('超过三个网格，难以每天走到') }),
  stationMoved: () => ({ name: msg('服务站改属'), why: msg('与现行方案相比') }),
  buildingsMoved: () => ({ name: msg('楼栋换了网格'), why: msg('与现行方案相比') }),
};

/** Kinds in the order in which they are listed. */
export const PLAN_FINDING_KINDS: readonly string[] = Object.keys(KINDS);

/** What a kind of finding is called, and why it matters. */
export const planFindingKind = (kind: string): KindWords => KINDS[kind]?.() ?? { name: kind, why: '' };
