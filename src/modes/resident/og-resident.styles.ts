import { css } from 'lit';

/** Cards in one column; in 长辈版 (`elder`) everything a resident reads is 24 px and more, everything tapped 60 px. */
export const styles = css`
  :host {
    --touch: 2.75rem;
    display: block;
    min-height: 100vh;
    background: var(--ground);
    font-size: 1.0625rem;
    line-height: 1.5;
  }
  :host([elder]) {
    --touch: 60px;
    --head-columns: 1fr;
    --action-min: 14rem;
    --control: 60px;
    --text-xs: 24px;
    --text-s: 24px;
    --text-m: 24px;
    --text-l: 28px;
    --text-xl: 32px;
    --text-2xl: 36px;
    font-size: 24px;
  }
  header,
  main {
    max-width: 36rem;
    margin: 0 auto;
  }
  .bar {
    border-bottom: 1px solid var(--line);
    background: var(--panel);
  }
  header {
    display: grid;
    grid-template-columns: 1fr auto auto;
    gap: var(--space-2);
    align-items: center;
    padding: var(--space-2) var(--space-4);
  }
  h1 {
    margin: 0;
    font-size: var(--text-l);
    line-height: 1.3;
  }
  .elder {
    min-height: var(--touch);
    border: 2px solid var(--accent);
    color: var(--accent);
    font-weight: 700;
  }
  main {
    display: grid;
    gap: var(--space-4);
    padding: var(--space-4);
  }
  .card {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-4) var(--space-5);
    border: 1px solid var(--line);
    border-radius: var(--radius-panel);
    background: var(--panel);
  }
  h2 {
    margin: 0;
    font-size: var(--text-l);
    line-height: 1.3;
  }
  .card button,
  .needs button,
  .more {
    min-height: var(--touch);
  }
  .needs {
    display: flex;
    flex-wrap: wrap;
    margin: calc(-1 * var(--space-1));
    padding: 0;
    border: 0;
  }
  .needs button {
    margin: var(--space-1);
    padding: 0 var(--space-4);
    border-radius: 999px;
  }
  .needs .count {
    color: var(--muted);
    font-size: var(--text-s);
  }
  :host([elder]) .needs button {
    flex: 1 1 8rem;
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
  :host([elder]) .needs button[aria-pressed='true'] .count {
    color: var(--on-accent);
  }
  .needs button.quiet {
    border-color: transparent;
  }
  .choices {
    display: grid;
    gap: var(--space-2);
  }
  .list {
    display: grid;
    gap: var(--space-4);
  }
  .picture {
    overflow: hidden;
    margin: calc(-1 * var(--space-4)) calc(-1 * var(--space-5)) var(--space-2);
    border-radius: var(--radius-panel) var(--radius-panel) 0 0;
  }
  .picture:empty {
    display: none;
  }
  .foot {
    display: grid;
    gap: var(--space-2);
    text-align: center;
  }
`;
