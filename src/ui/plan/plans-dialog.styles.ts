import { css } from 'lit';

export const plansDialogStyles = css`
  dialog {
    width: min(38rem, calc(100vw - 2rem));
    max-height: calc(100dvh - 4rem);
  }
  .title {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
  }
  ul {
    margin: var(--space-3) 0 var(--space-4);
  }
  li {
    display: grid;
    gap: var(--space-1) var(--space-3);
    padding: var(--space-2) 0;
    border-top: 1px solid var(--line);
  }
  li.hand {
    box-shadow: inset 3px 0 var(--accent);
    padding-left: var(--space-3);
  }
  .what {
    display: grid;
    overflow-wrap: anywhere;
  }
  .what b {
    font-weight: 600;
  }
  .here {
    color: var(--accent);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1);
  }
  .naming {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--space-2);
  }
  .failure {
    color: var(--warn);
  }
`;
