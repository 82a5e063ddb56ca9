import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Locale } from '../../state/app-state.ts';
import { base } from '../../ui/base.ts';

/** Another language was chosen. */
export class LanguageEvent extends Event {
  static readonly type = 'og-language';
  readonly locale: Locale;
  constructor(locale: Locale) {
    super(LanguageEvent.type, { bubbles: true, composed: true });
    this.locale = locale;
  }
}

const LOCALES: readonly Locale[] = ['zh-Hans', 'zh-Hant', 'en'];

/** The head of the residents' page. @fires LanguageEvent, og-elder, og-larger */
@localized()
@customElement('og-resident-bar')
export class ResidentBar extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        border-bottom: 1px solid var(--line);
        background: var(--panel);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        max-width: 36rem;
        margin: 0 auto;
        padding: var(--space-1) calc(var(--space-4) - var(--space-1));
      }
      header > * {
        margin: var(--space-1);
      }
      h1 {
        flex: 1 1 6em;
        font-size: var(--text-l);
        line-height: 1.3;
      }
      :host([elder]) h1 {
        flex-basis: 100%;
      }
      :host([elder]) button {
        flex: 1 1 5em;
      }
      button,
      select {
        width: auto;
        min-height: var(--touch);
      }
      .elder {
        border: 2px solid var(--accent);
        color: var(--accent);
        font-weight: 700;
      }
    `,
  ];

  @property() locale: Locale = 'zh-Hans';
  @property({ type: Boolean, reflect: true }) elder = false;

  override render(): TemplateResult {
    const send = (type: string) => (): void => void this.dispatchEvent(new Event(type));
    return html`<header>
      <h1>${msg('找服务站')}</h1>
      ${
        this.elder
          ? html`<button @click=${send('og-larger')}>${msg('字大些')}</button>`
          : html`<select aria-label=${msg('语言')} @change=${this.#choose}>
              ${LOCALES.map((locale) => html`<option value=${locale} ?selected=${locale === this.locale}>${this.#name(locale)}</option>`)}
            </select>`
      }
      <button class="elder" @click=${send('og-elder')}>${this.elder ? msg('普通版') : msg('长辈版')}</button>
    </header>`;
  }

  #name(locale: Locale): string {
    if (locale === 'en') return msg('EN');
    return locale === 'zh-Hans' ? msg('简体') : msg('繁體');
  }

  #choose({ target }: Event): void {
    const chosen = LOCALES.find((locale) => locale === (target as HTMLSelectElement).value);
    if (chosen) this.dispatchEvent(new LanguageEvent(chosen));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-resident-bar': ResidentBar;
  }
  interface HTMLElementEventMap {
    'og-language': LanguageEvent;
  }
}
