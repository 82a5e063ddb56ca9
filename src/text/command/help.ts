import { msg, str } from '@lit/localize';

export const unknownCommand = (name: string): string =>
  msg(str`没有这个命令：${name}。用 onegrid --help 查看全部命令。`);
export const commandHelp = (): string =>
  msg(`网格一张图 OneGrid

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

退出码：0 正常；1 有文件被拒绝；2 用法有误`);
