import { type Command, refuse } from '../edited.ts';
import { NO_CHANGE, type PlanSettings } from '../plan.ts';

export type SetSettings = Partial<PlanSettings>;

/** Changes what the plan aims at, or when it is to be in force. */
export const setSettings: Command<SetSettings> = (plan, { target, effectiveOn }) => {
  const before = plan.settings;
  const after: PlanSettings = {
    target: target ?? before.target,
    effectiveOn: effectiveOn === undefined ? before.effectiveOn : effectiveOn,
  };
  if (JSON.stringify(after) === JSON.stringify(before)) return refuse('nothingChanges');
  const { value } = after.target;
  if (value !== null && !(value > 0)) return refuse('badValue');
  return {
    ok: true,
    change: { ...NO_CHANGE, settings: { before, after } },
    sentence: { id: 'changedSettings', params: {} },
  };
};
