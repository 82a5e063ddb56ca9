import { msg, str } from '@lit/localize';

const SENTENCES: Readonly<Record<string, (count: number, names: string) => string>> = {
  tracks: (count) => msg(str`去掉 ${count} 条轨迹`),
  events: (count) => msg(str`去掉 ${count} 件事件`),
  buildings: (count) => msg(str`去掉 ${count} 栋建筑`),
  staff: (count) => msg(str`去掉 ${count} 名联系方式未公开的人员`),
  'staff-ids': (count) => msg(str`${count} 名公开联系人换了编号，与轨迹对不上`),
  'sensitive-statistics': (_, names) => msg(str`去掉敏感统计：${names}`),
  'small-counts': (count) => msg(str`${count} 个过小或可反推的计数改为未公布`),
  'unknown-properties': (_, names) => msg(str`去掉未知属性：${names}`),
};

/** What a public version leaves out, in a sentence. */
export const leftOutText = (what: string, count: number, names: string): string =>
  Object.hasOwn(SENTENCES, what) ? (SENTENCES[what]?.(count, names) ?? what) : what;
