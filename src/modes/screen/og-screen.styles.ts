import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    height: 100dvh;
    overflow: hidden auto;
    container-type: size;
    background: var(--ground);
  }
  .wall {
    --u: max(var(--unit, 1cqmin) * var(--reach, 1), 0.48rem);
    --gap: calc(1.4 * var(--u));
    --rail: calc(42 * var(--u));
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / var(--rail) minmax(0, 1fr) var(--rail);
    grid-template-areas: 'head head head' 'is map needs' 'time time time';
    gap: var(--gap);
    height: 100%;
    padding: calc(0.6 * var(--gap)) var(--gap) var(--gap);
    font-size: calc(1.9 * var(--u));
  }
  .veil,
  .dim {
    position: absolute;
    inset: 0;
    z-index: 20;
  }
  .veil {
    cursor: none;
  }
  .dim {
    background: rgb(0 0 0 / 42%);
    pointer-events: none;
  }
  .still .ends,
  .still og-wall-choice,
  .still og-search-box,
  .still og-replay-bar {
    visibility: hidden;
  }
  og-wall-report {
    position: absolute;
    inset: 0;
    z-index: 30;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  @media print {
    :host([data-report]) {
      height: auto;
      overflow: visible;
      container-type: normal;
    }
    :host([data-report]) .wall {
      display: block;
      height: auto;
      padding: 0;
    }
    :host([data-report]) .wall > :not(og-wall-report) {
      display: none;
    }
    :host([data-report]) og-wall-report {
      position: static;
      display: block;
    }
  }
  .skips {
    position: absolute;
    z-index: 9;
  }
  .skips button:not(:focus) {
    position: absolute;
    width: 1px;
    min-width: 0;
    height: 1px;
    min-height: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  header {
    grid-area: head;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(2 * var(--u));
    padding-bottom: calc(0.6 * var(--u));
    border-bottom: 1px solid var(--line);
  }
  .brand {
    display: grid;
    line-height: 1.25;
  }
  .brand a {
    color: var(--text);
    font-size: calc(2.4 * var(--u));
    font-weight: 700;
    text-decoration: none;
    white-space: nowrap;
  }
  .brand span,
  .source {
    color: var(--muted);
    font-size: calc(1.65 * var(--u));
  }
  h1 {
    color: var(--text);
    font-size: min(6.2 * var(--u), 3.5cqw);
    line-height: 1.2;
    /* A sentence in two lines breaks between its parts. */
    word-break: keep-all;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  h1.alert {
    color: var(--alert);
  }
  h1.calm {
    color: var(--good);
  }
  .when {
    display: grid;
    justify-items: end;
    line-height: 1.25;
  }
  .clock {
    font-size: calc(2.8 * var(--u));
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .source {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0 calc(1.2 * var(--u));
  }
  .replay,
  .live {
    color: var(--live);
    white-space: nowrap;
  }
  .stale {
    color: var(--alert);
    font-weight: 600;
  }
  .made-up {
    padding: 0 calc(0.9 * var(--u));
    border: 1px solid currentcolor;
    border-radius: 99px;
    color: var(--warn);
    white-space: nowrap;
  }
  main {
    display: contents;
  }
  .rail {
    display: grid;
    gap: var(--gap);
    min-height: 0;
    grid-template-columns: minmax(0, 1fr);
  }
  .is {
    grid-area: is;
    grid-template-rows: auto auto minmax(0, 1fr);
  }
  .deck {
    display: grid;
    min-height: 0;
    grid-template-columns: minmax(0, 1fr);
  }
  .page:not([data-front]) {
    display: none;
  }
  .sub {
    margin: calc(0.3 * var(--u)) 0 calc(0.1 * var(--u));
    color: var(--muted);
    font-size: calc(1.65 * var(--u));
    font-weight: 400;
  }
  .needs {
    grid-area: needs;
    grid-template-rows: fit-content(42%) auto minmax(calc(14 * var(--u)), 1fr);
  }
  .map {
    grid-area: map;
    position: relative;
    min-width: 0;
    min-height: 0;
  }
  og-wall-map,
  og-wall-picture {
    position: absolute;
    inset: 0;
    overflow: hidden;
    border-radius: var(--radius-panel);
  }
  /* Over the map until that is there. */
  og-wall-picture {
    z-index: 1;
  }
  og-wall-picture:not([data-answers]) {
    pointer-events: none;
  }
  .over {
    position: absolute;
    z-index: 3;
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: calc(0.8 * var(--u));
    pointer-events: none;
  }
  .over > * {
    pointer-events: auto;
  }
  og-search-box {
    --text-m: calc(1.9 * var(--u));
    --text-s: calc(1.65 * var(--u));
    --control: max(1.75rem, calc(3.6 * var(--u)));
    width: calc(21 * var(--u));
    margin-inline-end: auto;
  }
  .top {
    inset: 0 0 auto 0;
    justify-content: space-between;
  }
  /* A strip below the area, beside the zoom buttons; where the map is wide, a card in its corner. */
  og-wall-legend {
    position: absolute;
    z-index: 3;
    left: 0;
    right: 3.75rem;
    /* Above the scale of the map, which is one line of its words high. */
    bottom: calc(2 * var(--space-2) + 1.4 * max(0.75rem, 1.65cqmin) + 2px);
    max-width: max-content;
  }
  .notice {
    position: absolute;
    inset: 40% 0 auto;
    z-index: 3;
    text-align: center;
    color: var(--muted);
  }
  .time {
    grid-area: time;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(2 * var(--u));
    padding: calc(0.9 * var(--u)) var(--gap);
    border: 1px solid var(--line);
    border-radius: var(--radius-panel);
    background: var(--panel);
  }
  .span {
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .course {
    display: grid;
    gap: calc(0.4 * var(--u));
    min-width: 0;
  }
  og-time-strip {
    height: calc(7.2 * var(--u));
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1.2 * var(--u));
  }
  .ends button {
    min-height: max(1.75rem, calc(3.6 * var(--u)));
    padding: 0 calc(1 * var(--u));
    border-color: var(--line);
    font-size: calc(1.9 * var(--u));
  }

  /* 32:9 and wider: each rail in two columns, the panels that take turns below both. */
  @container (min-aspect-ratio: 5 / 2) {
    .wall {
      --rail: calc(84 * var(--u));
    }
    .rail {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .is {
      grid-template-rows: auto minmax(0, 1fr);
    }
    .needs {
      grid-template-rows: minmax(0, 1.5fr) minmax(0, 1fr);
    }
    og-wall-legend {
      right: auto;
      max-width: calc(36 * var(--u));
    }
    .deck {
      grid-column: 1 / -1;
    }
    /* The ranking has both columns here: its few rows may be read from farther away. */
    og-wall-bars[paged] {
      --unit: 1.5cqmin;
    }
  }

  /* A wall on its end: the map above, both rails below it. */
  @container (max-aspect-ratio: 11 / 10) and (min-width: 48rem) {
    .wall {
      --unit: 1.12cqmin;
      grid-template: auto minmax(0, 0.75fr) minmax(0, 1.25fr) auto / repeat(2, minmax(0, 1fr));
      grid-template-areas: 'head head' 'map map' 'is needs' 'time time';
    }
    header {
      grid-template-columns: 1fr auto;
    }
    .headline {
      grid-area: 2 / 1 / 3 / -1;
    }
    .needs {
      grid-template-rows: fit-content(46%) auto minmax(calc(14 * var(--u)), 1fr);
    }
    h1 {
      font-size: 7.4cqw;
    }
    .time {
      grid-template-columns: 1fr auto;
      row-gap: calc(0.8 * var(--u));
    }
    .course {
      grid-area: 2 / 1 / 3 / -1;
    }
  }

  /* A phone: one column that scrolls. */
  @container (max-width: 48rem) {
    .wall {
      grid-template: none / minmax(0, 1fr);
      grid-template-areas: none;
      height: auto;
      padding: 0.75rem;
    }
    header,
    .rail,
    .map,
    .time {
      grid-area: auto;
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: none;
    }
    header {
      gap: 0.5rem;
    }
    h1 {
      font-size: 1.625rem;
    }
    .when,
    .source {
      justify-items: start;
      justify-content: start;
    }
    .map {
      height: 78cqh;
    }
    .page {
      min-height: calc(24 * var(--u));
    }
    .time {
      gap: 0.75rem;
    }
  }
`;
