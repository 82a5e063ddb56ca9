import { msg, str } from '@lit/localize';
import { formatShare } from '../../text/numbers.ts';
import type { WallBar } from '../../ui/wall/wall-bars.ts';
import type { WallFacts } from './wall-facts.ts';

const MOST = 4;

/**
 * The ranking in words: the lowest shares, and how many overdue grids each of them holds. `unknown`: what is said
 * while nothing is known.
 */
export function lowRows(
  { dataset, shares, all }: WallFacts,
  unknown: string,
): {
  readonly heading: string;
  readonly note: string;
  readonly rows: readonly WallBar[];
  readonly empty: string;
} {
  const [heading, empty] =
    shares?.kind === 'area'
      ? [msg('巡查走到最少'), msg('各处都走到 90% 以上')]
      : [msg('今日完成最少'), msg('各处都完成 90% 以上')];
  const low = shares?.low ?? [];
  const overdueIn = (code: string): number =>
    (all?.overdue ?? []).filter((patrol) =>
      [patrol.code, ...dataset.ancestorsOf(patrol.code)].some((each) => each === code),
    ).length;
  const rows = low.slice(0, MOST).map(({ code, share }) => {
    const late = overdueIn(code);
    return {
      id: code,
      name: dataset.grids.get(code)?.name ?? code,
      share,
      text: formatShare(share),
      ...(late > 0 ? { alert: msg(str`超时 ${late}`) } : {}),
    };
  });
  const known = shares?.known ?? 0;
  // Where the panel is low not all rows find room: how many are shown is not said.
  const rest =
    low.length > rows.length
      ? msg(str`共 ${known} 个，最低在前`)
      : msg(str`${rows.length} / ${known}，其余 90% 以上`);
  return { heading, note: rows.length > 0 ? rest : '', rows, empty: shares ? empty : unknown };
}
