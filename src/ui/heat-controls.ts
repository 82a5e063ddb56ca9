import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './base.ts';

/** The form of the heat was chosen. */
export class HeatFormEvent extends Event {
  static readonly type = 'og-heat-form';
  /** null = no heat. */
  readonly form: 'density' | 'hexes' | null;
  constructor(form: 'density' | 'hexes' | null) {
    super(HeatFormEvent.type, { bubbles: true, composed: true });
    this.form = form;
  }
}

/** No heat, density or hexes. @fires HeatFormEvent */
@localized()
@customElement('og-heat-controls')
export class HeatControls extends LitElement {
  static override styles = [
    base,
    css`
      fieldset {
        display: grid;
        grid-template-columns: 1fr 1fr 1fr;
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
  @property({ type: Boolean }) on = false;

  override render(): TemplateResult {
    const inForce = this.on ? this.form : null;
    const choice = (form: 'density' | 'hexes' | null, label: string): TemplateResult =>
      html`<button aria-pressed=${form === inForce ? 'true' : 'false'} @click=${() => this.dispatchEvent(new HeatFormEvent(form))}>${label}</button>`;
    return html`<fieldset>
      <legend>${msg('巡查热力')}</legend>
      ${choice(null, msg('不显示'))} ${choice('density', msg('密度'))} ${choice('hexes', msg('六边形'))}
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
