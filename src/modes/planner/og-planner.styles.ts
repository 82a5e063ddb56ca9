import { css } from 'lit';

/** Rail, map, one inspector and a status line; on a phone the inspector is a sheet at the foot. */
export const styles = css`
  :host {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto / auto minmax(0, 1fr) minmax(20rem, 25rem);
    grid-template-areas: 'top top top' 'rail bar side' 'rail map side' 'foot foot foot';
    position: relative;
    height: 100vh;
    height: 100dvh;
    background: var(--ground);
  }
  og-top-bar {
    grid-area: top;
    z-index: 12;
  }
  og-status-line {
    grid-area: foot;
  }
  .rail {
    grid-area: rail;
    display: grid;
    align-content: start;
    gap: var(--space-2);
    padding: var(--space-2);
    border-right: 1px solid var(--line);
    background: var(--panel);
  }
  .rail button {
    width: 2.75rem;
    height: 2.75rem;
    padding: 0;
    border-color: transparent;
    background: transparent;
  }
  .rail button[aria-pressed='true'] {
    background: var(--accent-soft);
  }
  .rail button.named {
    grid-auto-flow: row;
    gap: 0;
    width: 3.25rem;
    height: 3.125rem;
    padding: var(--space-1) 0;
    font-size: var(--text-xs);
    line-height: 1.3;
  }
  .rail button.primary {
    background: var(--accent);
  }
  .rail.editing {
    justify-items: center;
    gap: 2px;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  og-plan-bar {
    grid-area: bar;
  }
  .plan-top {
    position: absolute;
    z-index: 4;
    inset: var(--space-2) 0 auto 0;
    display: grid;
    justify-items: center;
    gap: var(--space-2);
    pointer-events: none;
  }
  .plan-top > * {
    pointer-events: auto;
  }
  .hints.over {
    position: static;
    transform: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--space-1) var(--space-4);
    margin: 0 var(--space-3);
    padding: var(--space-1) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-control);
    background: var(--panel);
    font-size: var(--text-s);
  }
  .hints div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
  }
  .hints .choice {
    gap: 0;
  }
  .hints .check {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    white-space: nowrap;
  }
  .hints select {
    width: auto;
    padding: 0 var(--space-1);
  }
  .rail .tools {
    display: contents;
  }
  .rail .zoom {
    display: none;
  }
  .rail hr {
    width: 100%;
    margin: var(--space-1) 0;
    border: 0;
    border-top: 1px solid var(--line);
  }
  .map {
    grid-area: map;
    position: relative;
    min-width: 0;
    overflow: hidden;
  }
  .over {
    position: absolute;
    z-index: 4;
    top: var(--space-3);
    left: 50%;
    transform: translateX(-50%);
    max-width: calc(100% - 2 * var(--space-4));
  }
  .legend {
    position: absolute;
    z-index: 3;
    left: var(--space-3);
    bottom: 2.75rem;
    max-width: 16rem;
    max-height: calc(100% - 6rem);
    overflow: auto;
    padding: 0 var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius-panel);
    background: var(--panel);
  }
  .legend summary {
    min-height: var(--control);
    align-content: center;
    font-size: var(--text-s);
    cursor: pointer;
  }
  .legend og-legend {
    padding-bottom: var(--space-3);
  }
  .side {
    grid-area: side;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-height: 0;
    border-left: 1px solid var(--line);
    background: var(--panel);
  }
  .tabs {
    display: flex;
    padding: 0 var(--space-2);
    border-bottom: 1px solid var(--line);
  }
  [role='tablist'] {
    display: flex;
    flex: 1;
  }
  [role='tab'] {
    flex: 1;
    min-height: 2.75rem;
    padding: 0;
    border: 0;
    border-bottom: 2px solid transparent;
    border-radius: 0;
    background: transparent;
    color: var(--muted);
  }
  [role='tab'][aria-selected='true'] {
    border-color: var(--accent);
    background: transparent;
    color: var(--accent);
    font-weight: 600;
  }
  .handle {
    display: none;
  }
  [role='tabpanel'] {
    display: grid;
    align-content: start;
    gap: var(--space-5);
    min-height: 0;
    overflow: auto;
    padding: var(--space-4);
  }
  [role='tabpanel'].whole {
    grid-template-rows: auto minmax(0, 1fr);
    align-content: stretch;
    gap: var(--space-3);
  }
  section {
    display: grid;
    gap: var(--space-3);
    align-content: start;
  }
  section + section {
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
  }
  h2.part {
    font-size: var(--text-m);
  }
  .target {
    display: grid;
    grid-template-columns: 1fr 7rem;
    gap: var(--space-3);
  }
  .shape {
    display: grid;
    gap: var(--space-2);
  }
  .shape .acts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-2);
  }
  .field {
    display: grid;
    gap: var(--space-1);
  }
  .answer {
    display: grid;
    grid-template-columns: 6.5rem 1fr;
    align-items: center;
    min-height: 2.25rem;
    border-top: 1px solid var(--line);
  }
  .answer button {
    justify-content: start;
    padding: 0;
    text-align: start;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr));
    gap: var(--space-3);
  }
  .figures div {
    display: grid;
    grid-template-areas: 'value' 'label' 'note';
    align-content: start;
  }
  .figures dd {
    grid-area: value;
    font-size: var(--text-xl);
    font-weight: 600;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }
  .figures dt {
    grid-area: label;
    color: var(--muted);
    font-size: var(--text-s);
  }
  .figures dd.note {
    grid-area: note;
    color: var(--muted);
    font-size: var(--text-xs);
    font-weight: 400;
  }
  .loading {
    position: absolute;
    z-index: 6;
    left: 50%;
    top: 50%;
    transform: translate(-50%, -50%);
    padding: var(--space-3) var(--space-5);
    border-radius: var(--radius-panel);
    background: var(--panel);
    box-shadow: var(--shadow);
  }
  .loading[role='alert'] {
    display: grid;
    gap: var(--space-3);
    width: min(24rem, calc(100% - 2 * var(--space-4)));
  }
  .loading .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  @media print {
    :host {
      display: block;
      height: auto;
      background: #fff;
    }
    [inert] {
      display: none !important;
    }
  }
  @media (max-width: 48rem) {
    :host {
      grid-template: auto auto auto minmax(0, 1fr) auto auto / minmax(0, 1fr);
      grid-template-areas: 'top' 'bar' 'rail' 'map' 'side' 'foot';
    }
    /* The map is small enough: while it is worked on, the row of the search is its. */
    .editing og-search-box {
      display: none;
    }
    .rail {
      display: flex;
      padding: var(--space-1) 0;
      border: 0;
      border-bottom: 1px solid var(--line);
    }
    .rail .tools {
      display: flex;
      flex: 1;
      align-items: center;
      min-width: 0;
      padding: 0 var(--space-2);
      overflow: auto hidden;
      scrollbar-width: none;
    }
    .rail .tools > * {
      flex: none;
    }
    /* Half of a tool at the edge says that there are more. */
    .rail button.named {
      width: 3rem;
    }
    .rail button.primary {
      order: -1;
      margin-right: var(--space-2);
    }
    .rail hr {
      display: none;
    }
    .rail .zoom {
      display: flex;
      border-left: 1px solid var(--line);
    }
    /* What a tool is for stands in the help; what it asks next is said. */
    .hints.over > p.standing {
      display: none;
    }
    .side {
      height: min(24rem, 42vh);
      border: 0;
      border-top: 1px solid var(--line);
      border-radius: var(--radius-panel) var(--radius-panel) 0 0;
    }
    .side.editing {
      height: min(16rem, 32vh);
    }
    .side.closed {
      height: auto;
    }
    .side.closed [role='tabpanel'] {
      display: none;
    }
    .handle {
      display: inline-grid;
      flex: none;
      border-color: transparent;
      background: transparent;
    }
    .legend,
    .word {
      display: none;
    }
    og-status-line {
      display: none;
    }
  }
`;
