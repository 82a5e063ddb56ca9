import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from './base.ts';
import { PickEvent, type Picked } from './events.ts';

export interface MirrorItem {
  readonly id: string;
  readonly label: string;
  readonly pick: Picked;
}

/**
 * The map as a list, for the keyboard and for screen readers: every grid and station that it draws, in one listbox.
 * Arrow keys move and select, letters jump, Enter flies there. @fires PickEvent
 */
@localized()
@customElement('og-mirror-list')
export class MirrorList extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: absolute;
        z-index: 5;
        inset: var(--space-3) auto auto var(--space-3);
        width: min(22rem, 80%);
        pointer-events: none;
      }
      ul {
        max-height: 18rem;
        overflow: auto;
        padding: var(--space-1);
        border: 1px solid var(--line);
        border-radius: var(--radius-panel);
        background: var(--raised);
        box-shadow: var(--shadow);
        opacity: 0;
      }
      ul:focus {
        opacity: 1;
        pointer-events: auto;
      }
      li {
        padding: var(--space-1) var(--space-2);
        border-radius: var(--radius-small);
        font-size: var(--text-s);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      li[aria-selected='true'] {
        background: var(--accent-soft);
      }
    `,
  ];

  @property({ attribute: false }) items: readonly MirrorItem[] = [];
  @property() selected = '';
  @state() private shown = false;
  #typed = '';
  #typedAt = 0;

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult {
    const at = this.#at();
    return html`<ul
      role="listbox"
      tabindex="0"
      aria-label=${msg('地图上的网格和服务站')}
      aria-activedescendant=${at >= 0 && this.shown ? `item-${at}` : ''}
      @focus=${() => {
        this.shown = true;
      }}
      @blur=${() => {
        this.shown = false;
      }}
      @keydown=${this.#key}
    >
      ${
        this.shown
          ? this.items.map(
              ({ id, label }, i) =>
                html`<li id=${`item-${i}`} role="option" aria-selected=${id === this.selected ? 'true' : 'false'} @mousedown=${() => this.#go(i, true)}>${label}</li>`,
            )
          : html`<li role="option" aria-selected="false">${this.items[Math.max(0, at)]?.label ?? ''}</li>`
      }
    </ul>`;
  }

  #at(): number {
    return this.items.findIndex(({ id }) => id === this.selected);
  }

  #go(index: number, fly = false): void {
    const item = this.items[Math.min(this.items.length - 1, Math.max(0, index))];
    if (item) this.dispatchEvent(new PickEvent(item.pick, fly));
  }

  #key(event: KeyboardEvent): void {
    const at = this.#at();
    const to: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: this.items.length - 1,
    };
    const target = to[event.key];
    if (target !== undefined) this.#go(target);
    else if (event.key === 'Enter' && at >= 0) this.#go(at, true);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
      this.#jump(event.key);
    else return;
    event.preventDefault();
  }

  #jump(key: string): void {
    const now = performance.now();
    this.#typed = now - this.#typedAt < 700 ? this.#typed + key : key;
    this.#typedAt = now;
    const index = this.items.findIndex(({ label }) => label.startsWith(this.#typed));
    if (index >= 0) this.#go(index);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-mirror-list': MirrorList;
  }
}
