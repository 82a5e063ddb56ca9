import { msg } from '@lit/localize';

export const checkHelp = (): string =>
  msg(`用法：onegrid check <数据集文件夹|zip|文件> [选项]

  --crs <坐标系>         没有写明坐标系的文件按此读取：WGS84 CGCS2000 GCJ02 BD09 EPSG:4549
  --time-zone <时区>     没有时区的时间按此读取，例如 Asia/Shanghai
  --json                 以 JSON 输出`);
export const convertHelp = (): string =>
  msg(`用法：onegrid convert [文件…] --out <文件夹|x.zip|x.geojson|x.topojson|x.csv|x.shp> [选项]

  --levels 1=a.geojson,2=b.geojson   各级网格的文件
  --tracks <文件>        轨迹：CSV、GPX、GeoJSON（可重复）
  --stations <文件>      服务站的点（可重复）
  --buildings <文件>     建筑；网格没有的户数、人口由其中的建筑汇总（可重复）
  --ledger <文件>        台账：XLSX 或 CSV，按代码或名称对应到网格
  --code-field <字段>    代码所在的字段（可用逗号列出多个）
  --name-field <字段>    名称所在的字段
  --parent-field <字段>  上级代码所在的字段；没有时按网格内部一点推断
  --crs <坐标系>         WGS84 CGCS2000 GCJ02 BD09 EPSG:4549
  --time-zone <时区>     例如 Asia/Shanghai
  --max-speed <米/秒>    更快的定位点视为错误，默认 3（步行）
  --encoding <编码>      写出的 CSV 和 Shapefile 用 utf-8（默认）或 gb18030
  --title <标题>  --id <标识>
  --force                写入非空文件夹
  --json                 以 JSON 输出报告`);
export const lookupHelp = (): string =>
  msg(`用法：onegrid lookup <数据集> --points p.csv [选项]

每个点在哪些网格里（各级）。边界上的点归代码最小的网格，并注明。

  --points <文件>   有经度、纬度两列的 CSV
  --crs <坐标系>    点的坐标系，默认 WGS84
  --csv             以 CSV 输出
  --json            以 JSON 输出`);
export const nearestHelp = (): string =>
  msg(`用法：onegrid nearest <数据集> --points p.csv [选项]

每个点最近的服务站（直线距离，米）。

  --k <个数>        默认 3
  --points <文件>   有经度、纬度两列的 CSV
  --crs <坐标系>    点的坐标系，默认 WGS84
  --csv  --json     以 CSV 或 JSON 输出`);
export const coverageHelp = (): string =>
  msg(`用法：onegrid coverage <数据集> [选项]

各网格在服务站直线距离内的面积与居民比例。

  --radius <米>     默认 500
  --csv  --json     以 CSV 或 JSON 输出`);
export const patrolHelp = (): string =>
  msg(`用法：onegrid patrol <数据集> [选项]

各网格的巡查次数、停留、最近一次与覆盖比例。

  --from <时间> --to <时间>   默认全部记录
  --as-of <时间>    按此刻判断是否超时，默认记录结束时
  --buffer <米>     巡查覆盖的宽度，默认 30
  --min-stay <秒>   至少停留多久算一次，默认 120；0 表示经过即算
  --csv  --json     以 CSV 或 JSON 输出`);
export const publicHelp = (): string =>
  msg(`用法：onegrid public <数据集> --out <文件夹|x.zip> [--force] [--json]

得到对外公开的版本：没有轨迹、事件、建筑、未公开的联系人和敏感统计，并列出去掉的内容。`);
export const configureHelp = (): string =>
  msg(`用法：onegrid configure <dist>

把 dist/config.json 中的主机写入网页的安全策略，并写出 nginx 与静态托管的样例。`);
