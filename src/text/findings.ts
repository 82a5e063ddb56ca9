import { msg } from '@lit/localize';
import { DATASET_SENTENCES } from './findings/dataset.ts';
import { FILE_SENTENCES } from './findings/door.ts';
import type { Sentences } from './findings/said.ts';
import { VALUE_SENTENCES } from './findings/values.ts';
import { statisticWords } from './statistics.ts';

/** What a sentence needs of a finding. */
interface Stated {
  readonly rule: string;
  readonly reason: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const SENTENCES: Sentences = {
  ...FILE_SENTENCES,
  ...DATASET_SENTENCES,
  ...VALUE_SENTENCES,
};

/**
 * The sentence of a finding in the reader's language. It holds words of the data (names, codes, values): show it
 * as text, never as markup. A case without a sentence is shown by its rule and reason.
 */
export function sentenceOf({ rule, reason, params }: Stated): string {
  const key = `${rule} ${reason}`;
  const sentence = Object.hasOwn(SENTENCES, key) ? SENTENCES[key] : undefined;
  if (!sentence) return key;
  const text = (name: string): string => (Object.hasOwn(params, name) ? String(params[name]) : '');
  return sentence({
    text,
    role: (name) => fileRoleWord(text(name)),
    statistic: () => statisticWords({ key: text('key'), label: text('property'), unit: '' }).label,
    number: (name) => (Object.hasOwn(params, name) ? Number(params[name]) : Number.NaN),
  });
}

const FILE_ROLES: Readonly<Record<string, () => string>> = {
  grids: () => msg('网格数据'),
  stations: () => msg('服务站数据'),
  staff: () => msg('人员数据'),
  tracks: () => msg('轨迹数据'),
  events: () => msg('事件数据'),
  buildings: () => msg('建筑数据'),
  walkways: () => msg('步道数据'),
  basemap: () => msg('底图数据'),
  places: () => msg('地名数据'),
};

/** What a file of a role is called; the role itself where there is no word. */
export const fileRoleWord = (role: string): string =>
  Object.hasOwn(FILE_ROLES, role) ? (FILE_ROLES[role]?.() ?? role) : role;

const RULES: Readonly<Record<string, () => string>> = {
  V01: () => msg('文件格式'),
  V02: () => msg('坐标'),
  V03: () => msg('坐标偏移'),
  V04: () => msg('环'),
  V05: () => msg('环的方向'),
  V06: () => msg('自相交'),
  V07: () => msg('代码'),
  V08: () => msg('上下级'),
  V09: () => msg('数量'),
  V10: () => msg('重叠'),
  V11: () => msg('空隙'),
  V12: () => msg('套合'),
  V13: () => msg('合计'),
  V14: () => msg('服务站位置'),
  V15: () => msg('轨迹时间'),
  V16: () => msg('轨迹中断与速度'),
  V17: () => msg('公开范围'),
  V18: () => msg('未知属性'),
  V19: () => msg('计数'),
  V20: () => msg('标记代码'),
};

/** A rule's name in two to six characters, for headings and filters; the id itself where there is none. */
export const ruleName = (rule: string): string =>
  Object.hasOwn(RULES, rule) ? (RULES[rule]?.() ?? rule) : rule;

const SEVERITIES: Readonly<Record<string, () => string>> = {
  refuse: () => msg('拒用'),
  aside: () => msg('搁置'),
  warn: () => msg('注意'),
  fixed: () => msg('已修正'),
};

/** What was done about a finding, in a word. */
export const severityWord = (severity: string): string =>
  Object.hasOwn(SEVERITIES, severity) ? (SEVERITIES[severity]?.() ?? severity) : severity;
