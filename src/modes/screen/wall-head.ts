import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AppState } from '../../state/app-state.ts';
import { formatTime, isoDate } from '../../text/dates.ts';
import { headline } from './headline.ts';
import type { WallFacts } from './wall-facts.ts';

/** Whose wall this is, the one sentence that says what is wrong, and whose clock it goes by. */
export function wallHead({ dataset }: AppState, facts: WallFacts | null): TemplateResult {
  const { tone, text } = headline(facts?.all ?? null);
  return html`
    <p class="brand">
      <a href="#/">${msg('网格一张图')}</a>
      <span>${dataset?.manifest.title ?? ''}</span>
    </p>
    <div class="headline" aria-live="polite" aria-atomic="true"><h1 class=${tone}>${text}</h1></div>
    ${facts ? when(facts) : nothing}
  `;
}

function when({ dataset: { manifest }, nowMs }: WallFacts): TemplateResult {
  const { timeZone, synthetic } = manifest;
  return html`<div class="when">
    <time class="clock" datetime=${new Date(nowMs).toISOString()}>
      ${isoDate(nowMs, timeZone)} ${formatTime(nowMs, timeZone)}
    </time>
    <p class="source">
      <span class="replay">● ${synthetic ? msg('回放 · 合成') : msg('回放')}</span>
      ${synthetic ? html`<span class="made-up">${msg('示例数据 · 合成')}</span>` : nothing}
    </p>
  </div>`;
}
