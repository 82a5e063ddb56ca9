import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatNumber, formatShort, notPublished } from '../text/numbers.ts';
import { base } from './base.ts';

export interface LegendSwatch {
  readonly shape: 'area' | 'line' | 'dashed' | 'square' | 'circle' | 'dot' | 'trail';
  readonly fill: string;
  readonly outline?: string;
  /** Colour of the stripes, where the area is hatched. */
  readonly hatch?: string;
}

export interface LegendRow {
  readonly id: string;
  /** Empty where the bounds say it. */
  readonly label: string;
  readonly swatch: LegendSwatch;
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number | null;
}

export interface LegendGroup {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly entries: readonly LegendRow[];
}

/** What the colours and marks of the map mean, with units and how many things fall in each class. */
@localized()
@customElement('og-legend')
export class Legend extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        font-size: var(--text-s);
      }
      .title {
        margin-bottom: var(--space-1);
        font-weight: 600;
      }
      li {
        display: grid;
        grid-template-columns: 1.75rem 1fr auto;
        align-items: center;
        gap: var(--space-2);
        line-height: 1.7;
      }
      svg {
        width: 1.75rem;
        height: 1rem;
      }
    `,
  ];

  @property({ attribute: false }) sections: readonly LegendGroup[] = [];

  override render(): TemplateResult {
    const sections = this.sections.filter(({ entries }) => entries.length > 0);
    return html`${sections.map(
      ({ title, unit, entries }) => html`<section aria-label=${title}>
        <p class="title">${title}${unit ? html` <span class="muted">${unit}</span>` : nothing}</p>
        <ul>
          ${entries.map(row)}
        </ul>
      </section>`,
    )}`;
  }
}

const row = (entry: LegendRow): TemplateResult => html`<li>
  <svg viewBox="0 0 28 16" aria-hidden="true">${mark(entry.swatch)}</svg>
  <span class="number">${entry.label || rangeText(entry)}</span>
  <span class="muted number">${entry.count === null ? nothing : formatNumber(entry.count)}</span>
</li>`;

function mark({ shape, fill, outline = fill, hatch }: LegendSwatch): SVGTemplateResult {
  switch (shape) {
    case 'line':
      return svg`<path d="M1 8h26" stroke=${fill} stroke-width="3" />`;
    case 'dashed':
      return svg`<path d="M1 8h26" stroke=${fill} stroke-width="2" stroke-dasharray="5 3" />`;
    case 'trail':
      return svg`<path d="M2 12L14 6L26 9" fill="none" stroke=${fill} stroke-width="2" stroke-linecap="round" />`;
    case 'square':
      return svg`<rect x="8" y="2" width="12" height="12" rx="3" fill=${fill} stroke=${outline} stroke-width="1.5" />`;
    case 'circle':
      return svg`<circle cx="14" cy="8" r="6" fill=${fill} stroke=${outline} stroke-width="1.5" />`;
    case 'dot':
      return svg`<circle cx="14" cy="8" r="4" fill=${fill} stroke=${outline} stroke-width="1.5" />`;
    case 'area':
      return svg`<rect x=".75" y=".75" width="26.5" height="14.5" rx="3" fill=${fill} stroke=${outline} stroke-width="1.5" />
        ${hatch ? svg`<path d="M3 14L14 2M10 14L21 2M17 14L26 4" stroke=${hatch} stroke-width="1.5" />` : nothing}`;
  }
}

function rangeText({ from, to }: LegendRow): string {
  if (from === null && to === null) return notPublished();
  if (from === null) return `≤ ${formatShort(to)}`;
  if (to === null) return `> ${formatShort(from)}`;
  return `${formatShort(from)} – ${formatShort(to)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'og-legend': Legend;
  }
}
