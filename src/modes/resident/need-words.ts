import { msg } from '@lit/localize';
import { type Need, OPEN_NOW } from '../../find/needs.ts';
import { facilityName, serviceName } from '../../text/words.ts';

/** The word of a need, short enough for a button. */
export function needName(need: Need): string {
  if (need.id === OPEN_NOW.id) return msg('开放中');
  if (need.id === 'rest') return msg('歇脚');
  if (need.id === 'drink') return msg('喝水');
  if (need.id === 'charge') return msg('充电');
  return need.kind === 'service' ? serviceName(need.id) : facilityName(need.id);
}
