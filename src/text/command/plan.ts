import { msg, str } from '@lit/localize';

export const planHelp = (): string =>
  msg(`用法：onegrid plan <数据集> --script ops.json [--out <文件夹|x.zip|x.geojson|x.topojson|x.shp|x.csv>] [选项]

依次重放一份方案的每一步，说明接受了哪些、拒绝了哪些和为什么，再检查结果。
方案是一个 JSON 数组，每一步写明 do 和它要的内容，位置写经度、纬度：
  {"do":"splitGrid","grids":["35058200300101"],"line":[[118.57,24.79],[118.59,24.79]]}
  {"do":"mergeGrids","into":"35058200300101","from":"35058200300102"}

  --script <文件>   方案
  --out <目标>      写出调整后的数据集
  --strict          有一步被拒绝就不写出
  --force           写入非空文件夹
  --json            以 JSON 输出`);
export const noScript = (path: string): string => msg(str`${path} 不是一份方案：需要一个 JSON 数组`);
export const planOutcome = (accepted: number, refused: number, findings: number): string =>
  msg(str`接受 ${accepted} 步，拒绝 ${refused} 步；结果有 ${findings} 处要看`);
export const badStep = (path: string): string => msg(str`这一步写得不对：${path}`);
export const movedBetween = (households: string, from: string, to: string, area: string): string =>
  msg(str`${from} → ${to}：${area}，户数 ${households}`);
