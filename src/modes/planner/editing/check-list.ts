import type { Answer } from '../../../edit/edited.ts';
import type { Op } from '../../../edit/op.ts';
import type { Plan } from '../../../edit/plan.ts';
import { type PlanCheck, planChecks } from '../../../edit/plan-checks.ts';
import { EMPTY_HAND, type Hand } from '../../../map/scene/hand.ts';
import { lastCall } from '../../../map/scene/memo.ts';
import type { Bounds } from '../../../model/camera.ts';
import type { Dataset } from '../../../model/dataset.ts';
import type { GridCode } from '../../../model/grid.ts';
import type { Level } from '../../../model/manifest.ts';
import { PLAN_FINDING_KINDS, planFindingKind, planFindingSentence } from '../../../text/plan-findings.ts';
import { mendWords } from '../../../text/plan-mends.ts';
import { refusalSentence } from '../../../text/plan-refusals.ts';
import { stepSentence } from '../../../text/plan-steps.ts';
import type { PartitionFinding } from '../../../topology/from-polygons.ts';
import type { CheckGroup, CheckMend } from '../../../ui/plan/plan-checks.ts';
import { inForceDiff } from './in-force-diff.ts';

const VACANT: ReadonlySet<string> = new Set(['noLeader', 'noMember', 'overload']);

/** A place in degrees is shown with this much around it. */
const AROUND_DEG = 0.0006;

/** The findings of the plan in hand, listed, tried and mended; made anew when the plan moved. */
export class CheckList {
  readonly #plan: Plan;
  readonly #start: readonly PartitionFinding[];
  readonly #answerTo: (op: Op) => Answer;
  #chosen: string | null = null;

  constructor(plan: Plan, start: readonly PartitionFinding[], answerTo: (op: Op) => Answer) {
    this.#plan = plan;
    this.#start = start;
    this.#answerTo = answerTo;
  }

  readonly #checks = lastCall(
    (view: Dataset, level: Level, _step: number): ReadonlyMap<string, PlanCheck> => {
      const checks = planChecks(this.#plan, this.#start, inForceDiff(this.#plan.base, view, level), view);
      return new Map(checks.map((check) => [keyOf(check), check]));
    },
  );
  #shown: ReadonlyMap<string, PlanCheck> = new Map();

  /** The key of the finding that is looked at; null where there is none, or it is gone. */
  get chosen(): string | null {
    return this.#chosen !== null && this.#shown.has(this.#chosen) ? this.#chosen : null;
  }

  groups(view: Dataset, level: Level, step: number): readonly CheckGroup[] {
    this.#shown = this.#checks(view, level, step);
    const all = [...this.#shown];
    return PLAN_FINDING_KINDS.flatMap((kind) => {
      const of = all.filter(([, check]) => check.kind === kind);
      if (of.length === 0) return [];
      const lines = of.map(([key, check]) => ({
        key,
        sentence: planFindingSentence(kind, check.params),
        hasPlace: placeOf(check, view) !== null,
        hasRecord: VACANT.has(kind) && check.codes.length > 0,
        mends: key === this.#chosen ? this.#mendsOf(check) : [],
      }));
      return { kind, ...planFindingKind(kind), lines };
    });
  }

  choose(key: string | null): void {
    this.#chosen = key;
  }

  /** Where the finding that is looked at is. */
  placeOf(key: string, view: Dataset): Bounds | null {
    const check = this.#shown.get(key);
    return check ? placeOf(check, view) : null;
  }

  /** The mark of a finding on the map: the buildings that it is about, else a ring around its place. */
  handOf(key: string, view: Dataset): Hand {
    const check = this.#shown.get(key);
    if (!check) return EMPTY_HAND;
    const ids = new Set(check.buildings);
    const rings = view.parts.buildings.flatMap(({ id, geometry }) =>
      ids.has(id)
        ? ([geometry.coordinates].flat(geometry.type === 'Polygon' ? 1 : 2) as unknown as Rings)
        : [],
    );
    const at = check.at ?? (rings.length > 0 ? null : middleOf(placeOf(check, view)));
    return {
      ...EMPTY_HAND,
      areas: rings.length > 0 ? [{ role: 'painted', rings }] : [],
      points: at ? [{ role: 'focus', at }] : [],
    };
  }

  /** The grid whose record mends a finding. */
  gridOf(key: string): GridCode | null {
    return (this.#shown.get(key)?.codes[0] as GridCode | undefined) ?? null;
  }

  /** The op of a mend of the chosen finding. */
  mend(index: number): Op | null {
    return this.#shown.get(this.chosen ?? '')?.mends[index] ?? null;
  }

  #mendsOf({ mends }: PlanCheck): readonly CheckMend[] {
    const nameOf = (code: string): string => this.#plan.grids.get(code as GridCode)?.name ?? code;
    return mends.map((op) => {
      const answer = this.#answerTo(op);
      // A grid that is named on the button need not be named again below it.
      const done = op.do === 'fillGap' && typeof op.by === 'object' ? '' : sentenceOf(answer);
      const says = answer.ok ? done : refusalSentence(answer.reason, answer.params);
      return { label: mendWords(op, nameOf), says, refused: !answer.ok };
    });
  }
}

type Rings = Hand['areas'][number]['rings'];

const middleOf = (bounds: Bounds | null): readonly [number, number] | null =>
  bounds && [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];

const sentenceOf = (answer: Answer): string =>
  answer.ok ? stepSentence(answer.sentence.id, answer.sentence.params) : '';

const keyOf = ({ kind, at, codes, params }: PlanCheck): string =>
  [kind, at?.join() ?? '', codes.join(), params.from ?? '', params.station ?? params.person ?? ''].join(' ');

function placeOf({ at, bounds, codes }: PlanCheck, view: Dataset): Bounds | null {
  if (bounds) return bounds;
  const place = at ?? view.grids.get(codes[0] as GridCode)?.labelPoint ?? null;
  if (!place) return null;
  const [lng, lat] = place as readonly [number, number];
  return [lng - AROUND_DEG, lat - AROUND_DEG, lng + AROUND_DEG, lat + AROUND_DEG];
}
