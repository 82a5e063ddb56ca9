import type { Catalogue } from '../templates.ts';

/** What `onegrid` says of itself. */
export const commandHelp: Catalogue = {
  '没有这个命令：{0}。用 onegrid --help 查看全部命令。':
    'No such command: {0}. See onegrid --help for all of them.',
  [`网格一张图 OneGrid

用法：onegrid <命令> [选项]

  check <数据集|文件>          检查，并逐条列出问题
  convert <文件…> --out <目标>  把边界、轨迹等文件转换成数据集
  lookup <数据集> --points p.csv    每个点在哪些网格里
  nearest <数据集> --points p.csv   每个点最近的服务站
  coverage <数据集> --radius 500    服务站覆盖各网格的比例
  patrol <数据集>               各网格的巡查情况
  plan <数据集> --script ops.json --out <目标>   重放一份网格调整方案
  public <数据集> --out <目标>   得到对外公开的版本，并列出去掉的内容
  configure <dist>             把 config.json 中的主机写入页面的安全策略
  serve                        打开网页

  --json        结果以 JSON 写到标准输出
  --lang zh|en  提示的语言
  --help        某个命令的说明：onegrid <命令> --help

退出码：0 正常；1 有文件被拒绝；2 用法有误`]: `OneGrid

Usage: onegrid <command> [options]

  check <dataset|file>             check, and list what is wrong
  convert <files…> --out <target>  turn boundaries, tracks and the like into a dataset
  lookup <dataset> --points p.csv  the grids that each point lies in
  nearest <dataset> --points p.csv the stations nearest to each point
  coverage <dataset> --radius 500  the share of each grid that stations reach
  patrol <dataset>                 how each grid was patrolled
  plan <dataset> --script ops.json --out <target>   replay a plan that redraws grids
  public <dataset> --out <target>  the version for the public, and what it leaves out
  configure <dist>                 write the hosts of config.json into the page's policy
  serve                            open the page

  --json        results as JSON on standard output
  --lang zh|en  language of the messages
  --help        about one command: onegrid <command> --help

Exit code: 0 fine; 1 a file was refused; 2 wrong usage`,
};
