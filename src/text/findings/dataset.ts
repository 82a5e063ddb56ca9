import { msg, str } from '@lit/localize';
import { formatArea, formatDistance } from '../distances.ts';
import { formatNumber, formatShare } from '../numbers.ts';
import { levelName } from '../words.ts';
import type { Said, Sentences } from './said.ts';

const count = (said: Said, name = 'count'): string => formatNumber(said.number(name));
const area = (said: Said): string => formatArea(said.number('areaM2'));

/** A sentence for each case of the rules that look at the whole dataset: V03, V08–V14, V17. */
export const DATASET_SENTENCES: Sentences = {
  'V03 looks-shifted': (s) =>
    msg(
      str`${s.role('role')}看来是 ${s.text('datum')} 坐标（偏约 ${formatDistance(s.number('metres'))}，把握 ${formatShare(s.number('confidence'))}）：现在 ${formatShare(s.number('fitsNow'))} 对得上，换算后 ${formatShare(s.number('fitsThen'))}；可以换算后重新读取`,
    ),
  'V03 level-shifted': (s) =>
    msg(
      str`${levelName(s.number('level'))}的边界看来是 ${s.text('datum')} 坐标（偏约 ${formatDistance(s.number('metres'))}，把握 ${formatShare(s.number('confidence'))}）：现在与另一级 ${formatShare(s.number('fitsNow'))} 重合，换算后 ${formatShare(s.number('fitsThen'))}；可以换算后重新读取`,
    ),
  'V03 read-apart': (s) =>
    msg(
      str`${s.role('role')}按 ${s.text('stated')} 读入，只有 ${formatShare(s.number('fitsNow'))} 与${s.role('rival')}对得上（偏约 ${formatDistance(s.number('metres'))}）；两者按同一坐标系读入，${formatShare(s.number('fitsThen'))} 对得上（把握 ${formatShare(s.number('confidence'))}）：要么${s.role('role')}其实是 ${s.text('datum')}，要么${s.role('rival')}也是 ${s.text('stated')}；请问一下给文件的人，再选一种重新读取`,
    ),
  'V03 converted': (s) => msg(str`照您的选择，按 ${s.text('datum')} 坐标换算到 WGS84`),
  'V02 swap-likely': (s) =>
    msg(
      str`${s.role('role')}看来是纬度在前：现在 ${formatShare(s.number('fitsNow'))} 对得上，对调后 ${formatShare(s.number('fitsThen'))}；可以对调后重新读取`,
    ),
  'V08 parent-none': (s) => msg(str`${s.text('name')} 没有写上级网格，列为未归属`),
  'V08 parent-unknown': (s) => msg(str`${s.text('name')} 的上级 ${s.text('parent')} 不存在，列为未归属`),
  'V08 parent-level': (s) =>
    msg(
      str`${s.text('name')} 是第 ${s.text('level')} 级，上级 ${s.text('parent')} 是第 ${s.text('parentLevel')} 级，应为第 ${s.text('expected')} 级，列为未归属`,
    ),
  'V08 parent-loop': (s) => msg(str`上下级绕成了圈：${s.text('loop')}，列为未归属`),
  'V09 grid-count': (s) =>
    msg(str`第 ${s.text('level')} 级网格有 ${count(s, 'got')} 个，清单写的是 ${count(s, 'expected')} 个`),
  'V09 station-count': (s) => msg(str`服务站有 ${count(s, 'got')} 个，清单写的是 ${count(s, 'expected')} 个`),
  'V10 overlap': (s) => msg(str`${s.text('a')} 与 ${s.text('b')} 重叠 ${area(s)}`),
  'V11 gap': (s) => msg(str`第 ${s.text('level')} 级有 ${area(s)} 的空隙，不属于任何网格`),
  'V11 t-junction': (s) => msg(str`${s.text('a')} 的边界在这里有一个点，邻居 ${s.text('b')} 没有`),
  'V11 near-miss': (s) =>
    msg(
      str`第 ${s.text('level')} 级有 ${count(s)} 处邻界没有完全对齐（缝隙和重叠共 ${area(s)}，都在容差之内）`,
    ),
  'V11 not-checked': (s) =>
    msg(str`第 ${s.text('level')} 级有些边界细碎到几厘米，空隙、重叠和套合没能全部检查`),
  'V12 outside-parent': (s) =>
    msg(str`${s.text('name')} 只有 ${formatShare(s.number('share'), 1)} 在上级 ${s.text('parent')} 之内`),
  'V13 sum-exceeds': (s) =>
    msg(
      str`${s.text('name')} 的 ${s.statistic()} 为 ${count(s, 'own')}，已公布的 ${count(s, 'reported')} / ${count(s, 'children')} 个下级合计 ${count(s, 'sum')}，超过上级`,
    ),
  'V14 station-outside': (s) =>
    msg(str`${s.text('station')} 登记在 ${s.text('grid')}，位置却在 ${s.text('actual')}`),
  'V14 station-outside-all': (s) =>
    msg(str`${s.text('station')} 登记在 ${s.text('grid')}，位置不在任何网格内`),
  'V14 grid-unknown': (s) =>
    msg(str`${s.text('station')} 登记的网格 ${s.text('grid')} 不存在；位置在 ${s.text('actual')}`),
  'V14 grid-unknown-outside': (s) =>
    msg(str`${s.text('station')} 登记的网格 ${s.text('grid')} 不存在，位置也不在任何网格内`),
  'V14 grid-unsaid-outside': (s) => msg(str`${s.text('station')} 没有写明所属网格，位置也不在任何网格内`),
  'V17 no-public-version': () => msg('这个数据集没有公开版本，居民查询不打开内部数据'),
  'V17 tracks': (s) => msg(str`公开的数据集含有 ${count(s)} 条轨迹，未使用`),
  'V17 private-contact': (s) => msg(str`公开的数据集含有 ${count(s)} 个未公开的联系方式，未使用`),
  'V17 people-in-building': (s) => msg(str`公开的数据集含有 ${count(s)} 栋楼的住户数，未使用`),
  'V17 small-count': (s) => msg(str`公开的数据集含有 ${count(s)} 个小于 5 的计数，未使用`),
  'V17 event-text': (s) => msg(str`公开的数据集含有 ${count(s)} 个事件的文字说明，未使用`),
};
