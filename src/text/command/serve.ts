import { msg, str } from '@lit/localize';

export const serving = (url: string): string => msg(str`网格一张图已打开：${url}`);
export const portTaken = (port: number, next: number): string =>
  msg(str`端口 ${port} 已被占用，改用 ${next}。`);
export const datasetServed = (path: string): string => msg(str`打开的数据集：${path}`);
export const replaying = (): string => msg('巡查正在回放：数据集里最后一天的轨迹，不是实时。');
export const stopHint = (): string => msg('按 Ctrl+C 停止。');
export const noPage = (root: string): string =>
  msg(str`没有找到已构建的页面：${root}。请先运行 npm run build。`);
export const noDataset = (path: string): string => msg(str`没有找到数据集：${path}`);
export const badConfig = (detail: string): string => msg(str`配置有误：${detail}`);
export const wrongUsage = (detail: string): string => msg(str`用法有误：${detail}`);
export const serveHelp = (): string =>
  msg(`用法：npm start -- [选项]

  --dataset <文件夹>   打开自己的数据集（文件夹、zip 或 GeoJSON）
  --feed replay|none   回放数据集最后一天的巡查；npm start 默认回放
  --port <端口>        默认 4173；被占用时用下一个
  --host <地址>        默认 127.0.0.1（只限本机）；0.0.0.0 对内网开放
  --root <文件夹>      已构建的页面，默认 dist
  --lang zh|en         提示的语言
  --help               显示本说明`);
