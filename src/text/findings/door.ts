import { msg, str } from '@lit/localize';
import { formatNumber } from '../numbers.ts';
import type { Said, Sentences } from './said.ts';

const count = (said: Said, name = 'count'): string => formatNumber(said.number(name));

/** A sentence for each case of the rules that look at one file: V01, V02, V04–V07. */
export const FILE_SENTENCES: Sentences = {
  'V01 file-missing': () => msg('清单列出的文件不在数据集里'),
  'V01 file-unreadable': (s) => msg(str`文件读不出来（${s.text('detail')}），未使用`),
  'V01 hash-differs': () => msg('文件内容与清单里的 sha256 不一致，可能被改过或没有传完，未使用'),
  'V01 format-unknown': () =>
    msg('认不出这种文件格式，未使用；可用 GeoJSON、Shapefile、KML、GPX、CSV、XLSX 等'),
  'V01 format-broken': (s) =>
    msg(str`文件损坏、不完整，或不是 ${s.text('format')}，未使用；请重新拷贝，或在原来的软件里重新导出`),
  'V01 nothing-found': () => msg('没有找到可以打开的数据'),
  'V01 no-shapes': () => msg('文件里没有点、线或面，也没有可用的坐标，未使用；请检查导出时选的内容'),
  'V01 rows-missing': () => msg('表里没有数据行，未使用；请检查导出时选的内容'),
  'V01 web-page': () => msg('内容是网页，不是数据，可能下载时转到了登录页或出错页，未使用；请登录后重新下载'),
  'V01 positions-missing': (s) =>
    msg(
      str`${count(s)} 个点都没有可用的经纬度（第一个写着 ${s.text('got')}），未使用；请从原来的软件重新导出`,
    ),
  'V01 field-missing': (s) =>
    msg(str`没有字段 ${s.text('wanted')}，文件未使用；它的字段有：${s.text('got')}`),
  'V01 cut-short': (s) => msg(str`文件不完整，只读到 ${count(s)} 个要素，可能没有传完；请重新拷贝或重新导出`),
  'V01 read-as': (s) =>
    msg(str`文件名以 .${s.text('extension')} 结尾，内容却是 ${s.text('content')}；已按内容读取，请核对`),
  'V01 table-missing': () => msg('没有同名的 .dbf，只有图形、没有属性；请把 .shp、.dbf、.prj、.cpg 一起选上'),
  'V01 table-broken': (s) =>
    msg(str`同名的 .dbf 读不出来（${s.text('detail')}），只有图形、没有属性；请重新导出`),
  'V01 table-differs': (s) =>
    msg(str`属性表有 ${count(s, 'rows')} 行，图形有 ${count(s, 'shapes')} 个，对不上；请核对，或重新导出`),
  'V01 table-alone': () => msg('这是 Shapefile 的一部分；请把同名的 .shp 一起选上，未使用'),
  'V01 columns-missing': (s) =>
    msg(str`表里没有经纬度列，也没有代码或名称列（有：${s.text('names')}），不知道怎样使用；请补上其中一种`),
  'V01 old-workbook': () => msg('这是旧格式的 Excel 工作簿；请在表格软件里另存为 .xlsx 或 CSV，未使用'),
  'V01 archive-unknown': () => msg('这种压缩包打不开；请先解压，再选择里面的文件，或改用 zip，未使用'),
  'V01 archive-broken': () => msg('压缩包或工作簿不完整或已损坏，未使用；请重新拷贝、重新下载，或重新打包'),
  'V01 ledger-alone': () => msg('台账里没有坐标，要对应到网格才能使用；请把网格文件和它一起选上'),
  'V01 encoding-differs': (s) =>
    msg(str`.cpg 写着 ${s.text('stated')}，属性表却不是这种编码；已按 ${s.text('used')} 读取，请核对文字`),
  'V01 drawing': (s) =>
    msg(str`打不开 .${s.text('extension')}；请在原来的软件里导出为 Shapefile 或 GeoJSON，未使用`),
  'V01 too-large': (s) =>
    msg(str`文件有 ${count(s, 'megabytes')} MB，超过 ${count(s, 'limit')} MB 的上限，未读取`),
  'V01 empty': () => msg('文件是空的，未使用；请重新拷贝或重新导出'),
  'V01 not-json': (s) => msg(str`这里出现“${s.text('got')}”，不是合法的 JSON，文件未使用`),
  'V01 truncated': () => msg('文件在这里中断了，可能没有传完，未使用；请重新拷贝或重新导出'),
  'V01 not-collection': (s) => msg(str`应为 GeoJSON FeatureCollection，实为 ${s.text('got')}，文件未使用`),
  'V01 features-missing': (s) => msg(str`features 应为数组，实为 ${s.text('got')}，文件未使用`),
  'V01 wrong-role': (s) =>
    msg(str`${s.role('role')}应含 ${s.text('expected')}，实为 ${s.text('got')}，可能放错了文件，未使用`),
  'V01 not-feature': (s) => msg(str`应为 Feature，实为 ${s.text('got')}，已搁置`),
  'V01 properties-type': (s) => msg(str`properties 应为对象，实为 ${s.text('got')}，已搁置`),
  'V01 too-deep': (s) => msg(str`属性嵌套超过 ${count(s, 'limit')} 层，已搁置`),
  'V01 geometry-missing': (s) => msg(str`没有几何图形，${s.role('role')}需要图形，已搁置`),
  'V01 geometry-unknown': (s) => msg(str`几何类型 ${s.text('got')} 不是 GeoJSON 的类型，已搁置`),
  'V01 geometry-type': (s) =>
    msg(str`${s.role('role')}的图形应为 ${s.text('expected')}，实为 ${s.text('got')}，已搁置`),
  'V01 coordinates-shape': (s) => msg(str`这里应为坐标，实为 ${s.text('got')}，已搁置`),
  'V01 manifest-property': (s) =>
    msg(str`清单的 ${s.text('property')} 缺失或不合要求（实为 ${s.text('got')}），数据集未打开`),
  'V01 unsafe-path': (s) => msg(str`清单中的路径 ${s.text('got')} 指向数据集之外，数据集未打开`),
  'V01 property-missing': (s) => msg(str`缺少必填属性 ${s.text('property')}，已搁置`),
  'V01 property-type': (s) => msg(str`属性 ${s.text('property')} 的值 ${s.text('got')} 不合要求，未采用`),
  'V01 default-used': (s) => msg(str`${count(s)} 处没有 ${s.text('property')}，按 ${s.text('value')} 处理`),
  'V01 duplicate-key': () => msg('同名成员出现两次，以后一个为准'),
  'V01 confusing-member': () => msg('这里不该有这个成员（RFC 7946 第 7.1 节），已忽略'),
  'V01 bbox': () => msg('bbox 不合规定，已忽略'),
  'V01 feature-id': () => msg('Feature 的 id 应为文字或数字，已忽略'),
  'V02 datum-missing': () => msg('清单没有写明坐标系（crs），无法确定位置，数据集未打开'),
  'V02 datum-unsaid': () => msg('文件没有写明坐标系，不能猜测，未使用；请选定它的坐标系（命令行用 --crs）'),
  'V02 datum-unknown': (s) =>
    msg(str`坐标系 ${s.text('got')} 不认识；可用 WGS84、CGCS2000、GCJ02、BD09 或 EPSG:代号`),
  'V02 datum-unsupported': (s) => msg(str`无法从 ${s.text('crs')} 换算到 WGS84，文件未使用`),
  'V02 heights-kept': (s) =>
    msg(str`${count(s)} 个位置带有高程，原样保留并写回；面积和距离只按平面计算，改过的边界不再带高程`),
  'V02 not-finite': () => msg('坐标不是有限的数，已搁置'),
  'V02 out-of-range': (s) => msg(str`坐标 ${s.text('x')}, ${s.text('y')} 超出经纬度范围，已搁置`),
  'V02 swapped-axes': (s) => msg(str`坐标 ${s.text('x')}, ${s.text('y')} 看来是纬度在前，已搁置`),
  'V02 datum-chosen': (s) => msg(str`没有写明坐标系，照您的选择按 ${s.text('datum')} 读取`),
  'V02 swapped': () => msg('照您的选择，经纬度已对调'),
  'V02 swap-offered': (s) =>
    msg(str`${count(s, 'of')} 个要素中有 ${count(s)} 个看来是纬度在前；可以对调经纬度后重新读取`),
  'V04 ring-closed': (s) => msg(str`${count(s)} 个环没有闭合，已闭合`),
  'V04 repeated-positions': (s) => msg(str`${count(s)} 个重复的坐标点，已去除`),
  'V04 spikes-removed': (s) => msg(str`${count(s)} 处尖刺（边界原路折返），已去除，面积不变`),
  'V04 ring-split': (s) => msg(str`${count(s)} 个环碰到自己，已拆成几个环，范围不变`),
  'V04 hole-dropped': (s) => msg(str`${count(s)} 个没有面积的洞，已去除`),
  'V04 part-dropped': (s) => msg(str`${count(s)} 个没有面积的部分，已去除`),
  'V04 too-few-positions': (s) => msg(str`环只有 ${count(s)} 个坐标点，围不成面，已搁置`),
  'V04 zero-area': () => msg('环的面积为零，已搁置'),
  'V04 line-too-short': () => msg('线不足两个不同的点，已搁置'),
  'V05 rewound': (s) => msg(str`${count(s)} 个环的方向已按 RFC 7946 调整`),
  'V06 self-intersection': (s) => msg(str`边界与自身相交 ${count(s)} 处；以斜线画出，不参与分析`),
  'V07 code-missing': (s) => msg(str`${s.text('property')} 缺失或不是文字（实为 ${s.text('got')}），已搁置`),
  'V07 code-repeated': (s) => msg(str`网格代码 ${s.text('code')} 重复，后出现的已搁置`),
  'V07 id-repeated': (s) => msg(str`编号 ${s.text('code')} 重复，后出现的已搁置`),
  'V07 code-not-digits': (s) => msg(str`代码 ${s.text('code')} 应全为数字（${s.text('profile')}），已搁置`),
  'V07 code-length': (s) =>
    msg(
      str`代码 ${s.text('code')} 有 ${count(s, 'length')} 位，第 ${s.text('level')} 级应为 ${count(s, 'expected')} 位（${s.text('profile')}），已搁置`,
    ),
  'V07 code-number': (s) =>
    msg(str`${s.text('property')} 写成了数字，已读作“${s.text('code')}”；开头的 0 可能已丢失`),
  'V07 level': (s) => msg(str`级别为 ${s.text('got')}，应为 ${s.text('expected')} 之一，已搁置`),
};
