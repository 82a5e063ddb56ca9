import type { Catalogue } from '../templates.ts';

/** Checks of a plan, and `onegrid plan`. */
export const planChecks: Catalogue = {
  '第 {0} 级有一处 {1} 的空隙，不属于任何网格': 'Level {0} has a gap of {1} that belongs to no grid',
  '{0} 有一块 {1} 与主体不相连': '{0} has a piece of {1} that does not hang together with the rest',
  '{0} 有一条不到一米宽的碎片（{1}）': '{0} has a sliver less than a metre wide ({1})',
  '边界在这里有一个 {0} 长的尖刺': 'The border has a spike of {0} here',
  '{0} 不全在它登记的上级网格里': '{0} is not wholly inside the parent in its record',
  '{0} 属于 {1}，位置不在任何网格内': '{0} serves {1}, and stands in no grid',
  '{0} 属于 {1}，位置却在 {2}': '{0} serves {1}, but stands in {2}',
  '{0} 还没有网格长': '{0} has no leader yet',
  '{0} 还没有网格员': '{0} has no member yet',
  '{0} 一人负责 {1} 个网格': '{0} alone has {1} grids',
  '{0} 不是一份方案：需要一个 JSON 数组': '{0} is no plan: it needs a JSON array',
  '接受 {0} 步，拒绝 {1} 步；结果有 {2} 处要看':
    '{0} steps accepted, {1} refused; the result has {2} places to look at',
  '这一步写得不对：{0}': 'This step is not well written: {0}',
  '{0} → {1}：{2}，户数 {3}': '{0} → {1}: {2}, households {3}',
  [`用法：onegrid plan <数据集> --script ops.json [--out <文件夹|x.zip|x.geojson|x.topojson|x.shp|x.csv>] [选项]

依次重放一份方案的每一步，说明接受了哪些、拒绝了哪些和为什么，再检查结果。
方案是一个 JSON 数组，每一步写明 do 和它要的内容，位置写经度、纬度：
  {"do":"splitGrid","grids":["35058200300101"],"line":[[118.57,24.79],[118.59,24.79]]}
  {"do":"mergeGrids","into":"35058200300101","from":"35058200300102"}

  --script <文件>   方案
  --out <目标>      写出调整后的数据集
  --strict          有一步被拒绝就不写出
  --force           写入非空文件夹
  --json            以 JSON 输出`]: `Usage: onegrid plan <dataset> --script ops.json [--out <folder|x.zip|x.geojson|x.topojson|x.shp|x.csv>] [options]

Replays the steps of a plan in order, says which were accepted, which refused and why, and checks the result.
A plan is a JSON array; each step names what to do, and what that needs, places as longitude and latitude:
  {"do":"splitGrid","grids":["35058200300101"],"line":[[118.57,24.79],[118.59,24.79]]}
  {"do":"mergeGrids","into":"35058200300101","from":"35058200300102"}

  --script <file>   the plan
  --out <target>    where to write the dataset as it is then
  --strict          write nothing where a step is refused
  --force           into a folder that is not empty
  --json            as JSON`,
};
