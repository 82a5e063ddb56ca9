import { css, html, LitElement, nothing, type SVGTemplateResult, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';
import { hatchMark } from './hatch-mark.ts';
import { wallBase } from './wall-base.ts';

export interface WallRamp {
  readonly title: string;
  readonly unit: string;
  /** Colours of the classes from the lowest to the highest; none while they are counted. */
  readonly colours: readonly string[];
  /**
   * Bounds written below the edges between and around the classes: one more than colours; empty = open. While they
   * are counted, what is waited for.
   */
  readonly bounds: readonly string[];
}

export interface WallMark {
  readonly shape: 'hatch' | 'missing' | 'dot' | 'station';
  readonly label: string;
}

const SHAPES: Readonly<Record<Exclude<WallMark['shape'], 'hatch'>, SVGTemplateResult>> = {
  missing: svg`<rect x="1" y="2" width="14" height="12" rx="2" fill="none" stroke="var(--edge)" /><path d="M3 12L12 4" stroke="var(--edge)" />`,
  dot: svg`<circle cx="8" cy="8" r="5" fill="var(--live)" />`,
  station: svg`<rect x="2" y="2" width="12" height="12" rx="3.500" fill="none" stroke="var(--accent)" stroke-width="2" />`,
};

/** What the colours of the map count, with their unit, and what its marks are. */
@customElement('og-wall-legend')
export class WallLegend extends LitElement {
  static override styles = [
    base,
    wallBase,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(0.6 * var(--u)) calc(2.4 * var(--u));
        padding: calc(0.7 * var(--u)) calc(1.2 * var(--u));
        border: 1px solid var(--line);
        border-radius: var(--radius-panel);
        background: color-mix(in srgb, var(--panel) 92%, transparent);
      }
      section {
        display: grid;
        grid-template: auto auto / auto calc(26 * var(--u));
        gap: 0 calc(1.4 * var(--u));
      }
      h2 {
        display: grid;
        grid-row: 1 / 3;
        font-size: var(--body);
        font-weight: 500;
        line-height: 1.3;
      }
      .ramp {
        display: block;
        align-self: end;
        width: 100%;
        height: calc(1.2 * var(--u));
        margin-bottom: calc(0.2 * var(--u));
        background: var(--line);
      }
      .bounds {
        display: flex;
        justify-content: space-between;
      }
      .marks {
        display: flex;
        flex-wrap: wrap;
        gap: calc(0.4 * var(--u)) calc(1.4 * var(--u));
      }
      .marks li {
        display: flex;
        align-items: center;
        gap: calc(0.6 * var(--u));
      }
      @container (min-aspect-ratio: 5 / 2) or (max-width: 48rem) {
        :host {
          display: grid;
          gap: calc(0.8 * var(--u));
        }
        section {
          grid-template: auto auto auto / minmax(0, 1fr);
        }
        h2 {
          display: block;
          grid-row: auto;
        }
        .ramp {
          margin-top: calc(0.6 * var(--u));
        }
      }
      .marks svg {
        width: calc(1.8 * var(--u));
        height: calc(1.8 * var(--u));
      }
    `,
  ];

  @property({ attribute: false }) ramp: WallRamp | null = null;
  @property({ attribute: false }) marks: readonly WallMark[] = [];

  override render() {
    return html`
      ${this.ramp === null ? nothing : this.#ramp(this.ramp)}
      <ul class="marks small">
        ${this.marks.map(
          ({ shape, label }) => html`<li>
            ${shape === 'hatch' ? hatchMark() : html`<svg viewBox="0 0 16 16" aria-hidden="true">${SHAPES[shape]}</svg>`}
            ${label}
          </li>`,
        )}
      </ul>
    `;
  }

  #ramp({ title, unit, colours, bounds }: WallRamp) {
    return html`<section aria-labelledby="title">
      <h2 id="title">${title} <span class="small">${unit}</span></h2>
      <svg class="ramp" viewBox="0 0 ${Math.max(1, colours.length)} 1" preserveAspectRatio="none" aria-hidden="true">
        ${colours.map((colour, i) => svg`<rect x=${i} width="1.02" height="1" fill=${colour} />`)}
      </svg>
      <div class="bounds small number">${bounds.map((bound) => html`<span>${bound}</span>`)}</div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-wall-legend': WallLegend;
  }
}
