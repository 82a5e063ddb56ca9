import { msg, str } from '@lit/localize';
import type { ImportRole, LayerSeen } from '../../model/import.ts';
import type { Crs, FileRole } from '../../model/manifest.ts';
import { formatNumber } from '../../text/numbers.ts';

const ROLES: Readonly<Record<ImportRole | FileRole, () => string>> = {
  grids: () => msg('网格'),
  stations: () => msg('服务站'),
  tracks: () => msg('巡查轨迹'),
  buildings: () => msg('建筑'),
  walkways: () => msg('步道'),
  places: () => msg('地名'),
  basemap: () => msg('底图'),
  staff: () => msg('人员'),
  events: () => msg('事件'),
  skip: () => msg('不使用'),
};

/** What a layer is used as, in a word. */
export const importRoleName = (role: ImportRole | FileRole): string => ROLES[role]();

/** What a layer is called: its file, and its own name where that says more. */
export const layerTitle = ({ file, name }: Pick<LayerSeen, 'file' | 'name'>): string =>
  file.includes(name) ? file : `${file} · ${name}`;

const SHAPES: Readonly<Record<LayerSeen['shapes'][number], () => string>> = {
  area: () => msg('面'),
  line: () => msg('线'),
  point: () => msg('点'),
  none: () => msg('没有图形'),
};

/** What a layer holds: `1,584 个要素 · 面`. */
export const layerContent = ({ features, shapes }: LayerSeen): string =>
  [msg(str`${formatNumber(features)} 个要素`), ...shapes.map((shape) => SHAPES[shape]())].join(' · ');

const STATISTICS: Readonly<Record<string, () => string>> = {
  households: () => msg('户数'),
  residents: () => msg('居民'),
  residents60plus: () => msg('60 岁以上'),
  partyMembers: () => msg('党员'),
  buildings: () => msg('楼栋'),
  selfBuiltCommercial: () => msg('自建商业房'),
};

/** The statistics that a column may hold, with their words. */
export const statisticNames = (): readonly (readonly [key: string, word: string])[] =>
  Object.entries(STATISTICS).map(([key, word]) => [key, word()] as const);

export interface CrsOption {
  readonly crs: Crs;
  readonly word: string;
}

/** Systems in degrees. */
export const degreeSystems = (): readonly CrsOption[] => [
  { crs: 'WGS84', word: msg('WGS 84（GPS、国际通用）') },
  { crs: 'CGCS2000', word: msg('CGCS2000（国家大地坐标、天地图）') },
  { crs: 'GCJ02', word: msg('GCJ-02（高德、腾讯地图）') },
  { crs: 'BD09', word: msg('BD-09（百度地图）') },
];

const FIRST_MERIDIAN = 75;
const ZONES_3 = 21;
const ZONES_6 = 11;

/** CGCS2000 Gauss–Krüger systems, of 3° and 6°, without and with the zone before the easting, and Web Mercator. */
export function metreSystems(): readonly CrsOption[] {
  const family = (first: number, count: number, step: number, word: (meridian: number) => string) =>
    Array.from({ length: count }, (_, i): CrsOption => {
      const meridian = FIRST_MERIDIAN + i * step;
      return { crs: `EPSG:${first + i}`, word: `${word(meridian)} · EPSG:${first + i}` };
    });
  return [
    ...family(4534, ZONES_3, 3, (meridian) => msg(str`CGCS2000 3 度带，中央经线 ${meridian}°`)),
    ...family(4513, ZONES_3, 3, (meridian) => msg(str`CGCS2000 3 度带 ${meridian / 3} 带，坐标带带号`)),
    ...family(4502, ZONES_6, 6, (meridian) => msg(str`CGCS2000 6 度带，中央经线 ${meridian}°`)),
    ...family(4491, ZONES_6, 6, (meridian) => msg(str`CGCS2000 6 度带 ${(meridian + 3) / 6} 带，坐标带带号`)),
    { crs: 'EPSG:3857', word: msg('Web 墨卡托 · EPSG:3857') },
  ];
}
