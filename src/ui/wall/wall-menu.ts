import { css } from 'lit';

/** A menu of the wall's foot: what opens it looks like the buttons beside it, and its sheet stands above it. */
export const wallMenu = css`
  :host {
    position: relative;
    display: block;
  }
  summary {
    display: grid;
    align-items: center;
    min-height: max(1.75rem, calc(3.6 * var(--u)));
    padding: 0 calc(1 * var(--u));
    border: 1px solid var(--line);
    border-radius: var(--radius-control);
    background: var(--raised);
    font-size: calc(1.9 * var(--u));
    cursor: pointer;
    list-style: none;
    white-space: nowrap;
  }
  .sheet {
    box-sizing: border-box;
    position: absolute;
    right: 0;
    bottom: calc(100% + 0.6 * var(--u));
    z-index: 8;
    display: grid;
    border: 1px solid var(--edge);
    background: var(--panel);
  }
`;
