import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './base.ts';

/** The form of the heat was chosen. */
export class HeatFormEvent extends Event {
  static readonly type = 'og-heat-form';
  readonly form: 'density' | 'hexes';
  constructor(form: 'density' | 'hexes') {
    super(HeatFormEvent.type, { bubbles: true, composed: true });
    this.form = form;
  }
}

/** Density or hexes. @fires HeatFormEvent */
@localized()
@customElement('og-heat-controls')
export class HeatControls extends LitElement {
  static override styles = [
    base,
    css`
      fieldset {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--space-2);
      }
      legend {
        padding: 0 0 var(--space-1);
        color: var(--muted);
        font-size: var(--text-s);
        font-weight: 400;
      }
    `,
  ];

  @property() form: 'density' | 'hexes' = 'density';

  override render(): TemplateResult {
    const choice = (form: 'density' | 'hexes', label: string): TemplateResult =>
      html`<button aria-pressed=${form === this.form ? 'true' : 'false'} @click=${() => this.dispatchEvent(new HeatFormEvent(form))}>${label}</button>`;
    return html`<fieldset>
      <legend>${msg('巡查热力')}</legend>
      ${choice('density', msg('密度'))} ${choice('hexes', msg('六边形'))}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-heat-controls': HeatControls;
  }
  interface HTMLElementEventMap {
    'og-heat-form': HeatFormEvent;
  }
}
