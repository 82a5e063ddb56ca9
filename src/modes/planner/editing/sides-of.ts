import { msg, str } from '@lit/localize';
import type { GroundCounter, GroundFigures } from '../../../analysis/ground-figures.ts';
import { knownSum, type ReportedSum } from '../../../analysis/sum-reported.ts';
import { nameOf } from '../../../edit/borders.ts';
import type { Answer } from '../../../edit/edited.ts';
import type { Plan } from '../../../edit/plan.ts';
import type { GridCode } from '../../../model/grid.ts';
import { formatArea, formatDistance } from '../../../text/distances.ts';
import { formatNumber, formatShare, formatShort } from '../../../text/numbers.ts';
import { outlineOf } from '../../../topology/outline.ts';
import type { Side, SideFigure } from '../../../ui/plan/side-figures.ts';
import { whileDone } from './while-done.ts';
import { workingLevel } from './working-level.ts';

/** A side with a place in each piece that what is held would cut off from it. */
export interface MeasuredSide extends Side {
  readonly torn: GroundFigures['detached'];
}

/** Figures of a grid before and after what is held. */
interface Changed {
  readonly before: GroundFigures;
  readonly after: GroundFigures;
}

/** Figures of the plan as it stands, kept until its next step: a drag asks for them with every frame. */
export type KeptFigures = Map<string, GroundFigures>;

function figuresOf(plan: Plan, code: GridCode, ownsRim: boolean, count: GroundCounter): GroundFigures | null {
  const partition = plan.layer(plan.layerOf(code));
  const faces = plan.facesOf(code);
  if (!partition || faces.size === 0) return null;
  return count(outlineOf(partition, faces), ownsRim, plan.stations.values());
}

const signed = (value: number, format: (value: number) => string): string =>
  format(Math.abs(value)) === format(0) ? '' : `${value > 0 ? '+' : '−'}${format(Math.abs(value))}`;

/** Where one of both is not known, neither is the difference. */
function counted(label: string, sums: { before: ReportedSum; after: ReportedSum }): SideFigure {
  const [before, after] = [knownSum(sums.before), knownSum(sums.after)];
  return {
    label,
    value: formatNumber(after),
    delta: before === null || after === null ? '' : signed(after - before, (of) => formatNumber(of)),
  };
}

const of = <Key extends keyof GroundFigures>(
  { before, after }: Changed,
  key: Key,
): { before: GroundFigures[Key]; after: GroundFigures[Key] } => ({ before: before[key], after: after[key] });

const plain = (
  label: string,
  { before, after }: { before: number; after: number },
  format: (value: number) => string = (value) => formatNumber(value),
): SideFigure => ({ label, value: format(after), delta: signed(after - before, format) });

/** A figure of what the dataset does not have is no row at all. */
function known(
  label: string,
  { before, after }: { before: number | null; after: number | null },
  format: (value: number) => string,
): SideFigure[] {
  return before === null || after === null ? [] : [plain(label, { before, after }, format)];
}

const shape = (label: string, changed: { before: number; after: number }): SideFigure => {
  const [before, after] = [Math.round(100 * changed.before) / 100, Math.round(100 * changed.after) / 100];
  return plain(label, { before, after }, formatShort);
};

/** Beyond this share from its target a grid is far from it. */
const FAR = 0.15;

function targetOf(value: number | null, target: number | null, unit: string): Side['target'] {
  if (value === null || target === null || target === 0) return null;
  const off = (value - target) / target;
  const width = Math.max(value, target) * 1.25;
  const how = Math.abs(off) < 0.005 ? msg('正好') : `${off > 0 ? '+' : '−'}${formatShare(Math.abs(off))}`;
  return {
    share: value / width,
    mark: target / width,
    text: msg(str`目标 ${formatNumber(Math.round(target))} ${unit}，偏差 ${how}`),
    far: Math.abs(off) > FAR,
  };
}

function sideOf(
  plan: Plan,
  code: GridCode,
  tone: Side['tone'],
  changed: Changed,
  mean: number | null,
): MeasuredSide {
  const { measure, value } = plan.settings.target;
  const { after } = changed;
  const pieces = 1 + after.detached.length;
  const isWorking = plan.grids.get(code)?.level === workingLevel(plan);
  return {
    name: nameOf(plan, code),
    tone,
    main: [
      counted(msg('户'), of(changed, 'households')),
      counted(msg('人'), of(changed, 'residents')),
      {
        label: msg('面积'),
        value: formatArea(after.areaM2),
        delta: signed(Math.round(after.areaM2 - changed.before.areaM2), formatArea),
      },
    ],
    more: [
      counted(msg('60岁以上'), of(changed, 'residents60plus')),
      plain(msg('楼栋'), of(changed, 'buildings')),
      plain(msg('服务站'), of(changed, 'stations')),
      ...known(msg('道路长度'), of(changed, 'roadM'), formatDistance),
      ...known(msg('巡查负荷'), of(changed, 'patrolMinutes'), (minutes) =>
        msg(str`${formatNumber(Math.round(minutes))} 分/天`),
      ),
      shape(msg('紧凑度'), of(changed, 'compactness')),
      shape(msg('外接圆比'), of(changed, 'reock')),
      {
        label: msg('连通'),
        value: pieces === 1 ? msg('连成一片') : msg(str`${pieces} 块`),
        delta: '',
      },
    ],
    // The target is one of the level that is split and merged; a deeper grid is not measured against it.
    target: targetOf(
      knownSum(after[measure]),
      isWorking ? (value ?? mean) : null,
      measure === 'households' ? msg('户') : msg('人'),
    ),
    warnings:
      after.detached.length > changed.before.detached.length ? [msg(str`会分成 ${pieces} 块不相连的地`)] : [],
    torn: after.detached.length > changed.before.detached.length ? after.detached : [],
  };
}

const TONES: readonly Side['tone'][] = ['first', 'second'];

/** The two sides of what is held and others that change with them, before and after; `mean` is the size that grids have on average. */
export function sidesOf(
  plan: Plan,
  codes: readonly (GridCode | null)[],
  answer: Answer | null,
  count: GroundCounter,
  mean: number | null,
  kept: KeptFigures,
): readonly MeasuredSide[] {
  const there = codes.filter((code): code is GridCode => code !== null);
  const lowest = [...there].sort()[0];
  const all = (known?: KeptFigures): ReadonlyMap<GridCode, GroundFigures> =>
    new Map(
      there.flatMap((code) => {
        const key = `${code} ${code === lowest}`;
        const figures = known?.get(key) ?? figuresOf(plan, code, code === lowest, count);
        if (figures) known?.set(key, figures);
        return figures ? [[code, figures] as const] : [];
      }),
    );
  const before = all(kept);
  const after = answer?.ok ? whileDone(plan, answer, all) : before;
  return codes.flatMap((code, i): MeasuredSide[] => {
    const is = code === null ? undefined : after.get(code);
    if (code === null || !is) return [];
    const changed = { before: before.get(code) ?? is, after: is };
    return [sideOf(plan, code, TONES[i] ?? 'other', changed, mean)];
  });
}
