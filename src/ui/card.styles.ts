import { css } from 'lit';

/** Styles that the cards of a grid and of a station share. */
export const cardStyles = css`
  :host {
    display: grid;
    gap: var(--space-4);
  }
  header {
    display: grid;
    gap: var(--space-1);
  }
  section {
    display: grid;
    gap: var(--space-2);
    padding-top: var(--space-3);
    border-top: 1px solid var(--line);
  }
  h3 {
    color: var(--muted);
    font-size: var(--text-s);
    font-weight: 400;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .chip {
    padding: 0 var(--space-2);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    font-size: var(--text-s);
    line-height: 1.7;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr));
    gap: var(--space-3);
  }
  .figures dd {
    font-size: var(--text-xl);
    font-weight: 600;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }
  .figures dd.unknown {
    color: var(--muted);
    font-size: var(--text-m);
    font-weight: 400;
  }
  .figures dd small {
    font-size: var(--text-s);
    font-weight: 400;
    color: var(--muted);
  }
  .figures dt {
    color: var(--muted);
    font-size: var(--text-s);
  }
  .lines {
    display: grid;
    gap: var(--space-1);
  }
  .person {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--space-2);
    align-items: center;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
  }
  .links button,
  .links a {
    min-height: 1.75rem;
    padding: 0 var(--space-2);
    font-size: var(--text-s);
  }
  @media (pointer: coarse) {
    .links button,
    .links a {
      min-height: var(--control);
    }
  }
`;
