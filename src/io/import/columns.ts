/** What a column of a strange table may mean. */
export type ColumnMeaning =
  | 'code'
  | 'name'
  | 'level'
  | 'parent'
  | 'lng'
  | 'lat'
  | 'wkt'
  | 'grid'
  | 'time'
  | 'track'
  | 'accuracy'
  | 'households'
  | 'residents'
  | 'residents60plus'
  | 'partyMembers'
  | 'buildings'
  | 'selfBuiltCommercial';

/** Names that each meaning goes by, best first: whole names, without case, spaces, `_` and `-`. */
const NAMES: Readonly<Record<ColumnMeaning, readonly RegExp[]>> = {
  code: [
    /^(网格)?(代码|编码|编号)$/,
    /^(grid)?code$/,
    /^[a-z]+\d{2}cd$/,
    /^(wgbm|wgdm|xzqdm|gridid|gridcode)$/,
    /(代码|编码|编号)$/,
    /^(id|fid|gid|objectid)$/,
  ],
  name: [
    /^(网格)?(名称|名字|名)$/,
    /^(grid)?name$/,
    /^[a-z]+\d{2}nm$/,
    /^(wgmc|xzqmc|mc)$/,
    /名称$/,
    /name$/,
  ],
  level: [/^(网格)?(级别|层级|等级)$/, /^(grid)?level$/],
  parent: [/^(上级|父级|所属)(网格)?(代码|编码|编号)?$/, /^parent(code|id)?$/],
  lng: [/^(经度|lng|lon|long|longitude|x)$/, /经度/, /(lng|lon|longitude)$/],
  lat: [/^(纬度|lat|latitude|y)$/, /纬度/, /(lat|latitude)$/],
  wkt: [/^(wkt|geom|geometry|thegeom|shape|几何|图形)$/],
  grid: [/^(所属|所在|归属)?网格(代码|编码|编号|名称)?$/, /^grid(code|id|name)?$/, /^(wgbm|wgdm|wgmc)$/],
  time: [
    /^(时间|定位时间|采集时间|timestamp|datetime|time|date|gpstime|t)$/,
    /时间/,
    /(timestamp|datetime|time)$/,
  ],
  track: [
    /^(轨迹(id|编号|号)?|tripid|trackid|trajid|trajectoryid)$/,
    /^(设备(id|编号|号)?|deviceid|vehicleid|staffid|userid|人员(id|编号)?|姓名)$/,
  ],
  accuracy: [/^(精度|误差|accuracy(m)?|hacc|hdop)$/],
  households: [/^(户数|总户数|家庭户数?|households?|hh)$/, /户数/],
  residents: [
    /^(人口|人口数|常住人口|总人口|人数|总人数|居民(数|人数)?|residents?|population|pop|people)$/,
    /^(常住|户籍|实有)人口/,
  ],
  residents60plus: [
    /^(60(周?岁)?(及?以上|\+).*|老年?人口?数?|老年人|elderly|residents60(plus)?|over60|aged60.*)$/,
  ],
  partyMembers: [/^(党员(数|人数)?|partymembers?)$/],
  buildings: [/^(楼栋数?|建筑(数|栋数)?|房屋(数|栋数)?|buildings?)$/],
  selfBuiltCommercial: [/^(自建房.*|selfbuilt.*)$/],
};

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

/** A heading's own words: under a merged heading, what follows the last slash; without a unit in brackets. */
const ownWords = (name: string): string => name.replace(/^.*\//, '').replace(/[（(][^）)]*[）)]\s*$/, '');

/**
 * The column that best fits a meaning by its name (Chinese and English), or null. Headings in two rows, joined by a
 * slash, count by the whole and then by the lower one.
 */
export function guessColumn(columns: readonly string[], meaning: ColumnMeaning): string | null {
  for (const words of [(name: string) => name, ownWords]) {
    for (const pattern of NAMES[meaning]) {
      const found = columns.find((column) => pattern.test(plain(words(column))));
      if (found !== undefined) return found;
    }
  }
  return null;
}

/** The statistics of the data contract, the narrower meanings first. */
const STATISTICS = [
  'residents60plus',
  'partyMembers',
  'selfBuiltCommercial',
  'buildings',
  'households',
  'residents',
] as const satisfies readonly ColumnMeaning[];

/** The statistic that a column's name says, or null. */
export const statisticOf = (column: string): (typeof STATISTICS)[number] | null =>
  STATISTICS.find((key) => column === key || guessColumn([column], key) !== null) ?? null;

/** All property names of features, in order of appearance. */
export function columnsOf(features: readonly { readonly properties: object | null }[]): readonly string[] {
  const names = new Set<string>();
  for (const feature of features) for (const name of Object.keys(feature?.properties ?? {})) names.add(name);
  return [...names];
}
