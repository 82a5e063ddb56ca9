import { msg, str } from '@lit/localize';
import type { PatrolStanding } from './patrol-standing.ts';

/** The one sentence that says what is wrong now. */
export interface Headline {
  readonly tone: 'alert' | 'calm' | 'unknown';
  readonly text: string;
}

/**
 * What is wrong comes first; what is fine is counted, never claimed of grids that nobody judged. `unknown`:
 * what is said while nothing is known.
 */
export function headline(standing: PatrolStanding | null, unknown: string): Headline {
  if (standing === null) return { tone: 'unknown', text: unknown };
  const { done, due, overdue, judged } = standing;
  if (judged === 0) return { tone: 'unknown', text: msg('没有可以判断的巡查要求') };
  if (overdue.length > 0) {
    const rest = judged - overdue.length;
    const text =
      due === 0
        ? msg(str`${overdue.length} 个网格超时未巡，其余 ${rest} 个正常`)
        : msg(str`${overdue.length} 个网格超时未巡，${due} 个今日待巡`);
    return { tone: 'alert', text };
  }
  if (due > 0) return { tone: 'calm', text: msg(str`${done} 个网格已巡，${due} 个今日待巡`) };
  return { tone: 'calm', text: msg(str`${judged} 个网格今日都已巡查`) };
}
