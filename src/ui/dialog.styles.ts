import { css } from 'lit';

/** The sheet that every dialog is, and the dusk behind it; each says its own width. */
export const dialogStyles = css`
  dialog {
    padding: var(--space-6);
    border: 1px solid var(--line);
    border-radius: var(--radius-panel);
    background: var(--panel);
    color: var(--text);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: rgb(10 16 24 / 45%);
  }
`;
