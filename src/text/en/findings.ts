import type { Catalogue } from '../templates.ts';

/** Sentences of the report that every load gives. */
export const findings: Catalogue = {
  清单列出的文件不在数据集里: 'A file that the manifest lists is not in the dataset',
  '文件读不出来（{0}），未使用': 'The file cannot be read ({0}); not used',
  '文件内容与清单里的 sha256 不一致，可能被改过或没有传完，未使用':
    'The file differs from its sha256 in the manifest: changed, or half transferred; not used',
  '认不出这种文件格式，未使用；可用 GeoJSON、Shapefile、KML、GPX、CSV、XLSX 等':
    'Unknown file format; not used. GeoJSON, Shapefile, KML, GPX, CSV, XLSX and others can be used',
  '文件损坏、不完整，或不是 {0}，未使用；请重新拷贝，或在原来的软件里重新导出':
    'The file is broken, incomplete or no {0}; not used. Copy it again, or export it again from the software that made it',
  没有找到可以打开的数据: 'Nothing here that can be opened',
  '文件里没有点、线或面，也没有可用的坐标，未使用；请检查导出时选的内容':
    'The file holds no points, lines or areas, nor coordinates that can be used; not used. Check what was chosen for the export',
  '表里没有数据行，未使用；请检查导出时选的内容':
    'The table has no rows; not used. Check what was chosen for the export',
  '内容是网页，不是数据，可能下载时转到了登录页或出错页，未使用；请登录后重新下载':
    'This is a web page and no data: the download may have led to a login or an error page; not used. Log in and download it again',
  '压缩包或工作簿不完整或已损坏，未使用；请重新拷贝、重新下载，或重新打包':
    'The archive or workbook is incomplete or broken; not used. Copy, download or pack it again',
  '台账里没有坐标，要对应到网格才能使用；请把网格文件和它一起选上':
    'The ledger has no coordinates and is of use only beside grids; choose the file of the grids together with it',
  '.cpg 写着 {0}，属性表却不是这种编码；已按 {1} 读取，请核对文字':
    'The .cpg says {0}, which the table is not written in; read as {1}, please check its words',
  '文件没有写明坐标系，不能猜测，未使用；请选定它的坐标系（命令行用 --crs）':
    'The file does not state its datum, and nothing is guessed; not used. Choose its datum (on the command line: --crs)',
  '{0} 个位置带有高程，原样保留并写回；面积和距离只按平面计算，改过的边界不再带高程':
    '{0} positions have heights, which are kept and written back; areas and distances are those in the plane, and a border that is edited has no heights any more',
  '{0} 个点都没有可用的经纬度（第一个写着 {1}），未使用；请从原来的软件重新导出':
    'None of the {0} points has a usable position (the first says {1}); not used. Export the file again',
  '文件不完整，只读到 {0} 个要素，可能没有传完；请重新拷贝或重新导出':
    'The file is incomplete, {0} features could be read: perhaps half transferred; copy or export it again',
  '文件名以 .{0} 结尾，内容却是 {1}；已按内容读取，请核对':
    'The name ends in .{0}, but the content is {1}; read as what it is, please check',
  '没有同名的 .dbf，只有图形、没有属性；请把 .shp、.dbf、.prj、.cpg 一起选上':
    'No .dbf of this name: shapes without properties; choose .shp, .dbf, .prj and .cpg together',
  '同名的 .dbf 读不出来（{0}），只有图形、没有属性；请重新导出':
    'The .dbf of this name cannot be read ({0}): shapes without properties; export it again',
  '属性表有 {0} 行，图形有 {1} 个，对不上；请核对，或重新导出':
    'The table has {0} rows for {1} shapes; check them, or export again',
  '这是 Shapefile 的一部分；请把同名的 .shp 一起选上，未使用':
    'This is a part of a Shapefile; choose the .shp of its name, too; not used',
  '表里没有经纬度列，也没有代码或名称列（有：{0}），不知道怎样使用；请补上其中一种':
    'The table has no columns of longitude and latitude, nor of codes or names (it has: {0}), so there is no use for it; add one of them',
  '这是旧格式的 Excel 工作簿；请在表格软件里另存为 .xlsx 或 CSV，未使用':
    'This is a workbook of the old Excel format; save it as .xlsx or CSV; not used',
  '这种压缩包打不开；请先解压，再选择里面的文件，或改用 zip，未使用':
    'This kind of archive cannot be opened; unpack it and choose the files in it, or use zip; not used',
  '打不开 .{0}；请在原来的软件里导出为 Shapefile 或 GeoJSON，未使用':
    'A .{0} cannot be opened; export it as Shapefile or GeoJSON from the software that made it; not used',
  '文件有 {0} MB，超过 {1} MB 的上限，未读取': 'The file has {0} MB, more than the limit of {1} MB; not read',
  '文件是空的，未使用；请重新拷贝或重新导出': 'The file is empty; not used. Copy or export it again',
  '这里出现“{0}”，不是合法的 JSON，文件未使用': 'Got “{0}” here, which is not JSON; file not used',
  '文件在这里中断了，可能没有传完，未使用；请重新拷贝或重新导出':
    'The file breaks off here, perhaps half transferred; not used. Copy or export it again',
  '应为 GeoJSON FeatureCollection，实为 {0}，文件未使用':
    'Expected a GeoJSON FeatureCollection, got {0}; file not used',
  'features 应为数组，实为 {0}，文件未使用': 'Expected features to be an array, got {0}; file not used',
  '{0}应含 {1}，实为 {2}，可能放错了文件，未使用':
    'A file of {0} holds {1}, got {2}: perhaps the wrong file; not used',
  '应为 Feature，实为 {0}，已搁置': 'Expected a Feature, got {0}; set aside',
  'properties 应为对象，实为 {0}，已搁置': 'Expected properties to be an object, got {0}; set aside',
  '属性嵌套超过 {0} 层，已搁置': 'Properties nest deeper than {0} levels; set aside',
  '没有几何图形，{0}需要图形，已搁置': 'No geometry, but {0} need one; set aside',
  '几何类型 {0} 不是 GeoJSON 的类型，已搁置': 'Geometry type {0} is none of GeoJSON’s; set aside',
  '{0}的图形应为 {1}，实为 {2}，已搁置': 'Geometry of {0} should be {1}, got {2}; set aside',
  '这里应为坐标，实为 {0}，已搁置': 'Expected coordinates here, got {0}; set aside',
  '清单的 {0} 缺失或不合要求（实为 {1}），数据集未打开':
    'The manifest’s {0} is missing or not as required (got {1}); dataset not opened',
  '清单中的路径 {0} 指向数据集之外，数据集未打开':
    'Path {0} in the manifest leads out of the dataset; dataset not opened',
  '缺少必填属性 {0}，已搁置': 'Required property {0} is missing; set aside',
  '属性 {0} 的值 {1} 不合要求，未采用': 'Property {0} cannot be {1}; value not used',
  '{0} 处没有 {1}，按 {2} 处理': '{0} without {1}, taken as {2}',
  '同名成员出现两次，以后一个为准': 'A member appears twice; the later one counts',
  '这里不该有这个成员（RFC 7946 第 7.1 节），已忽略':
    'This member should not be here (RFC 7946 section 7.1); ignored',
  'bbox 不合规定，已忽略': 'The bbox is malformed; ignored',
  'Feature 的 id 应为文字或数字，已忽略': 'A Feature’s id must be text or a number; ignored',
  '清单没有写明坐标系（crs），无法确定位置，数据集未打开':
    'The manifest does not state the datum (crs), so positions are unknown; dataset not opened',
  '坐标系 {0} 不认识；可用 WGS84、CGCS2000、GCJ02、BD09 或 EPSG:代号':
    'Datum {0} is unknown; expected WGS84, CGCS2000, GCJ02, BD09 or EPSG:code',
  '无法从 {0} 换算到 WGS84，文件未使用': 'Cannot convert {0} to WGS84; file not used',
  '坐标不是有限的数，已搁置': 'A coordinate is not finite; set aside',
  '坐标 {0}, {1} 超出经纬度范围，已搁置': 'Coordinates {0}, {1} are out of range; set aside',
  '坐标 {0}, {1} 看来是纬度在前，已搁置': 'Coordinates {0}, {1} look like latitude first; set aside',
  '{0} 个要素中有 {1} 个看来是纬度在前；可以对调经纬度后重新读取':
    '{1} of {0} features look like latitude first; the file can be read again with axes swapped',
  '没有字段 {0}，文件未使用；它的字段有：{1}': 'There is no field {0}; file not used. Its fields are: {1}',
  '没有写明坐标系，照您的选择按 {0} 读取': 'No coordinate system is stated; read as {0}, as you chose',
  '照您的选择，经纬度已对调': 'Longitude and latitude were swapped, as you chose',
  '照您的选择，按 {0} 坐标换算到 WGS84': 'Converted from {0} to WGS84, as you chose',
  '{0} 个环没有闭合，已闭合': '{0} rings were open; closed',
  '{0} 个重复的坐标点，已去除': '{0} repeated positions; removed',
  '{0} 处尖刺（边界原路折返），已去除，面积不变':
    '{0} spikes (the border runs out and straight back); removed, the area is the same',
  '{0} 个环碰到自己，已拆成几个环，范围不变':
    '{0} rings touch themselves; split into several, the area is the same',
  '{0} 个没有面积的洞，已去除': '{0} holes without area; removed',
  '{0} 个没有面积的部分，已去除': '{0} parts without area; removed',
  '环只有 {0} 个坐标点，围不成面，已搁置': 'A ring of {0} positions encloses nothing; set aside',
  '环的面积为零，已搁置': 'A ring has no area; set aside',
  '线不足两个不同的点，已搁置': 'A line needs two different positions; set aside',
  '{0} 个环的方向已按 RFC 7946 调整': '{0} rings were wound as RFC 7946 wants',
  '边界与自身相交 {0} 处；以斜线画出，不参与分析':
    'The border crosses itself in {0} places; drawn hatched, left out of analysis',
  '{0} 缺失或不是文字（实为 {1}），已搁置': '{0} is missing or not text (got {1}); set aside',
  '网格代码 {0} 重复，后出现的已搁置': 'Grid code {0} is repeated; the later one set aside',
  '编号 {0} 重复，后出现的已搁置': 'Id {0} is repeated; the later one set aside',
  '代码 {0} 应全为数字（{1}），已搁置': 'Code {0} should be digits only ({1}); set aside',
  '代码 {0} 有 {1} 位，第 {2} 级应为 {3} 位（{4}），已搁置':
    'Code {0} has {1} digits, expected {3} at level {2} ({4}); set aside',
  '{0} 写成了数字，已读作“{1}”；开头的 0 可能已丢失':
    '{0} was written as a number, read as “{1}”; leading zeros may be lost',
  '级别为 {0}，应为 {1} 之一，已搁置': 'Got level {0}, expected one of {1}; set aside',
  '有 {0} 个时间、{1} 个点，对不上，轨迹已搁置': '{0} times for {1} positions; track set aside',
  '{0} 个点的时间倒退，已连同位置按时间排好': '{0} fixes went back in time; sorted with their positions',
  '{0} 个点与前一个点时间相同，已去除': '{0} fixes at the same instant as the one before; removed',
  '{0} 个时间中有 {1} 个读不出，连同位置去除':
    '{1} of {0} times cannot be read; removed with their positions',
  '{0} 个时间没有时区；请指明时区后再打开，文件未使用':
    '{0} times have no zone; state the zone and open it again. The file is not used',
  '{0} 个时间没有时区，按 {1} 读取': '{0} times without offset; read in {1}',
  '只有 {0} 个点可用，连不成轨迹，已搁置': 'Only {0} usable fixes, not a track; set aside',
  '轨迹中断超过 300 秒，分为 {0} 段': 'The track pauses for more than 300 s; split into {0} parts',
  '{0} 个点中有 {1} 个需要超过每秒 {2} 米才能到达，已去除':
    '{1} of {0} fixes would need more than {2} m/s to reach; removed',
  '{0} 个点前后 300 秒内没有别的点，已去除': '{0} fixes have no other within 300 s; removed',
  '保留了 {0} 个不认识的属性：{1}': '{0} unknown properties kept: {1}',
  '属性名 {0} 不安全，未保留': 'Property name {0} is unsafe; not kept',
  '{0} 的值 {1} 不是数字，按未公布处理': '{0} is {1}, not a number; taken as not published',
  '{0} 为负数 {1}，按未公布处理': '{0} is negative ({1}); taken as not published',
  '{0} 的值 {1} 不是整数，按未公布处理': '{0} is {1}, not a whole number; taken as not published',
  '60 岁以上 {0} 人，多于居民 {1} 人，按未公布处理':
    '{0} people of 60 and over, more than the {1} residents; taken as not published',
  '{0} 中有标记代码，只作文字显示：{1}': '{0} holds markup, shown as text only: {1}',
  '{0} 中有改变文字方向的隐藏字符：{1}': '{0} holds hidden marks that turn the reading direction: {1}',
  '{0}看来是 {1} 坐标（偏约 {2}，把握 {3}）：现在 {4} 对得上，换算后 {5}；可以换算后重新读取':
    'The {0} look like {1} (about {2} off, {3} sure): {4} fit now, {5} after conversion; the file can be read again converted',
  '{0}的边界看来是 {1} 坐标（偏约 {2}，把握 {3}）：现在与另一级 {4} 重合，换算后 {5}；可以换算后重新读取':
    'The borders of the {0} look like {1} (about {2} off, {3} sure): {4} of them meet another level’s now, {5} after conversion; the file can be read again converted',
  '{0}按 {1} 读入，只有 {2} 与{3}对得上（偏约 {4}）；两者按同一坐标系读入，{5} 对得上（把握 {6}）：要么{7}其实是 {8}，要么{9}也是 {10}；请问一下给文件的人，再选一种重新读取':
    'The {0} were read as {1}, and {2} fit the {3} (about {4} off); read in one system {5} fit ({6} sure): either the {7} are {8}, or the {9} are {10} too; ask whoever gave you the files, then read them again one way',
  '{0}看来是纬度在前：现在 {1} 对得上，对调后 {2}；可以对调后重新读取':
    'The {0} look like latitude first: {1} fit now, {2} after the swap; the file can be read again swapped',
  '{0} 没有写上级网格，列为未归属': '{0} names no parent; listed as unassigned',
  '{0} 的上级 {1} 不存在，列为未归属': 'The parent {1} of {0} does not exist; listed as unassigned',
  '{0} 是第 {1} 级，上级 {2} 是第 {3} 级，应为第 {4} 级，列为未归属':
    '{0} is of level {1} and its parent {2} of level {3}, expected level {4}; listed as unassigned',
  '上下级绕成了圈：{0}，列为未归属': 'Parents run in a circle: {0}; listed as unassigned',
  '第 {0} 级网格有 {1} 个，清单写的是 {2} 个': 'Level {0} has {1} grids, the manifest says {2}',
  '服务站有 {0} 个，清单写的是 {1} 个': 'There are {0} stations, the manifest says {1}',
  '{0} 与 {1} 重叠 {2}': '{0} and {1} overlap by {2}',
  '第 {0} 级有 {1} 的空隙，不属于任何网格': 'A gap of {1} in level {0} belongs to no grid',
  '{0} 的边界在这里有一个点，邻居 {1} 没有':
    'The border of {0} has a vertex here that its neighbour {1} lacks',
  '第 {0} 级有 {1} 处邻界没有完全对齐（缝隙和重叠共 {2}，都在容差之内）':
    'Borders of level {0} do not quite meet in {1} places (gaps and overlaps of {2} in all, each within tolerance)',
  '第 {0} 级有些边界细碎到几厘米，空隙、重叠和套合没能全部检查':
    'Some borders of level {0} are a few centimetres small: gaps, overlaps and nesting could not all be checked',
  '{0} 只有 {1} 在上级 {2} 之内': 'Only {1} of {0} lie inside its parent {2}',
  '{0} 的 {1} 为 {2}，已公布的 {3} / {4} 个下级合计 {5}，超过上级':
    '{1} of {0} is {2}, but {3} of {4} children reported sum to {5}',
  '{0} 登记在 {1}，位置却在 {2}': '{0} is registered in {1} but stands in {2}',
  '{0} 登记在 {1}，位置不在任何网格内': '{0} is registered in {1} but stands in no grid',
  '{0} 登记的网格 {1} 不存在；位置在 {2}': 'Grid {1} of {0} does not exist; it stands in {2}',
  '{0} 登记的网格 {1} 不存在，位置也不在任何网格内':
    'Grid {1} of {0} does not exist, and it stands in no grid',
  '{0} 没有写明所属网格，位置也不在任何网格内': '{0} names no grid, and it stands in none',
  '公开的数据集含有 {0} 条轨迹，未使用': 'A public dataset holds {0} tracks; not used',
  '公开的数据集含有 {0} 个未公开的联系方式，未使用':
    'A public dataset holds {0} contacts that are not marked public; not used',
  '这个数据集没有公开版本，居民查询不打开内部数据':
    'This dataset has no public version; the page for residents does not open internal data',
  '公开的数据集含有 {0} 栋楼的住户数，未使用': 'A public dataset holds people of {0} buildings; not used',
  '公开的数据集含有 {0} 个小于 5 的计数，未使用': 'A public dataset holds {0} counts below 5; not used',
  '公开的数据集含有 {0} 个事件的文字说明，未使用': 'A public dataset holds free text of {0} events; not used',
  网格数据: 'grids',
  服务站数据: 'stations',
  人员数据: 'staff',
  轨迹数据: 'tracks',
  事件数据: 'events',
  建筑数据: 'buildings',
  步道数据: 'walkways',
  底图数据: 'base map features',
  地名数据: 'places',
  文件格式: 'file format',
  坐标: 'coordinates',
  坐标偏移: 'shifted datum',
  环: 'rings',
  环的方向: 'winding',
  自相交: 'self-intersection',
  代码: 'codes',
  上下级: 'parents',
  数量: 'counts expected',
  重叠: 'overlaps',
  空隙: 'gaps',
  套合: 'nesting',
  合计: 'sums',
  服务站位置: 'station positions',
  轨迹时间: 'track times',
  轨迹中断与速度: 'track gaps and speeds',
  公开范围: 'public audience',
  未知属性: 'unknown properties',
  计数: 'counts',
  标记代码: 'markup',
  拒用: 'refused',
  搁置: 'set aside',
  注意: 'warning',
  已修正: 'mended',
};
