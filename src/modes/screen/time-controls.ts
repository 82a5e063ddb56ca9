import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { TimeWindow } from '../../analysis/results.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { AppState } from '../../state/app-state.ts';
import { awaitsTracks } from '../../state/awaits-tracks.ts';
import type { Store } from '../../state/store.ts';
import { setWindow } from '../../state/transitions/settings.ts';
import { setLocale, setTheme } from '../../state/transitions/view.ts';
import { setKiosk, setTour } from '../../state/transitions/wall.ts';
import { REPLAY_SPEEDS } from '../../state/wall-state.ts';
import { presetOf, presetWindow, WINDOW_PRESETS, type WindowPreset } from '../../state/window-presets.ts';
import { formatDateTime, formatDay, formatTime } from '../../text/dates.ts';
import type { WindowEvent } from '../../ui/time-window.ts';
import type { StripPartEvent } from '../../ui/wall/time-strip.ts';
import type { WallChoiceEvent } from '../../ui/wall/wall-choice.ts';
import { choosableSpan, replaySpan } from './replay-span.ts';
import { stripAt, type WallFacts } from './wall-facts.ts';
import '../../ui/wall/keep-menu.ts';
import '../../ui/wall/replay-bar.ts';
import '../../ui/wall/span-menu.ts';
import '../../ui/wall/time-strip.ts';
import '../../ui/wall/wall-choice.ts';

const presetName = (preset: WindowPreset): string =>
  ({ shift: () => msg('班次'), day: () => msg('今日'), week: () => msg('7 日') })[preset]();

/** A window in words, up to the clock of the data where it runs beyond it. */
function windowText(
  { fromMs, toMs }: TimeWindow,
  nowMs: number,
  timeZone: string,
): readonly [string, string] {
  const end = Math.min(toMs, Math.max(nowMs, fromMs));
  const days = [fromMs, end - 1].map((ms) => formatDay(ms, timeZone));
  const times = [fromMs, end].map((ms) => formatTime(ms, timeZone)).join(' — ');
  return [[...new Set(days)].join(' — '), times];
}

/** Time: what is shown of it, what was going on in it, and the way to another part of it. */
export function timeStrip(state: AppState, { dataset, nowMs }: WallFacts, store: Store): TemplateResult {
  const { timeZone } = dataset.manifest;
  const { window } = state;
  if (window === null) return html`<section class="time" aria-label=${msg('时段')}></section>`;
  const strip = stripAt(dataset, window, nowMs, awaitsTracks(state));
  const [days, times] = windowText(window, nowMs, timeZone);
  const preset = presetOf(strip.span, nowMs, timeZone);
  const same = (other: TimeWindow): boolean => other.fromMs === window.fromMs && other.toMs === window.toMs;
  const own = !same(strip.span) && ![...strip.windows.values()].some(same);
  const all = choosableSpan(dataset, nowMs);
  const choices = WINDOW_PRESETS.map((id) => ({
    id,
    label: presetName(id),
    pressed: id === preset && !own,
  }));
  const choosePart = ({ part }: StripPartEvent): void => {
    const chosen = strip.windows.get(part);
    if (!chosen) return;
    store.apply(setWindow(same(chosen) ? strip.span : chosen));
  };
  return html`<section class="time" id="time" aria-label=${msg('时段')}>
    <p class="span">${days}<br />${times}</p>
    <div class="course">
    <og-time-strip
      summary=${msg('各时段巡查人数，选一段看这一段')}
      .bars=${strip.bars}
      .parts=${strip.parts}
      .now=${strip.now}
      @og-strip-part=${choosePart}
    ></og-time-strip>
    ${replayBar(state, dataset)}
    </div>
    <div class="ends">
      <og-wall-choice
        quiet
        label=${msg('时段')}
        .choices=${choices}
        @og-wall-choice=${({ choice }: WallChoiceEvent) => {
          const chosen = WINDOW_PRESETS.find((id) => id === choice);
          if (chosen) store.apply(setWindow(presetWindow(chosen, nowMs, timeZone)));
        }}
      ></og-wall-choice>
      <og-span-menu
        .all=${all}
        .window=${window}
        zone=${timeZone}
        ?own=${own || preset === null}
        @og-window=${({ window: chosen }: WindowEvent) => store.apply(setWindow(chosen ?? all))}
      ></og-span-menu>
      ${viewButtons(state, store)}
    </div>
  </section>`;
}

/** Where the replay stands, and what moves it; where fixes come from a feed there is nothing to play. */
function replayBar(state: AppState, dataset: Dataset): TemplateResult | typeof nothing {
  const { wall, window, nowMs } = state;
  const coming = awaitsTracks(state);
  if (wall.source.kind === 'feed' || nowMs === null) return nothing;
  if (dataset.parts.tracks.length === 0 && !coming) return nothing;
  const { fromMs, toMs } = replaySpan(dataset, window);
  const { timeZone } = dataset.manifest;
  return html`<og-replay-bar
    .at=${Math.min(1, Math.max(0, (nowMs - fromMs) / (toMs - fromMs)))}
    time=${formatDateTime(nowMs, timeZone)}
    ?playing=${wall.playing}
    ?disabled=${coming}
    .speed=${wall.speed}
    .speeds=${REPLAY_SPEEDS}
  ></og-replay-bar>`;
}

function viewButtons({ locale, theme, wall }: AppState, store: Store): TemplateResult {
  const english = locale === 'en';
  const light = theme === 'light';
  return html`
    <button
      type="button"
      aria-pressed=${wall.tour}
      @click=${() => store.apply(setTour(!wall.tour))}
    >
      ${msg('轮播')}
    </button>
    <button type="button" @click=${() => store.apply(setKiosk(true), setTour(true))}>${msg('值守')}</button>
    <og-keep-menu></og-keep-menu>
    <button
      type="button"
      lang=${english ? 'zh-Hans' : 'en'}
      @click=${() => store.apply(setLocale(english ? 'zh-Hans' : 'en'))}
    >
      ${english ? msg('中文') : msg('English')}
    </button>
    <button type="button" @click=${() => store.apply(setTheme(light ? 'wall' : 'light'))}>
      ${light ? msg('深色') : msg('浅色')}
    </button>
  `;
}
