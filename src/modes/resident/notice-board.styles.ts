import { css } from 'lit';

/** A sheet of paper on the screen, the same in print: black on white, sized in millimetres. */
export const noticeBoardStyles = css`
  :host {
    display: block;
    padding: var(--space-4);
    background: var(--ground);
  }
  .tools {
    display: grid;
    grid-template-columns: repeat(3, auto);
    justify-content: center;
    gap: var(--space-3);
    margin-bottom: var(--space-4);
  }
  .tools button {
    min-height: 2.75rem;
  }
  article {
    --mm: calc(1mm * var(--sheet, 1));
    box-sizing: border-box;
    width: calc(186 * var(--mm));
    height: calc(273 * var(--mm));
    margin: 0 auto;
    padding: calc(2 * var(--mm));
    overflow: hidden;
    background: #fff;
    color: #000;
    font-size: calc(4.1 * var(--mm));
    line-height: 1.35;
    display: grid;
    grid-template-rows: auto auto auto 1fr auto;
    gap: calc(3 * var(--mm));
  }
  article.a3 {
    --sheet: 1.414;
  }
  /* Read from a step away: where little is to be said, it is said larger. */
  article.roomy:lang(zh) {
    font-size: calc(4.6 * var(--mm));
  }
  header {
    border-bottom: calc(0.8 * var(--mm)) solid #000;
    text-align: center;
  }
  h1 {
    font-size: calc(11 * var(--mm));
    line-height: 1.2;
  }
  h2 {
    font-size: calc(6.5 * var(--mm));
  }
  h2:lang(zh) {
    letter-spacing: 0.3em;
  }
  h3 {
    margin-bottom: calc(1.5 * var(--mm));
    padding-left: calc(2 * var(--mm));
    border-left: calc(1.6 * var(--mm)) solid #000;
    font-size: calc(5.4 * var(--mm));
  }
  h4 {
    display: grid;
    grid-template-columns: 1fr auto;
    margin: 0;
    font-size: calc(4.8 * var(--mm));
  }
  .top {
    display: grid;
    grid-template-columns: 1fr calc(46 * var(--mm));
    gap: calc(4 * var(--mm));
  }
  figure {
    margin: 0;
  }
  figure svg {
    display: block;
    width: 100%;
    height: calc(78 * var(--mm));
    border: calc(0.4 * var(--mm)) solid #000;
  }
  figcaption,
  .small {
    font-size: calc(3 * var(--mm));
  }
  .scan {
    text-align: center;
  }
  .scan svg {
    display: block;
    width: 100%;
    height: auto;
  }
  .here {
    font-size: calc(6.5 * var(--mm));
    font-weight: 700;
  }
  .people {
    font-size: calc(4.1 * var(--mm));
    display: grid;
    grid-template-columns: 1fr 1fr;
    column-gap: calc(8 * var(--mm));
  }
  .people li {
    border-bottom: calc(0.2 * var(--mm)) solid #000;
    display: flex;
  }
  .people b {
    margin-right: 0.5em;
  }
  .phone {
    margin-left: auto;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .station {
    padding: calc(1 * var(--mm)) 0;
    border-bottom: calc(0.2 * var(--mm)) solid #000;
  }
  footer {
    padding-top: calc(2 * var(--mm));
    border-top: calc(0.8 * var(--mm)) solid #000;
    text-align: center;
    font-weight: 700;
  }
  .small {
    font-weight: 400;
  }
  @media screen and (max-width: 800px) {
    article {
      --sheet: 0.46;
    }
    article.a3 {
      --sheet: 0.46;
    }
  }
  @media print {
    :host {
      padding: 0;
      background: #fff;
    }
    .tools {
      display: none;
    }
    article {
      --sheet: 1;
    }
    article.a3 {
      --sheet: 1.414;
    }
  }
`;
