import { css } from 'lit';

/** Styles of `og-data-table`. */
export const tableStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(8rem, 1fr) auto;
    gap: var(--space-2);
    min-height: 0;
  }
  .tools {
    display: grid;
    grid-template-columns: 1fr auto auto;
    gap: var(--space-2);
  }
  .tools button {
    padding: 0;
  }
  .body {
    position: relative;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius-control);
    background: var(--panel);
    font-size: var(--text-s);
  }
  .row {
    display: grid;
    align-items: center;
    padding: 0 var(--space-2);
    border-bottom: 1px solid var(--line);
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--ground);
  }
  .head button {
    width: 100%;
    min-height: 2rem;
    padding: 0 var(--space-1);
    justify-content: start;
    color: var(--muted);
    font-size: var(--text-s);
    border-radius: var(--radius-small);
    text-align: start;
  }
  .head .figure button {
    justify-content: end;
    text-align: end;
  }
  .all {
    position: relative;
  }
  .all .row {
    position: absolute;
    left: 0;
    right: 0;
    cursor: pointer;
  }
  .all .row:hover {
    background: var(--ground);
  }
  .all .row[aria-selected='true'] {
    background: var(--accent-soft);
  }
  .body:focus-visible .row.active {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  [role='gridcell'] {
    padding: 0 var(--space-1);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .figure {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .unknown {
    color: var(--muted);
  }
`;
