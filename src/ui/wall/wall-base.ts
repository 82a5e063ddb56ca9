import { css } from 'lit';

/**
 * Measures of the wall, put after `base`. `--u` is one hundredth of the wall's smaller side, so that text keeps its
 * angle of view on any wall; on a desk or a phone it does not fall below what can be read there. The mode makes
 * itself the container that `cqmin` speaks of: no element inside may be one, or the unit changes its meaning.
 */
export const wallBase = css`
  :host {
    --u: max(var(--unit, 1cqmin) * var(--reach, 1), 0.48rem);
    --figure: calc(3.5 * var(--u));
    --body: calc(1.9 * var(--u));
    --small: calc(1.65 * var(--u));
    --gap: calc(1.4 * var(--u));
    font-size: var(--body);
    line-height: 1.35;
  }
  h2 {
    color: var(--text);
    font-size: calc(2 * var(--u));
    font-weight: 600;
  }
  .small {
    color: var(--muted);
    font-size: var(--small);
  }
  .figure {
    font-size: var(--figure);
    font-weight: 600;
    line-height: 1.1;
    font-variant-numeric: tabular-nums;
  }
  .alert {
    color: var(--alert);
  }
  button {
    min-width: 0;
    min-height: max(1.75rem, calc(3.6 * var(--u)));
    padding: 0 calc(1.2 * var(--u));
    border-color: var(--line);
    font-size: var(--body);
    white-space: nowrap;
  }
  button.row {
    display: grid;
    grid-auto-flow: row;
    width: 100%;
    min-height: max(1.5rem, calc(3.2 * var(--u)));
    padding: calc(0.3 * var(--u)) calc(0.6 * var(--u));
    border-color: transparent;
    border-radius: var(--radius-small);
    background: transparent;
    text-align: start;
    justify-content: stretch;
    line-height: 1.3;
    white-space: normal;
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
  @media (pointer: coarse) {
    button,
    button.row {
      min-height: 2.75rem;
    }
  }
  .lined li + li {
    border-top: 1px solid var(--line);
  }
  .scroll {
    min-height: 0;
    overflow: hidden auto;
    scrollbar-width: thin;
  }
  /* Only whole rows: those that have no room form further pages beside the first, which the keyboard reaches. */
  .pages {
    display: flex;
    flex-flow: column wrap;
    height: 100%;
    overflow: auto hidden;
    scrollbar-width: none;
  }
  .pages > li {
    flex: none;
    width: 100%;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hatch {
    width: calc(2.2 * var(--u));
    color: var(--alert-fill, var(--second));
  }
`;
