import { msg, str } from '@lit/localize';

type Words = Readonly<Record<string, () => string>>;

/** The word of an id in the reader's language; an unknown id is itself a word, and shown as it is. */
const wordOf =
  (words: Words, byId = new Map(Object.entries(words))) =>
  (id: string): string =>
    byId.get(id)?.() ?? id;

const FACILITIES: Words = {
  toilet: () => msg('卫生间'),
  drinkingWater: () => msg('饮水机'),
  phoneCharging: () => msg('手机充电'),
  airConditioning: () => msg('空调'),
  firstAidKit: () => msg('医药箱'),
  teaTable: () => msg('茶桌'),
  teaPoint: () => msg('奉茶点'),
  tablesAndChairs: () => msg('桌椅'),
  stoneSeats: () => msg('石凳石桌'),
  treeShade: () => msg('树荫'),
};

const SERVICES: Words = {
  clinic: () => msg('义诊'),
  legalAdvice: () => msg('法律宣传'),
  familyStudy: () => msg('亲子研学'),
  minorsProtection: () => msg('未成年人保护'),
  elderCare: () => msg('养老'),
  counselling: () => msg('心理咨询'),
  mediation: () => msg('矛盾调解'),
  winterCare: () => msg('送温暖'),
  summerCare: () => msg('送清凉'),
  culture: () => msg('文化活动'),
};

const ROLES: Words = {
  gridLeader: () => msg('网格长'),
  gridMember: () => msg('网格员'),
  gridDoctor: () => msg('网格医生'),
  gridNurse: () => msg('网格护士'),
  gridPolice: () => msg('网格民警'),
  gridPatroller: () => msg('网格巡逻队员'),
  gridCounsellor: () => msg('心理咨询师'),
  propertySteward: () => msg('物业楼管'),
  volunteer: () => msg('志愿者'),
};

const INSTITUTIONS: Words = {
  gridCouncil: () => msg('网格议事厅'),
  noticeBoard: () => msg('网格服务公示牌'),
};

const EVENT_STATUSES: Words = {
  reported: () => msg('采集'),
  accepted: () => msg('受理'),
  dispatched: () => msg('派遣'),
  handling: () => msg('处置'),
  answered: () => msg('反馈'),
  closed: () => msg('核查'),
};

const EVENT_SOURCES: Words = {
  patrol: () => msg('巡查发现'),
  resident: () => msg('居民反映'),
  station: () => msg('站点受理'),
  hotline: () => msg('热线转办'),
};

const EVENT_TYPES: Words = {
  information: () => msg('信息采集'),
  mediation: () => msg('矛盾调解'),
  hazard: () => msg('隐患排查'),
  environment: () => msg('环境整治'),
};

const FACILITY_CLASSES: Words = {
  center: () => msg('党群服务中心'),
  station: () => msg('党群服务站'),
  point: () => msg('党群服务点'),
};

const PATROL_STATUSES: Words = {
  done: () => msg('已巡查'),
  due: () => msg('待巡查'),
  overdue: () => msg('超时未巡'),
  none: () => msg('无巡查要求'),
};

const GRID_KINDS: Words = {
  basic: () => msg('基本网格'),
  exclusive: () => msg('专属网格'),
  micro: () => msg('微网格'),
};

const POSITION_SOURCES: Words = {
  surveyed: () => msg('实测位置'),
  geocoded: () => msg('地址匹配的位置'),
  described: () => msg('按文字描述标注的位置'),
  synthetic: () => msg('合成位置'),
};

const PLACE_KINDS: Words = {
  estate: () => msg('小区'),
  landmark: () => msg('地标'),
  street: () => msg('道路'),
  stop: () => msg('车站'),
  other: () => msg('地点'),
};

/** 卫生间, 饮水机, … */
export const facilityName = wordOf(FACILITIES);
/** 义诊, 法律宣传, … */
export const serviceName = wordOf(SERVICES);
/** 网格长, 网格员, … */
export const roleName = wordOf(ROLES);
/** 网格议事厅, … */
export const institutionName = wordOf(INSTITUTIONS);
/** 采集 → 受理 → 派遣 → 处置 → 反馈 → 核查 */
export const eventStatusName = wordOf(EVENT_STATUSES);
export const eventSourceName = wordOf(EVENT_SOURCES);
export const eventTypeName = wordOf(EVENT_TYPES);
/** 党群服务中心 / 站 / 点, where the manifest has no word of its own. */
export const facilityClassName = wordOf(FACILITY_CLASSES);
/** 已巡查 / 待巡查 / 超时未巡 / 无巡查要求 */
export const patrolStatusName = wordOf(PATROL_STATUSES);
export const gridKindName = wordOf(GRID_KINDS);
/** How a station's position is known. */
export const positionSourceName = wordOf(POSITION_SOURCES);
export const placeKindName = wordOf(PLACE_KINDS);

/** 一级网格, 二级网格, 三级网格: the level, which is not the ordinal (第一网格). */
export function levelName(level: number): string {
  if (level === 1) return msg('一级网格');
  if (level === 2) return msg('二级网格');
  if (level === 3) return msg('三级网格');
  return String(level);
}

/** A patrol rule in words: 每日至少 1 次，18:00 前. */
export function patrolRuleText(rule: {
  readonly kind: 'patrol' | 'visit';
  readonly times: number;
  readonly per: 'day' | 'week' | 'month';
  readonly dueBy?: string;
}): string {
  const what = rule.kind === 'patrol' ? msg('巡查') : msg('走访');
  const often = {
    day: () => msg(str`${what}：每日至少 ${rule.times} 次`),
    week: () => msg(str`${what}：每周至少 ${rule.times} 次`),
    month: () => msg(str`${what}：每月至少 ${rule.times} 次`),
  }[rule.per]();
  return rule.dueBy ? msg(str`${often}，${rule.dueBy} 前完成`) : often;
}
