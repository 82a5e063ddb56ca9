import { css } from 'lit';

export const planChecksStyles = css`
  :host {
    display: grid;
    gap: var(--space-4);
    align-content: start;
  }
  h2 {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    font-size: var(--text-m);
  }
  section {
    display: grid;
    gap: var(--space-1);
  }
  section > ul > li {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0 var(--space-2);
    margin: 0 calc(-1 * var(--space-2));
    padding: var(--space-1) var(--space-2);
    border-top: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  li.chosen {
    background: var(--accent-soft);
  }
  li p {
    line-height: 1.4;
  }
  .acts {
    display: flex;
  }
  .mends {
    grid-column: 1 / -1;
    display: grid;
    gap: var(--space-1);
    padding: var(--space-1) 0 var(--space-2);
  }
  .mends button {
    display: grid;
    grid-auto-flow: row;
    justify-content: stretch;
    gap: 0;
    width: 100%;
    padding: var(--space-1) var(--space-3);
    text-align: start;
    line-height: 1.35;
  }
  .mends button[aria-disabled='true'] {
    border-style: dashed;
    background: transparent;
    cursor: default;
  }
  .mends b {
    font-weight: 600;
  }
  .mends span {
    font-size: var(--text-s);
  }
  .refused {
    color: var(--alert);
  }
  .fine {
    color: var(--good);
  }
`;
