import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-height: 100dvh;
    background: var(--ground);
  }
  main {
    display: grid;
    gap: var(--space-6);
    max-width: 68rem;
    margin: 0 auto;
    padding: clamp(1rem, 4vw, 3.5rem) clamp(1rem, 4vw, 2rem) 3rem;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--space-4);
  }
  h1 {
    font-size: var(--text-3xl);
    line-height: 1.2;
  }
  .dataset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: calc(1.5 * var(--text-l));
    gap: var(--space-2) var(--space-3);
    color: var(--muted);
  }
  .dataset .number span {
    white-space: nowrap;
  }
  /* Two lines more come with the data: a finger that aims at a door must not meet the one above it. */
  @media (max-width: 44rem) {
    .dataset {
      align-content: start;
      min-height: 5.1875rem;
    }
  }
  .dataset strong {
    color: var(--text);
    font-size: var(--text-l);
  }
  nav ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
    gap: var(--space-4);
  }
  .door {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: var(--space-1) var(--space-4);
    height: 100%;
    padding: var(--space-5);
    border: 1px solid var(--line);
    border-radius: var(--radius-panel);
    background: var(--panel);
    color: inherit;
    text-decoration: none;
    transition: border-color var(--ease);
  }
  .door:hover {
    border-color: var(--accent);
  }
  .door svg {
    grid-row: 1 / 3;
    width: 4.5rem;
    color: var(--accent);
  }
  .door strong {
    align-self: end;
    font-size: var(--text-xl);
    line-height: 1.3;
  }
  .door span {
    align-self: start;
    color: var(--muted);
  }
  .elder {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-5);
    min-height: 3.75rem;
    padding: var(--space-4) var(--space-5);
    border-radius: var(--radius-panel);
    background: var(--accent);
    color: var(--on-accent);
    font-size: 1.5rem;
    line-height: 1.4;
    text-decoration: none;
  }
  /* Lines of Chinese end at a comma. */
  .elder span,
  .door span {
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  .elder strong {
    font-size: 1.75rem;
  }
  .own {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
  }
  /* On a large screen the doors stand up and the page sits in its middle, instead of leaving half of it empty. */
  @media (min-width: 60rem) and (min-height: 44rem) {
    main {
      align-content: center;
      min-height: 100dvh;
      box-sizing: border-box;
      gap: 2.25rem;
    }
    .door {
      grid-template-columns: 1fr;
      align-content: center;
      justify-items: center;
      gap: var(--space-3);
      min-height: 17rem;
      padding: var(--space-6) var(--space-5);
      text-align: center;
    }
    .door svg {
      grid-row: auto;
      width: 8rem;
    }
  }
  .failed {
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius-control);
    background: var(--warn-soft);
    color: var(--warn);
  }
`;
