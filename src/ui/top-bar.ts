import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './base.ts';
import { icon } from './icon.ts';

export interface ModeLink {
  readonly id: string;
  readonly label: string;
  readonly href: string;
}

/** The other language was asked for. */
export class LocaleEvent extends Event {
  static readonly type = 'og-locale';
  readonly locale: 'zh-Hans' | 'zh-Hant' | 'en';
  constructor(locale: 'zh-Hans' | 'zh-Hant' | 'en') {
    super(LocaleEvent.type, { bubbles: true, composed: true });
    this.locale = locale;
  }
}

/** The other ground was asked for. */
export class ThemeEvent extends Event {
  static readonly type = 'og-theme';
  readonly theme: 'light' | 'dark';
  constructor(theme: 'light' | 'dark') {
    super(ThemeEvent.type, { bubbles: true, composed: true });
    this.theme = theme;
  }
}

/**
 * Name, modes, dataset, language and theme.
 * @slot - in the middle: the search @slot actions - before language and theme @fires LocaleEvent @fires ThemeEvent
 */
@localized()
@customElement('og-top-bar')
export class TopBar extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: auto auto minmax(8rem, 22rem) 1fr auto;
        align-items: center;
        gap: var(--space-3);
        min-height: 3.5rem;
        padding: var(--space-1) var(--space-4);
        border-bottom: 1px solid var(--line);
        background: var(--panel);
      }
      h1 {
        margin: 0;
        font-size: var(--text-l);
        line-height: 1.2;
        white-space: nowrap;
      }
      h1 a {
        color: inherit;
        text-decoration: none;
      }
      nav {
        display: flex;
      }
      nav a {
        min-height: var(--control);
        padding: 0 var(--space-2);
        align-content: center;
        border-radius: var(--radius-control);
        color: var(--muted);
        text-decoration: none;
        white-space: nowrap;
      }
      nav a[aria-current] {
        color: var(--accent);
        background: var(--accent-soft);
      }
      .data {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-width: 0;
      }
      .data b {
        overflow: hidden;
        font-weight: 400;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .actions {
        display: flex;
        gap: var(--space-2);
      }
      button {
        padding: 0 var(--space-2);
      }
      @media (max-width: 80rem) {
        :host {
          grid-template-columns: auto auto minmax(8rem, 18rem) 1fr auto;
          gap: var(--space-2);
        }
        .data b {
          display: none;
        }
      }
      @media (max-width: 48rem) {
        :host {
          grid-template-columns: minmax(0, 1fr) auto;
          padding: var(--space-2) var(--space-3);
        }
        h1 {
          font-size: var(--text-m);
        }
        h1 .badge {
          display: table;
        }
        nav,
        .data b {
          display: none;
        }
        .search {
          grid-row: 2;
          grid-column: 1 / -1;
        }
        .data {
          grid-row: 2;
          grid-column: 1 / -1;
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) modes: readonly ModeLink[] = [];
  @property() mode = '';
  @property() homeHref = '#/';
  @property() datasetTitle = '';
  @property({ type: Boolean }) synthetic = false;
  @property() locale: 'zh-Hans' | 'zh-Hant' | 'en' = 'zh-Hans';
  @property() theme: 'light' | 'dark' | 'wall' = 'light';

  override render(): TemplateResult {
    const dark = this.theme !== 'light';
    const themeLabel = dark ? msg('浅色') : msg('深色');
    const english = this.locale === 'en';
    return html`
      <h1>
        <a href=${this.homeHref}>${msg('网格一张图')}</a>
        ${this.synthetic ? html`<span class="badge">${msg('示例数据')}</span>` : nothing}
      </h1>
      <nav aria-label=${msg('模式')}>
        ${this.modes.map(
          ({ id, label, href }) =>
            html`<a href=${href} aria-current=${id === this.mode ? 'page' : nothing}>${label}</a>`,
        )}
      </nav>
      <div class="search"><slot></slot></div>
      <div class="data"><b title=${this.datasetTitle}>${this.datasetTitle}</b></div>
      <div class="actions">
        <slot name="actions"></slot>
        <button
          lang=${english ? 'zh-Hans' : 'en'}
          @click=${() => this.dispatchEvent(new LocaleEvent(english ? 'zh-Hans' : 'en'))}
        >${english ? msg('中文') : msg('EN')}</button>
        <button aria-label=${themeLabel} title=${themeLabel} @click=${() => this.dispatchEvent(new ThemeEvent(dark ? 'light' : 'dark'))}>
          ${icon(dark ? 'sun' : 'moon')}
        </button>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-top-bar': TopBar;
  }
  interface HTMLElementEventMap {
    'og-locale': LocaleEvent;
    'og-theme': ThemeEvent;
  }
}
