import { css } from 'lit';

/** A resident's card: one matter, one primary action. Grid gaps only, for old browsers know no gap in a flex row. */
export const cardStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    padding: var(--space-4) var(--space-5);
    border: 1px solid var(--line);
    border-radius: var(--radius-panel);
    background: var(--panel);
  }
  h2,
  h3 {
    font-size: var(--text-l);
    font-weight: 700;
    line-height: 1.3;
  }
  .big {
    font-size: var(--text-xl);
    line-height: 1.3;
  }
  .actions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(var(--action-min, 8rem), 100%), 1fr));
    gap: var(--space-3);
    margin-top: var(--space-2);
  }
  button,
  .button {
    min-height: var(--touch);
    border-width: 1.5px;
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  button.primary,
  .button.primary {
    color: var(--on-accent);
  }
  .choices {
    display: grid;
    gap: var(--space-2);
  }
  button.tall {
    grid-auto-flow: row;
    gap: 0;
    padding: var(--space-1) var(--space-3);
  }
`;
