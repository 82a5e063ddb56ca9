import type { Catalogue } from '../templates.ts';

/** What `npm start` says. */
export const commandServe: Catalogue = {
  '网格一张图已打开：{0}': 'OneGrid is open at {0}',
  '端口 {0} 已被占用，改用 {1}。': 'Port {0} is taken; using {1}.',
  '打开的数据集：{0}': 'Dataset: {0}',
  '巡查正在回放：数据集里最后一天的轨迹，不是实时。':
    'Patrols are played again: the last day of the dataset, not live.',
  '按 Ctrl+C 停止。': 'Press Ctrl+C to stop.',
  '没有找到已构建的页面：{0}。请先运行 npm run build。': 'No built page at {0}. Run npm run build first.',
  '没有找到数据集：{0}': 'No dataset at {0}',
  '配置有误：{0}': 'The configuration is wrong: {0}',
  '用法有误：{0}': 'Wrong usage: {0}',
  [`用法：npm start -- [选项]

  --dataset <文件夹>   打开自己的数据集（文件夹、zip 或 GeoJSON）
  --feed replay|none   回放数据集最后一天的巡查；npm start 默认回放
  --port <端口>        默认 4173；被占用时用下一个
  --host <地址>        默认 127.0.0.1（只限本机）；0.0.0.0 对内网开放
  --root <文件夹>      已构建的页面，默认 dist
  --lang zh|en         提示的语言
  --help               显示本说明`]: `Usage: npm start -- [options]

  --dataset <folder>   open a dataset of your own (folder, zip or GeoJSON)
  --feed replay|none   play the last day's patrols of the dataset again; npm start does
  --port <port>        4173 by default; the next one when it is taken
  --host <address>     127.0.0.1 by default (this machine only); 0.0.0.0 for the network
  --root <folder>      the built page, dist by default
  --lang zh|en         language of the messages
  --help               show this`,
};
