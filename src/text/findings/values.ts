import { msg, str } from '@lit/localize';
import { formatNumber } from '../numbers.ts';
import type { Said, Sentences } from './said.ts';

const count = (said: Said, name = 'count'): string => formatNumber(said.number(name));

/** A sentence for each case of the rules on times and values: V15, V16, V18–V20. */
export const VALUE_SENTENCES: Sentences = {
  'V15 count-differs': (s) =>
    msg(str`有 ${count(s, 'times')} 个时间、${count(s, 'vertices')} 个点，对不上，轨迹已搁置`),
  'V15 times-sorted': (s) => msg(str`${count(s)} 个点的时间倒退，已连同位置按时间排好`),
  'V15 times-repeated': (s) => msg(str`${count(s)} 个点与前一个点时间相同，已去除`),
  'V15 times-unreadable': (s) => msg(str`${count(s, 'of')} 个时间中有 ${count(s)} 个读不出，连同位置去除`),
  'V15 no-offset': (s) => msg(str`${count(s)} 个时间没有时区，按 ${s.text('timeZone')} 读取`),
  'V15 zone-missing': (s) => msg(str`${count(s)} 个时间没有时区；请指明时区后再打开，文件未使用`),
  'V15 too-few-fixes': (s) => msg(str`只有 ${count(s)} 个点可用，连不成轨迹，已搁置`),
  'V16 split': (s) => msg(str`轨迹中断超过 300 秒，分为 ${count(s, 'parts')} 段`),
  'V16 too-fast': (s) =>
    msg(
      str`${count(s, 'of')} 个点中有 ${count(s)} 个需要超过每秒 ${formatNumber(s.number('maxSpeed'), 1)} 米才能到达，已去除`,
    ),
  'V16 lone-fixes': (s) => msg(str`${count(s)} 个点前后 300 秒内没有别的点，已去除`),
  'V18 kept': (s) => msg(str`保留了 ${count(s)} 个不认识的属性：${s.text('names')}`),
  'V18 unsafe-key': (s) => msg(str`属性名 ${s.text('name')} 不安全，未保留`),
  'V19 not-number': (s) => msg(str`${s.statistic()} 的值 ${s.text('got')} 不是数字，按未公布处理`),
  'V19 negative': (s) => msg(str`${s.statistic()} 为负数 ${s.text('got')}，按未公布处理`),
  'V19 not-whole': (s) => msg(str`${s.statistic()} 的值 ${s.text('got')} 不是整数，按未公布处理`),
  'V19 elderly-exceed': (s) =>
    msg(str`60 岁以上 ${count(s, 'got')} 人，多于居民 ${count(s, 'residents')} 人，按未公布处理`),
  'V20 markup': (s) => msg(str`${s.text('property')} 中有标记代码，只作文字显示：${s.text('got')}`),
  'V20 direction-control': (s) =>
    msg(str`${s.text('property')} 中有改变文字方向的隐藏字符：${s.text('got')}`),
};
