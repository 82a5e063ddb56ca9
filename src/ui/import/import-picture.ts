import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PreviewShape } from '../../model/import.ts';
import type { FileRole } from '../../model/manifest.ts';
import { formatDistance } from '../../text/distances.ts';
import { base } from '../base.ts';
import { importRoleName } from './import-words.ts';

const DOT = 'M28 6h0';
const LINE = 'M1 6H31';
/** What the picture names as it will lie, beside the grids. */
const NAMED = ['stations', 'places', 'tracks'] as const;
const isDot = (role: FileRole): boolean => role === 'stations' || role === 'places';

const keyMark = (names: string, path: string): TemplateResult =>
  html`<svg viewBox="0 0 32 12" aria-hidden="true">${svg`<path class=${names} d=${path}></path>`}</svg>`;

/** The picture of an import before it is used, and how wide it is. */
@localized()
@customElement('og-import-picture')
export class ImportPicture extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
      }
      svg.picture {
        display: block;
        width: 100%;
        max-height: 26rem;
        aspect-ratio: 1;
        border: 1px solid var(--line);
        border-radius: var(--radius-control);
        background: var(--ground);
      }
      path {
        fill: none;
        stroke: var(--muted);
        stroke-width: 1.5;
        stroke-linecap: round;
        stroke-linejoin: round;
        vector-effect: non-scaling-stroke;
      }
      .grids {
        fill: var(--accent-soft);
        fill-opacity: 0.35;
        fill-rule: evenodd;
        stroke: var(--accent);
      }
      .grids.level-1 {
        stroke-width: 2.5;
      }
      .grids.level-3 {
        stroke-width: 0.75;
      }
      .buildings {
        stroke-width: 0.5;
      }
      .basemap,
      .walkways {
        stroke: var(--edge);
        stroke-width: 0.75;
      }
      .tracks {
        stroke: var(--good);
        stroke-width: 1.25;
      }
      .stations,
      .places {
        stroke: var(--second);
        stroke-width: 6;
      }
      .places {
        stroke-width: 4;
      }
      .before {
        fill: none;
        stroke: var(--muted);
        stroke-width: 1;
        stroke-dasharray: 5 4;
      }
      .offered {
        fill: none;
        stroke: var(--alert);
        stroke-width: 1.5;
        stroke-dasharray: 7 4;
      }
      .stations.before,
      .stations.offered,
      .places.before,
      .places.offered {
        stroke-width: 6;
        stroke-dasharray: none;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-4);
        font-size: var(--text-s);
      }
      li {
        display: inline-grid;
        grid-auto-flow: column;
        align-items: center;
        gap: var(--space-2);
      }
      li svg {
        width: 2rem;
        height: 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) shapes: readonly PreviewShape[] = [];
  @property({ attribute: false }) widthM: number | null = null;

  override render(): TemplateResult | typeof nothing {
    if (this.widthM === null) return nothing;
    return html`<svg class="picture" viewBox="0 0 1000 1000" role="img" aria-label=${msg(str`预览图，宽约 ${formatDistance(this.widthM)}`)}>
        ${this.shapes.map(
          ({ role, level, state, path }) =>
            svg`<path class=${`${role} ${state}${level === null ? '' : ` level-${level}`}`} d=${path}></path>`,
        )}
      </svg>
      <ul class="muted">
        <li class="number">${msg(str`图宽约 ${formatDistance(this.widthM)}`)}</li>
        ${NAMED.map((role) => (this.#shows(role) ? html`<li>${keyMark(role, isDot(role) ? DOT : LINE)}${importRoleName(role)}</li>` : nothing))}
        ${this.#key('before', msg('换算之前的位置'))} ${this.#key('offered', msg('按建议换算之后的位置'))}
      </ul>`;
  }

  #shows(role: FileRole): boolean {
    return this.shapes.some((shape) => shape.role === role && shape.state === 'now');
  }

  /** What a mark means, drawn as the picture draws it: stations and places as dots, all else as lines. */
  #key(state: PreviewShape['state'], word: string): TemplateResult | typeof nothing {
    const roles = this.shapes.filter((shape) => shape.state === state).map(({ role }) => role);
    if (roles.length === 0) return nothing;
    const dot = roles.find(isDot);
    const line = roles.find((role) => !isDot(role));
    return html`<li>
      ${dot ? keyMark(`${dot} ${state}`, DOT) : nothing}
      ${line ? keyMark(`${line} ${state}`, LINE) : nothing}${word}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-import-picture': ImportPicture;
  }
}
