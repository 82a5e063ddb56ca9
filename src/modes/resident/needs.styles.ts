import { css } from 'lit';

/** Chips to choose needs by; in 长辈版 two large ones side by side. */
export const needsStyles = css`
  .needs {
    display: flex;
    flex-wrap: wrap;
    margin: calc(-1 * var(--space-1));
    min-width: 0;
    padding: 0;
    border: 0;
  }
  .needs button {
    min-height: var(--touch);
    margin: var(--space-1);
    padding: 0 var(--space-4);
    border-radius: 999px;
  }
  .needs .lead {
    flex: 1 0 100%;
    margin: 0 var(--space-1);
    font-weight: 600;
  }
  .needs .count {
    color: var(--muted);
    font-size: var(--text-s);
  }
  .needs button[aria-pressed='true'] .count {
    color: inherit;
  }
  :host([elder]) .needs button {
    flex: 1 1 min(7rem, 100%);
    border-width: 2px;
    border-color: var(--accent);
    border-radius: var(--radius-panel);
    color: var(--accent);
    font-weight: 700;
  }
  :host([elder]) .needs button[aria-pressed='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  .needs button.quiet {
    border-color: transparent;
  }
`;
