import { msg, str } from '@lit/localize';
import type { Answer } from '../../../edit/edited.ts';
import type { Hand } from '../../../map/scene/hand.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { refusalSentence } from '../../../text/plan-refusals.ts';
import { stepSentence } from '../../../text/plan-steps.ts';
import '../../../ui/plan/refusal-chip.ts';
import type { Workbench } from '../workbench.ts';
import '../../../ui/plan/side-figures.ts';
import type { KeyFocus } from './bench.ts';
import type { PlanDesk } from './desk.ts';
import type { MeasuredSide } from './sides-of.ts';

/** What the answer to what is held says in a sentence. */
function sentenceOf(answer: Answer | null): string {
  if (answer === null) return '';
  if (answer.ok) return stepSentence(answer.sentence.id, answer.sentence.params);
  return answer.reason === 'nothingChanges' ? '' : refusalSentence(answer.reason, answer.params);
}

function buildingSentence({
  id,
  grid,
  households,
  isHeld,
  held,
}: Extract<KeyFocus, { kind: 'building' }>): string {
  const people = households === null ? msg('户数没有报') : msg(str`${formatNumber(households)} 户`);
  const state = isHeld ? msg('已选') : msg('未选');
  return msg(str`楼栋 ${id}，${people}，${grid}，${state}；共选 ${held} 栋`);
}

/** Where the keyboard's focus is, for those who do not see it; empty while a pointer works. */
export function focusSentence(desk: PlanDesk): string {
  const { focus } = desk;
  if (!focus || desk.pointerPx) return '';
  if (focus.kind === 'building') return buildingSentence(focus);
  const { of, at, kind } = focus;
  return kind === 'node' ? msg(str`交点，第 ${at} / ${of} 点`) : msg(str`边界点，第 ${at} / ${of} 点`);
}

interface Shown {
  readonly desk: PlanDesk;
  readonly figures: () => readonly MeasuredSide[];
}

/** The hand with a mark where a piece would be cut off from its grid. */
function withTorn(hand: Hand, sides: readonly MeasuredSide[]): Hand {
  const torn = sides.flatMap((side) => side.torn);
  if (torn.length === 0) return hand;
  return {
    ...hand,
    points: [...hand.points, ...torn.map((at) => ({ role: 'fault', at }) as const)],
    labels: [...hand.labels, ...torn.map((at) => ({ at, text: msg('飞地') }))],
  };
}

/**
 * Brings the hand to the map, and its sentence beside the pointer. It goes past the rendering of the page, because it
 * comes with every frame of a drag.
 */
export function showHand(root: Workbench, { desk, figures }: Shown): void {
  const map = root.renderRoot.querySelector('og-planner-map');
  const sides = figures();
  map?.hold(withTorn(desk.hand, sides));
  const panel = root.renderRoot.querySelector('og-side-figures');
  if (panel) panel.sides = sides;
  const chip = root.renderRoot.querySelector('og-refusal-chip');
  if (chip) {
    const { answer } = desk;
    chip.sentence = sentenceOf(answer);
    chip.refused = answer !== null && !answer.ok;
    const px = desk.pointerPx ?? (desk.handAt && map?.project(desk.handAt));
    if (px) chip.at = px;
  }
}
