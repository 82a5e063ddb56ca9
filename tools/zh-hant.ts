/**
 * A Vite plugin that fills `src/text/zh-hant.ts` with the sentences of the page in traditional characters, converted
 * from their simplified source. A catalogue written by hand would lag behind the source with every change.
 */
import { Converter } from 'opencc-js/cn2t';
import type { Plugin } from 'vite';
import { en } from '../src/text/en/index.ts';

const MODULE = /src\/text\/zh-hant\.ts$/;

export function traditionalWords(): Plugin {
  return {
    name: 'onegrid-zh-hant',
    transform(_, id) {
      if (!MODULE.test(id)) return null;
      const convert = Converter({ from: 'cn', to: 'hk' });
      const catalogue = Object.fromEntries(Object.keys(en).map((source) => [source, convert(source)]));
      return { code: `export const zhHant = ${JSON.stringify(catalogue)};`, map: null };
    },
  };
}
