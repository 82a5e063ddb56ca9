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
};

/** What a check of the plan found, in a sentence. It holds words of the data: show it as text. */
export const planFindingSentence = (kind: string, params: Params): string => FINDINGS[kind]?.(params) ?? kind;
