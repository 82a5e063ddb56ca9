import { css } from 'lit';

/** What every element of the house shares: box model, focus ring, buttons, fields. Put it first in `styles`. */
export const base = css`
  :host {
    box-sizing: border-box;
    color: var(--text);
    font: 400 var(--text-m) / 1.5 var(--font);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  dl,
  dd,
  ul,
  ol,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: var(--text-l);
    line-height: 1.3;
  }
  h3,
  legend {
    font-size: var(--text-m);
    font-weight: 600;
    line-height: 1.3;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  button,
  .button,
  input,
  select,
  textarea {
    min-height: var(--control);
    border: 1px solid var(--edge);
    border-radius: var(--radius-control);
    background: var(--raised);
    color: inherit;
    font: inherit;
  }
  button,
  .button {
    display: inline-grid;
    grid-auto-flow: column;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-width: var(--control);
    padding: 0 var(--space-3);
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover,
  .button:hover {
    border-color: var(--accent);
  }
  button[aria-pressed='true'],
  button[role='radio'][aria-checked='true'],
  button[aria-selected='true'] {
    background: var(--accent-soft);
    border-color: var(--accent);
    color: var(--accent);
  }
  button.primary,
  .button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  button:disabled {
    background: transparent;
    border: 1px dashed var(--edge);
    color: var(--muted);
    cursor: default;
  }
  button.quiet,
  .button.quiet {
    background: transparent;
    border-color: transparent;
    color: var(--accent);
  }
  button.quiet:hover {
    background: var(--accent-soft);
  }
  input,
  select,
  textarea {
    width: 100%;
    padding: 0 var(--space-3);
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: 1.25rem;
    min-height: 0;
    height: 1.25rem;
    margin: 0;
    padding: 0;
    accent-color: var(--accent);
  }
  input[type='range'] {
    padding: 0;
    accent-color: var(--accent);
  }
  ::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  a {
    color: var(--accent);
  }
  svg.icon {
    display: block;
    width: 1.25rem;
    height: 1.25rem;
  }
  .muted {
    color: var(--muted);
    font-size: var(--text-s);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .badge {
    display: inline-block;
    padding: 0 var(--space-2);
    border-radius: var(--radius-small);
    background: var(--warn-soft);
    color: var(--warn);
    font-size: var(--text-s);
    line-height: 1.6;
    white-space: nowrap;
  }
  .hidden-visually {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
