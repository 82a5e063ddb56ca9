import { css } from 'lit';

/** Cards in one column; in 长辈版 (`elder`) everything a resident reads is 24 px and more, everything tapped 60 px. */
export const styles = css`
  :host {
    --touch: 2.75rem;
    --control: 2.75rem;
    display: block;
    min-height: 100vh;
    background: var(--ground);
    font-size: 1.0625rem;
    line-height: 1.5;
  }
  :host([elder]) {
    --touch: 60px;
    --action-min: 14rem;
    --control: 60px;
    --text-xs: var(--elder, 24px);
    --text-s: var(--elder, 24px);
    --text-m: var(--elder, 24px);
    --text-l: calc(var(--elder, 24px) * 1.15);
    --text-xl: calc(var(--elder, 24px) * 1.3);
    --text-2xl: calc(var(--elder, 24px) * 1.5);
    font-size: var(--elder, 24px);
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
    gap: var(--space-4);
    max-width: 36rem;
    margin: 0 auto;
    padding: var(--space-4);
  }
`;
