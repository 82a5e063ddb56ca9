import type { Catalogue } from '../templates.ts';

/** What the subcommands answer besides rows. */
export const commandReport: Catalogue = {
  '拒用 {0}，搁置 {1}，注意 {2}，已修正 {3}': 'refused {0}, set aside {1}, noted {2}, mended {3}',
  '网格 {0}，服务站 {1}，轨迹 {2}': 'grids {0}, stations {1}, tracks {2}',
  '已写入 {0}（{1} 个文件）': 'Written to {0} ({1} files)',
  '{0} 已存在且不是空的；换一个位置，或加 --force':
    '{0} exists and is not empty; choose another place, or add --force',
  '{0} 里没有可用的经纬度列': '{0} has no usable columns of longitude and latitude',
  '{0} 里没有可用的台账：需要一行含有代码或名称的表头':
    '{0} holds no usable ledger: it needs a row of headings with a code or a name',
  '台账中的“{0}”对不上任何网格': '“{0}” of the ledger fits no grid',
  数据集里没有轨迹: 'The dataset holds no tracks',
  '{0}：读作{1}，{2} 个要素，坐标系 {3}': '{0}: read as {1}, {2} features, {3}',
  '第 {0} 级': 'level {0}',
  '代码列“{0}”': 'codes in “{0}”',
  '名称列“{0}”': 'names in “{0}”',
  '上级列“{0}”': 'parents in “{0}”',
  '，': ', ',
  '去掉 {0} 条轨迹': 'left out {0} tracks',
  '去掉 {0} 件事件': 'left out {0} events',
  '去掉 {0} 栋建筑': 'left out {0} buildings',
  '去掉 {0} 名联系方式未公开的人员': 'left out {0} people whose contact is not public',
  '{0} 名公开联系人换了编号，与轨迹对不上': '{0} public contacts got new ids, which match no track',
  '去掉敏感统计：{0}': 'left out sensitive statistics: {0}',
  '{0} 个过小或可反推的计数改为未公布': '{0} counts that are small, or would betray one, became unpublished',
  '去掉未知属性：{0}': 'left out unknown properties: {0}',
};
