import { msg, str } from '@lit/localize';

/** What a mend does, as far as its words need it. */
interface Mend {
  readonly do: string;
  readonly by?: unknown;
  readonly to?: unknown;
  readonly set?: unknown;
}

type NameOf = (code: string) => string;

const RULES: Readonly<Record<string, () => string>> = {
  longestBorder: () => msg('补给共边最长的网格'),
  maxArea: () => msg('补给最大的邻居'),
  minArea: () => msg('补给最小的邻居'),
  allow: () => msg('允许保留'),
};

const codeIn = (of: unknown, key: string): string => {
  const value = typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : '';
};

/** The words on the button of a mend. */
export function mendWords(mend: Mend, nameOf: NameOf): string {
  switch (mend.do) {
    case 'fillGap':
      return typeof mend.by === 'string'
        ? (RULES[mend.by]?.() ?? mend.by)
        : msg(str`补给 ${nameOf(codeIn(mend.by, 'to'))}`);
    case 'cutOverlap':
      return msg(str`改归 ${nameOf(String(mend.to))}`);
    case 'dropSliver':
      return msg('并入共边最长的邻居');
    case 'removeVertex':
      return msg('削去尖刺');
    case 'editStation':
      return msg(str`改属 ${nameOf(codeIn(mend.set, 'gridCode'))}`);
    default:
      return msg('这样改');
  }
}
