import { LEVELS } from '../../model/manifest.ts';
import type { Transition } from '../../state/store.ts';
import { setWindow } from '../../state/transitions/settings.ts';
import { setLevel, toggleLayer } from '../../state/transitions/view.ts';
import { setClock, setPlaying, setSpeed, toggleFocus } from '../../state/transitions/wall.ts';
import { REPLAY_SPEEDS } from '../../state/wall-state.ts';
import { presetWindow } from '../../state/window-presets.ts';
import type { ReplayAct } from '../../ui/wall/replay-bar.ts';
import { hourAt } from './hour-panels.ts';
import { replaySpan } from './replay-span.ts';
import type { WallFacts } from './wall-facts.ts';

const STATUSES = ['done', 'due', 'overdue'] as const;

/** What choosing a bar or a figure of a group does to the state; null where a grid is chosen, which also moves the map. */
export function barTransitions(group: string, bar: string): readonly Transition[] | null {
  if (group === 'level') {
    const level = LEVELS.find((each) => String(each) === bar);
    return level ? [(state) => setLevel(state.level === level ? 'auto' : level)(state)] : [];
  }
  if (group === 'mode') return [toggleFocus({ kind: 'mode', mode: bar })];
  if (group === 'event') {
    return [
      toggleFocus({ kind: 'event', status: bar }),
      (state) => toggleLayer('events', state.wall.focus?.kind === 'event')(state),
    ];
  }
  const status = STATUSES.find((each) => each === bar);
  if (group === 'status') return status ? [toggleFocus({ kind: 'status', status })] : [];
  return null;
}

/** Looks at one hour, or again at all of the day when it is looked at already. */
export function hourTransitions(facts: WallFacts, hour: number, day: number | null): readonly Transition[] {
  const found = hourAt(facts, hour, day);
  if (!found) return [];
  return [
    (state) => {
      const again = state.window?.fromMs === found.fromMs && state.window.toMs === found.toMs;
      const whole = presetWindow('day', facts.nowMs, facts.dataset.manifest.timeZone);
      return setWindow(again ? whole : found)(state);
    },
  ];
}

/** What handling the replay does. Moving its clock by hand stops it, or it would run away from the hand. */
export function replayTransitions({ dataset }: WallFacts, act: ReplayAct): readonly Transition[] {
  if (act.kind === 'play' || act.kind === 'pause') return [setPlaying(act.kind === 'play')];
  if (act.kind === 'speed') {
    const speed = REPLAY_SPEEDS.find((each) => each === act.speed);
    return speed ? [setSpeed(speed)] : [];
  }
  if (act.kind !== 'seek') return [];
  return [
    setPlaying(false),
    (state) => {
      const { fromMs, toMs } = replaySpan(dataset, state.window);
      return setClock(Math.round((fromMs + act.share * (toMs - fromMs)) / 1000) * 1000)(state);
    },
  ];
}
