import { msg, str } from '@lit/localize';
import type { Turn, WayKind, WayStep, Wind } from '../../find/way-steps.ts';
import { formatDistance } from '../../text/distances.ts';

const WINDS: Readonly<Record<Wind, () => string>> = {
  n: () => msg('北'),
  ne: () => msg('东北'),
  e: () => msg('东'),
  se: () => msg('东南'),
  s: () => msg('南'),
  sw: () => msg('西南'),
  w: () => msg('西'),
  nw: () => msg('西北'),
};

const GROUNDS: Readonly<Record<WayKind, () => string>> = {
  path: () => msg('沿小路'),
  street: () => msg('沿街'),
  alley: () => msg('沿巷子'),
  crossing: () => msg('过街'),
  open: () => msg('直着'),
};

const TURNS: Readonly<Record<Exclude<Turn, 'start'>, () => string>> = {
  straight: () => msg('一直走'),
  left: () => msg('左转'),
  right: () => msg('右转'),
  back: () => msg('往回转'),
};

/** Metres of a step as one paces them: to ten. */
const paced = (metres: number): string => formatDistance(Math.max(10, Math.round(metres / 10) * 10));

/** A step as one would tell it: 在老榕树旁左转，沿巷子走 120 米. */
export function stepWords({ turn, wind, kind, lengthM, beside }: WayStep): string {
  const ground = GROUNDS[kind]();
  const far = paced(lengthM);
  if (turn === 'start') return msg(str`向${WINDS[wind]()}，${ground}走 ${far}`);
  const turned = TURNS[turn]();
  return beside
    ? msg(str`在${beside}旁${turned}，${ground}走 ${far}`)
    : msg(str`${turned}，${ground}走 ${far}`);
}
