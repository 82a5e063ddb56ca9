import { msg, str } from '@lit/localize';
import { readNeed } from '../../find/read-need.ts';
import type { Store } from '../../state/store.ts';
import { openNeed } from '../../state/transitions/needs.ts';
import { needRefusal, unknownGrid } from './need-words.ts';

/** What came of opening a need, as a sentence. */
interface Opened {
  readonly ok: boolean;
  readonly words: string;
}

/** Opens the text of a need as an event of the wall's dataset. */
export function openNeedText(store: Store, text: string): Opened {
  const read = readNeed(text);
  if (!read.ok) return { ok: false, words: needRefusal(read) };
  const { dataset } = store.state.get();
  const grid = dataset?.grids.get(read.need.gridCode);
  if (!grid) return { ok: false, words: unknownGrid(read.need.gridCode) };
  const before = dataset;
  store.apply(openNeed(read.need));
  const isNew = store.state.get().dataset !== before;
  return {
    ok: true,
    words: isNew ? msg(str`已收到居民提交：${grid.name}`) : msg('这份居民提交已经打开过'),
  };
}

/** A need has 400 characters at most: what is larger is read no further. */
const MOST_BYTES = 20_000;

/** Opens a dropped file as a need. */
export async function openNeedFile(store: Store, file: File): Promise<Opened> {
  const opened = openNeedText(store, await file.slice(0, MOST_BYTES).text());
  return opened.ok ? opened : { ok: false, words: `${file.name}：${opened.words}` };
}
