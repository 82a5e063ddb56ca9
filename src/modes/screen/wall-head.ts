import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AppState } from '../../state/app-state.ts';
import type { PatrolSource } from '../../state/wall-state.ts';
import { formatDuration, formatTime, isoDate } from '../../text/dates.ts';
import { headline } from './headline.ts';
import { patrolsUnknown } from './patrols-unknown.ts';
import type { WallFacts } from './wall-facts.ts';

/** Whose wall this is, the one sentence that says what is wrong, and whose clock it goes by. */
export function wallHead(state: AppState, facts: WallFacts | null): TemplateResult {
  const { dataset, wall } = state;
  const { tone, text } = headline(facts?.all ?? null, patrolsUnknown(state));
  return html`
    <p class="brand">
      <a href="#/">${msg('网格一张图')}</a>
      <span>${dataset?.manifest.title ?? ''}</span>
    </p>
    <div class="headline" aria-live="polite" aria-atomic="true"><h1 class=${tone}>${text}</h1></div>
    ${facts ? when(facts, wall.source) : nothing}
  `;
}

/** Whose patrols these are: only those of a real feed are called live, and an old picture says how old it is. */
function sourceWords(source: PatrolSource, synthetic: boolean, nowMs: number): TemplateResult {
  if (source.kind === 'feed' && source.staleSinceMs !== null) {
    const since = formatDuration((nowMs - source.staleSinceMs) / 1000);
    return html`<span class="stale" role="status">▲ ${msg(str`巡查数据已停 ${since}`)}</span>`;
  }
  if (source.kind === 'feed' && !source.played) return html`<span class="live">● ${msg('实时')}</span>`;
  return html`<span class="replay">● ${synthetic ? msg('回放 · 合成') : msg('回放')}</span>`;
}

function when({ dataset: { manifest }, nowMs }: WallFacts, source: PatrolSource): TemplateResult {
  const { timeZone, synthetic } = manifest;
  return html`<div class="when">
    <time class="clock" datetime=${new Date(nowMs).toISOString()}>
      ${isoDate(nowMs, timeZone)} ${formatTime(nowMs, timeZone)}
    </time>
    <p class="source">
      ${sourceWords(source, synthetic, nowMs)}
      ${synthetic ? html`<span class="made-up">${msg('示例数据 · 合成')}</span>` : nothing}
    </p>
  </div>`;
}
