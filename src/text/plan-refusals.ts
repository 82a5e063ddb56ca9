import { msg, str } from '@lit/localize';

type Params = Readonly<Record<string, string | number>>;

const name = ({ name: of = '' }: Params): string | number => of;

const REFUSALS: Readonly<Record<string, (params: Params) => string>> = {
  crossesBorder: () => msg('会穿过另一条边界'),
  crossesNode: () => msg('会压住另一条边界的点'),
  coincidesWithBorder: () => msg('会与另一条边界重叠'),
  notSimple: () => msg('边界会与自身相交'),
  sweepsOver: () => msg('会越过别的网格'),
  twistsNode: () => msg('会打乱交点处各网格的次序'),
  wouldVanish: () => msg('网格会缩成没有面积'),
  endsInside: () => msg('线的一端停在网格里面'),
  leavesFace: () => msg('线走出了网格'),
  doesNotDivide: () => msg('这条线没有把网格分开：要从边界画到边界'),
  notNeighbours: () => msg('两个网格不相邻'),
  outsideHasNoLabel: () => msg('这里在所有网格之外'),
  breaksLevel: (params) => msg(str`会把下级网格「${name(params)}」切开`),
  locked: (params) => msg(str`「${name(params)}」已锁定`),
  nothingChanges: () => msg('没有变化'),
  noSuchVertex: () => msg('这里没有边界点'),
  noSuchBorder: () => msg('这里没有边界'),
  noSuchFace: () => msg('这里没有网格'),
  noSuchGrid: () => msg('没有这个网格'),
  noSuchStation: () => msg('没有这个服务站'),
  noSuchPerson: () => msg('没有这个人员'),
  noSuchBuilding: (params) => msg(str`没有「${name(params)}」这栋楼`),
  detached: (params) => msg(str`楼栋与「${name(params)}」之间隔着别的楼或地，会成飞地`),
  splitsGrid: (params) => msg(str`会把「${name(params)}」分成不相连的几块`),
  takesBuilding: (params) => msg(str`会把没有选的楼栋「${name(params)}」也划走`),
  cutsBuilding: (params) => msg(str`楼栋「${name(params)}」与别的楼重叠，划不完整`),
  wrongLevel: () => msg('级别不符，做不了这一步'),
  insetAlone: (params) =>
    msg(str`「${name(params)}」自成一层，可以与别的网格重叠：只能改它的边界，不能新设、分割、合并或划入`),
  codeTaken: () => msg('代码已被占用'),
  idTaken: () => msg('编号已被占用'),
  offTheBorder: () => msg('线的两端要靠近同一条边界'),
  badValue: () => msg('这个值不能用'),
};

/** Why a change of the plan is refused, in a sentence short enough to stand beside a pointer. */
export const refusalSentence = (reason: string, params: Params = {}): string =>
  REFUSALS[reason]?.(params) ?? reason;
