import { css } from 'lit';

/** Sheets in black on white, as wide as the paper: on screen a preview of what the printer makes. */
export const changeReportStyles = css`
  :host {
    --sheet-width: 277mm;
    position: fixed;
    z-index: 30;
    inset: 0;
    display: block;
    overflow: auto;
    background: var(--ground);
  }
  :host([paper='a3']) {
    --sheet-width: 400mm;
  }
  .tools {
    position: sticky;
    z-index: 1;
    top: 0;
    left: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    padding: var(--space-2) var(--space-4);
    border-bottom: 1px solid var(--line);
    background: var(--panel);
  }
  .tools h1 {
    margin-inline-end: auto;
    font-size: var(--text-m);
  }
  .tools .choice {
    display: flex;
  }
  .tools label {
    flex: 1 1 100%;
    display: grid;
    gap: var(--space-1);
  }
  textarea {
    min-height: 3.5rem;
    padding: var(--space-2) var(--space-3);
    line-height: 1.4;
    resize: vertical;
  }
  article {
    width: var(--sheet-width);
    margin: var(--space-5) auto;
    padding: 8mm;
    box-sizing: content-box;
    background: #fff;
    color: #000;
    box-shadow: var(--shadow);
    font: 400 10pt / 1.4 var(--font);
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  article > header {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    gap: 2mm 8mm;
    padding-bottom: 2mm;
    border-bottom: 0.6mm solid #000;
  }
  article h2 {
    font-size: 18pt;
    line-height: 1.2;
  }
  article h3 {
    margin: 4mm 0 1.5mm;
    font-size: 11.5pt;
    break-after: avoid;
  }
  .name {
    font-size: 12pt;
  }
  .facts {
    display: grid;
    grid-template-columns: auto auto;
    gap: 0 3mm;
    font-size: 8.5pt;
    line-height: 1.35;
  }
  .facts dd {
    max-width: 90mm;
    overflow-wrap: anywhere;
  }
  .summary {
    margin: 2.5mm 0;
    font-size: 11.5pt;
    font-weight: 600;
  }
  .maps {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 5mm;
    break-inside: avoid;
  }
  figure {
    margin: 0;
  }
  figcaption {
    padding-bottom: 1mm;
    font-weight: 600;
  }
  figure svg {
    display: block;
    box-sizing: border-box;
    width: 100%;
    height: auto;
    border: 0.3mm solid #000;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 1mm 6mm;
    margin-top: 1.5mm;
    font-size: 8.5pt;
    break-inside: avoid;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 1.5mm;
  }
  .legend svg {
    width: 9mm;
    height: 4mm;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  thead {
    display: table-header-group;
  }
  tr {
    break-inside: avoid;
  }
  th,
  td {
    padding: 0.8mm 2mm;
    border-bottom: 0.2mm solid #666;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border-bottom: 0.5mm solid #000;
    font-size: 9pt;
  }
  .figure {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  tfoot {
    display: table-row-group;
  }
  tfoot td {
    border-top: 0.5mm solid #000;
    font-weight: 700;
  }
  .changes {
    font-size: 9pt;
  }
  .changes li {
    padding: 0.8mm 0;
    border-bottom: 0.2mm solid #999;
    overflow-wrap: anywhere;
    orphans: 2;
    widows: 2;
  }
  .note {
    white-space: pre-wrap;
  }
  article > footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 1mm 6mm;
    margin-top: 4mm;
    padding-top: 1.5mm;
    border-top: 0.3mm solid #000;
    font-size: 8pt;
  }
  .sign {
    display: flex;
    gap: 10mm;
    margin-top: 6mm;
    break-inside: avoid;
  }
  .sign span {
    flex: 1;
    padding-bottom: 6mm;
    border-bottom: 0.2mm solid #000;
  }
  @media print {
    :host {
      position: static;
      overflow: visible;
      background: #fff;
    }
    .tools {
      display: none;
    }
    article {
      width: auto;
      margin: 0;
      padding: 0;
      box-shadow: none;
    }
  }
`;
