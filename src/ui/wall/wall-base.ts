import { css } from 'lit';

/**
 * Measures of the wall, put after `base`. `--u` is one hundredth of the wall's smaller side, so that text keeps its
 * angle of view on any wall; on a desk or a phone it does not fall below what can be read there. The mode makes
 * itself the container that `cqmin` speaks of.
 */
export const wallBase = css`
  :host {
    --u: max(1cqmin, 0.5rem);
    --figure: calc(3.8 * var(--u));
    --body: calc(1.85 * var(--u));
    --small: calc(1.6 * var(--u));
    --gap: calc(1.4 * var(--u));
    font-size: var(--body);
    line-height: 1.35;
  }
  h2 {
    font-size: var(--body);
    font-weight: 500;
    color: var(--muted);
  }
  .small {
    color: var(--muted);
    font-size: var(--small);
  }
  .figure {
    font-size: var(--figure);
    font-weight: 600;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
  }
  .alert {
    color: var(--alert);
  }
  button {
    min-height: max(2.75rem, calc(4 * var(--u)));
    padding: 0 calc(1.2 * var(--u));
    border-color: var(--line);
    font-size: var(--body);
  }
  button.row {
    display: grid;
    width: 100%;
    min-height: 2.75rem;
    padding: calc(0.5 * var(--u)) calc(0.6 * var(--u));
    border-color: transparent;
    border-radius: var(--radius-small);
    background: transparent;
    text-align: start;
    justify-content: stretch;
    line-height: 1.3;
  }
  button.row:hover {
    background: var(--raised);
    border-color: transparent;
  }
  button.row[aria-pressed='true'] {
    background: var(--accent-soft);
    border-color: var(--accent);
    color: inherit;
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
