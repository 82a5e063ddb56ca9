import { msg, str } from '@lit/localize';
import type { GroundCounter, GroundFigures } from '../../../analysis/ground-figures.ts';
import type { ReportedSum } from '../../../analysis/sum-reported.ts';
import { nameOf } from '../../../edit/borders.ts';
import type { Answer } from '../../../edit/edited.ts';
import type { Plan } from '../../../edit/plan.ts';
import type { GridCode } from '../../../model/grid.ts';
import { formatArea } from '../../../text/distances.ts';
import { formatNumber, formatShare, formatShort } from '../../../text/numbers.ts';
import { outlineOf } from '../../../topology/outline.ts';
import type { Side, SideFigure } from '../../../ui/plan/side-figures.ts';
import { whileDone } from './while-done.ts';
import { workingLevel } from './working-level.ts';

/** Figures of a grid before and after what is held. */
interface Changed {
  readonly before: GroundFigures;
  readonly after: GroundFigures;
}

function figuresOf(plan: Plan, code: GridCode, ownsRim: boolean, count: GroundCounter): GroundFigures | null {
  const partition = plan.layer(plan.layerOf(code));
  const faces = plan.facesOf(code);
  return partition && faces.size > 0 ? count(outlineOf(partition, faces), ownsRim) : null;
}

const signed = (value: number, format: (value: number) => string): string =>
  value === 0 ? '' : `${value > 0 ? '+' : '−'}${format(Math.abs(value))}`;

function counted(label: string, { before, after }: { before: ReportedSum; after: ReportedSum }): SideFigure {
  return {
    label,
    value: formatNumber(after.sum),
    delta: signed((after.sum ?? 0) - (before.sum ?? 0), (of) => formatNumber(of)),
  };
}

const of = <Key extends keyof GroundFigures>(
  { before, after }: Changed,
  key: Key,
): { before: GroundFigures[Key]; after: GroundFigures[Key] } => ({ before: before[key], after: after[key] });

const plain = (label: string, { before, after }: { before: number; after: number }): SideFigure => ({
  label,
  value: formatNumber(after),
  delta: signed(after - before, (value) => formatNumber(value)),
});

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

function sideOf(plan: Plan, code: GridCode, tone: Side['tone'], changed: Changed, mean: number | null): Side {
  const { measure, value } = plan.settings.target;
  const { after } = changed;
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
      { label: msg('紧凑度'), value: formatShort(after.compactness), delta: '' },
    ],
    // The target is one of the level that is split and merged; a deeper grid is not measured against it.
    target: targetOf(
      after[measure].sum,
      isWorking ? (value ?? mean) : null,
      measure === 'households' ? msg('户') : msg('人'),
    ),
    warnings: after.pieces > changed.before.pieces ? [msg(str`会分成 ${after.pieces} 块不相连的地`)] : [],
  };
}

/** The two sides of what is held, before and after; `mean` is the size that grids have on average. */
export function sidesOf(
  plan: Plan,
  codes: readonly (GridCode | null)[],
  answer: Answer | null,
  count: GroundCounter,
  mean: number | null,
): readonly Side[] {
  const known = codes.filter((code): code is GridCode => code !== null);
  const lowest = [...known].sort()[0];
  const all = (): ReadonlyMap<GridCode, GroundFigures> =>
    new Map(
      known.flatMap((code) => {
        const figures = figuresOf(plan, code, code === lowest, count);
        return figures ? [[code, figures] as const] : [];
      }),
    );
  const before = all();
  const after = answer?.ok ? whileDone(plan, answer, all) : before;
  return codes.flatMap((code, i): Side[] => {
    const is = code === null ? undefined : after.get(code);
    if (code === null || !is) return [];
    const changed = { before: before.get(code) ?? is, after: is };
    return [sideOf(plan, code, i === 0 ? 'first' : 'second', changed, mean)];
  });
}
