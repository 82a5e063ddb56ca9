import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../base.ts';

/** One figure of a side: how much it is now, and how much more than before the hand took hold. */
export interface SideFigure {
  readonly label: string;
  readonly value: string;
  /** With its sign; empty where nothing changes. */
  readonly delta: string;
}

/** One side of what is being changed. */
export interface Side {
  readonly name: string;
  /** `other`: on neither side of the border, and changed all the same. */
  readonly tone: 'first' | 'second' | 'other';
  /** The figures that decide, large. */
  readonly main: readonly SideFigure[];
  /** All others, small. */
  readonly more: readonly SideFigure[];
  /** How full the grid is measured against its target; null = no target. */
  readonly target: {
    /** Of the width of the bar, 0…1. */
    readonly share: number;
    /** Where the target stands on the bar, 0…1. */
    readonly mark: number;
    readonly text: string;
    readonly far: boolean;
  } | null;
  /** What is wrong with the grid as it would be, for example that it falls into two pieces. */
  readonly warnings: readonly string[];
}

/** The figures of both sides of a border, beside the map and while the hand drags. */
@localized()
@customElement('og-side-figures')
export class SideFigures extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }
      article {
        display: grid;
        gap: var(--space-2);
        padding-left: var(--space-3);
        border-left: 4px solid var(--accent);
      }
      article.second {
        border-color: var(--second);
      }
      article.other {
        border-color: var(--muted);
      }
      h3 {
        font-size: var(--text-m);
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(5.5rem, 1fr));
        gap: var(--space-2) var(--space-3);
      }
      .main {
        grid-template-columns: auto auto auto;
        justify-content: space-between;
      }
      .main dd {
        font-size: var(--text-l);
        font-weight: 600;
        line-height: 1.3;
        white-space: nowrap;
      }
      dl div {
        display: grid;
        grid-template-areas: 'value' 'label';
        align-content: start;
      }
      dd {
        grid-area: value;
        font-variant-numeric: tabular-nums;
      }
      /* Its line stays where nothing changes: what lies below must not move from under a pointer. */
      dd small {
        display: block;
        min-height: 1.3em;
        line-height: 1.3;
        white-space: nowrap;
        color: var(--muted);
        font-size: var(--text-s);
        font-weight: 400;
      }
      dt {
        grid-area: label;
        color: var(--muted);
        font-size: var(--text-s);
      }
      svg {
        display: block;
        width: 100%;
        height: 12px;
      }
      .track {
        fill: var(--line);
      }
      .first .bar {
        fill: var(--accent);
      }
      .second .bar {
        fill: var(--second);
      }
      .other .bar {
        fill: var(--muted);
      }
      .mark {
        fill: var(--text);
      }
      .far,
      .warning {
        color: var(--warn);
        font-size: var(--text-s);
      }
      summary {
        min-height: 1.5rem;
        color: var(--muted);
        font-size: var(--text-s);
        cursor: pointer;
      }
      details dl {
        padding-top: var(--space-2);
      }
      @media (pointer: coarse) {
        summary {
          min-height: var(--control);
          align-content: center;
        }
      }
    `,
  ];

  @property({ attribute: false }) sides: readonly Side[] = [];

  override render(): TemplateResult {
    return html`${this.sides.map((side) => this.#side(side))}`;
  }

  #side({ name, tone, main, more, target, warnings }: Side): TemplateResult {
    return html`<article class=${tone} aria-label=${name}>
      <h3>${name}</h3>
      <dl class="main">${main.map(figure)}</dl>
      ${target ? html`${bar(target.share, target.mark)}<p class=${target.far ? 'far' : 'muted'}>${target.text}</p>` : nothing}
      ${warnings.map((warning) => html`<p class="warning" role="alert">${warning}</p>`)}
      ${
        more.length > 0
          ? html`<details><summary>${msg('更多指标')}</summary><dl>${more.map(figure)}</dl></details>`
          : nothing
      }
    </article>`;
  }
}

const figure = ({ label, value, delta }: SideFigure): TemplateResult =>
  html`<div><dt>${label}</dt><dd>${value} <small>${delta}</small></dd></div>`;

const bar = (share: number, mark: number): TemplateResult =>
  html`<svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="track" y="3" width="100" height="6" rx="1"/>
    <rect class="bar" y="3" width=${100 * Math.min(1, Math.max(0, share))} height="6" rx="1"/>
    <rect class="mark" x=${100 * Math.min(0.995, Math.max(0, mark)) - 0.4} width="0.8" height="12"/>`}
  </svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'og-side-figures': SideFigures;
  }
}
