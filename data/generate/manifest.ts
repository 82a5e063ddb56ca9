import type { DatasetManifest } from '../../src/model/manifest.ts';
import { AS_OF_MS, stamp, TIME_ZONE } from './clock.ts';
import { GRID_COUNTS, SUBDISTRICT } from './facts.ts';

/** The internal manifest of the sample, but for its list of files. */
export function manifest(stations: number): Omit<DatasetManifest, 'files'> {
  return {
    schema: 'onegrid/1',
    id: 'xiyuan-sample',
    title: `${SUBDISTRICT.name}（示例数据）`,
    version: '2026.11.22',
    areaCode: SUBDISTRICT.code,
    crs: 'WGS84',
    synthetic: true,
    audience: 'internal',
    timeZone: TIME_ZONE,
    codeProfile: 'stats12',
    maxSpeedMps: 3,
    asOf: stamp(AS_OF_MS),
    source:
      '合成数据；社区名称与代码据2023年统计用区划代码，网格数量与四个服务站据晋江新闻网2023年8月14日报道',
    licence: 'CC0-1.0',
    attribution: '示例数据 · 合成',
    levels: [
      { level: 1, label: '一级网格', facility: '党群服务中心', tiling: 'partition' },
      { level: 2, label: '二级网格', facility: '党群服务站', tiling: 'partition' },
      { level: 3, label: '三级网格', facility: '党群服务点', tiling: 'sparse' },
    ],
    expected: { grids: { ...GRID_COUNTS }, stations },
    tolerance: { snapDeg: 1e-7, gapM2: 50, overlapM2: 50, nestShare: 0.99 },
    statistics: [
      { key: 'households', label: '户数', unit: '户' },
      { key: 'residents', label: '居民', unit: '人' },
      { key: 'residents60plus', label: '60岁以上', unit: '人' },
      { key: 'partyMembers', label: '党员', unit: '人', sensitive: true },
      { key: 'buildings', label: '楼栋', unit: '栋', sensitive: false },
      { key: 'selfBuiltCommercial', label: '自建商业房', unit: '栋', sensitive: false },
    ],
    retentionDays: 30,
  };
}
