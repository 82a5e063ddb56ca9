import { css } from 'lit';

export const balancePanelStyles = css`
  :host {
    display: grid;
    gap: var(--space-3);
  }
  form,
  article {
    display: grid;
    gap: var(--space-3);
  }
  form {
    grid-template-columns: 1fr 1fr;
    align-items: end;
  }
  fieldset,
  .help {
    grid-column: 1 / -1;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
    max-height: 14rem;
    overflow-y: auto;
  }
  legend {
    padding: 0;
    color: var(--muted);
    font-weight: 400;
  }
  .field {
    display: grid;
    gap: var(--space-1);
  }
  .field > * {
    width: 100%;
    min-width: 0;
  }
  .check {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: var(--space-2);
    min-height: 1.75rem;
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    .check {
      min-height: 44px;
    }
  }
  .help {
    color: var(--muted);
    font-size: var(--text-s);
    line-height: 1.4;
  }
  .busy {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: var(--space-3);
    font-variant-numeric: tabular-nums;
  }
  progress {
    display: block;
    width: 100%;
    accent-color: var(--accent);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }
  thead th {
    color: var(--muted);
    font-size: var(--text-s);
  }
  td,
  thead th:not(:first-child) {
    padding-left: var(--space-3);
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    vertical-align: top;
  }
  tbody th,
  tbody td {
    padding-block: var(--space-1);
    border-top: 1px solid var(--line);
    line-height: 1.3;
  }
  .reason td {
    padding: 0 0 var(--space-1);
    border-top: 0;
    font-size: var(--text-s);
    text-align: start;
    white-space: normal;
  }
  small {
    display: block;
    color: var(--muted);
    font-size: var(--text-s);
  }
  .good {
    color: var(--good);
    font-weight: 600;
  }
  .why {
    color: var(--warn);
  }
  .acts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-2);
  }
  .acts button:last-child {
    grid-column: 1 / -1;
  }
`;
