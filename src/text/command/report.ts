import { msg, str } from '@lit/localize';

export const reportSummary = (refused: number, aside: number, warned: number, mended: number): string =>
  msg(str`拒用 ${refused}，搁置 ${aside}，注意 ${warned}，已修正 ${mended}`);
export const datasetSummary = (grids: string, stations: number, tracks: number): string =>
  msg(str`网格 ${grids}，服务站 ${stations}，轨迹 ${tracks}`);
export const written = (path: string, files: number): string => msg(str`已写入 ${path}（${files} 个文件）`);
export const targetTaken = (path: string): string =>
  msg(str`${path} 已存在且不是空的；换一个位置，或加 --force`);
export const noPoints = (path: string): string => msg(str`${path} 里没有可用的经纬度列`);
export const noLedger = (path: string): string =>
  msg(str`${path} 里没有可用的台账：需要一行含有代码或名称的表头`);
export const rowUnmatched = (row: string): string => msg(str`台账中的“${row}”对不上任何网格`);
export const noPatrols = (): string => msg('数据集里没有轨迹');
/** How a layer was understood; `level` and columns where it has any. */
export function layerUsed(
  file: string,
  role: string,
  count: number,
  crs: string,
  { level, code, name, parent }: { level?: number; code?: string; name?: string; parent?: string },
): string {
  const parts = [
    msg(str`${file}：读作${role}，${count} 个要素，坐标系 ${crs}`),
    level === undefined ? '' : msg(str`第 ${level} 级`),
    code === undefined ? '' : msg(str`代码列“${code}”`),
    name === undefined ? '' : msg(str`名称列“${name}”`),
    parent === undefined ? '' : msg(str`上级列“${parent}”`),
  ];
  return parts.filter(Boolean).join(msg('，'));
}
