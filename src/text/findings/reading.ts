import { msg, str } from '@lit/localize';
import { formatNumber } from '../numbers.ts';
import type { Sentences } from './said.ts';

/** A sentence for each case in which a file could not be read at all. */
export const READING_SENTENCES: Sentences = {
  'V01 file-missing': () => msg('没有找到这个文件'),
  'V01 file-unreadable': (s) => msg(str`读不出这个文件：${s.text('detail')}`),
  'V01 hash-differs': () => msg('内容与清单中的 sha256 不符，可能没有传完或被改动，文件未使用'),
  'V01 format-unknown': (s) => msg(str`不认识的格式 .${s.text('extension')}，文件未使用`),
  'V01 format-broken': (s) => msg(str`不是可用的 ${s.text('format')} 文件（${s.text('detail')}），未使用`),
  'V01 nothing-found': () => msg('文件里没有可用的要素'),
  'V15 zone-missing': (s) =>
    msg(str`${formatNumber(s.number('count'))} 个时间没有时区，请指明时区；在此之前文件未使用`),
};
