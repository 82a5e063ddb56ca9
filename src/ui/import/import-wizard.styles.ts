import { css } from 'lit';

/** The wizard fills a phone and is a wide sheet elsewhere; its head and foot stay, the middle scrolls. */
export const styles = css`
  dialog {
    width: min(72rem, calc(100vw - 2rem));
    height: min(54rem, calc(100dvh - 2rem));
    max-width: none;
    max-height: none;
    padding: 0;
  }
  .sheet {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    height: 100%;
  }
  header,
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-4) var(--space-6);
  }
  header {
    border-bottom: 1px solid var(--line);
  }
  footer {
    border-top: 1px solid var(--line);
  }
  footer .end {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-inline-start: auto;
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-5);
    color: var(--muted);
    font-size: var(--text-s);
  }
  ol li[aria-current] {
    color: var(--accent);
    font-weight: 600;
  }
  .body {
    overflow: auto;
    padding: var(--space-4) var(--space-6);
  }
  form,
  .review,
  .findings,
  .running {
    display: grid;
    align-content: start;
    gap: var(--space-4);
  }
  .running {
    max-width: 30rem;
    margin: 10vh auto 0;
  }
  .card {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-control);
  }
  .card legend {
    padding: 0 var(--space-2);
    margin-inline-start: calc(-1 * var(--space-2));
    overflow-wrap: anywhere;
  }
  .unused {
    border-style: dashed;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    gap: var(--space-3);
  }
  label,
  .sure {
    display: grid;
    gap: var(--space-1);
    align-content: start;
    min-width: 0;
  }
  label > span,
  .sure > span {
    color: var(--muted);
    font-size: var(--text-s);
    overflow-wrap: anywhere;
  }
  .sure {
    line-height: 1.5;
  }
  .asked select {
    border-color: var(--warn);
    background: var(--warn-soft);
  }
  label > .missing {
    color: var(--alert);
  }
  .missing.title {
    display: none;
  }
  input:invalid + .missing.title {
    display: inline;
  }
  .check {
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: var(--space-2);
  }
  .check > span {
    color: inherit;
    font-size: inherit;
  }
  summary {
    min-height: var(--control);
    align-content: center;
    cursor: pointer;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-6);
  }
  .counts dt {
    color: var(--muted);
    font-size: var(--text-s);
  }
  .counts dd {
    font-size: var(--text-xl);
    line-height: 1.2;
  }
  .review {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--space-6);
  }
  .notes {
    display: grid;
    gap: var(--space-1);
  }
  .alert {
    color: var(--alert);
  }
  .warning {
    color: var(--warn);
  }
  progress {
    width: 100%;
    accent-color: var(--accent);
  }
  @media (max-width: 48rem) {
    dialog {
      width: 100vw;
      height: 100dvh;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    header,
    footer,
    .body {
      padding: var(--space-3) var(--space-4);
    }
    .review {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
