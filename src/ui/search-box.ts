import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from './base.ts';
import { icon } from './icon.ts';
import { type SearchItem, searchItems } from './search-items.ts';

/** Items that a query finds, best first. */
type Find = (query: string) => readonly SearchItem[];

/** A hit of the search was chosen. */
export class FoundEvent extends Event {
  static readonly type = 'og-found';
  readonly item: SearchItem;
  constructor(item: SearchItem) {
    super(FoundEvent.type, { bubbles: true, composed: true });
    this.item = item;
  }
}

/** A combobox over names and codes: arrow keys move, Enter chooses, Escape closes. @fires FoundEvent */
@localized()
@customElement('og-search-box')
export class SearchBox extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: relative;
        display: block;
      }
      svg.icon {
        position: absolute;
        top: calc((var(--control) - 1.25rem) / 2);
        left: var(--space-3);
        color: var(--muted);
        pointer-events: none;
      }
      input {
        padding-left: 2.5rem;
      }
      ul {
        position: absolute;
        z-index: 20;
        top: calc(100% + var(--space-1));
        left: 0;
        right: 0;
        min-width: 16rem;
        max-height: min(24rem, 60vh);
        overflow: auto;
        padding: var(--space-1);
        border: 1px solid var(--line);
        border-radius: var(--radius-control);
        background: var(--raised);
        box-shadow: var(--shadow);
      }
      li {
        display: grid;
        align-content: center;
        min-height: var(--control);
        padding: var(--space-1) var(--space-3);
        border-radius: var(--radius-small);
        line-height: 1.35;
        cursor: pointer;
      }
      li[aria-selected='true'],
      li:hover {
        background: var(--accent-soft);
      }
      .none {
        cursor: default;
      }
    `,
  ];

  @property({ attribute: false }) items: readonly SearchItem[] = [];
  /** Makes a better search of the items once a person begins to search; until it is there, names are compared. */
  @property({ attribute: false }) openFind: ((items: readonly SearchItem[]) => Promise<Find>) | null = null;
  @property() placeholder = '';
  @property() label = '';
  @state() private text = '';
  @state() private unfolded = false;
  @state() private active = 0;
  @state() private find: Find | null = null;
  @query('input') private input!: HTMLInputElement;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('items')) return;
    this.find = null;
    if (this.unfolded) void this.#openFind();
  }

  override focus(): void {
    this.input.focus();
  }

  override render(): TemplateResult {
    const hits = this.unfolded ? (this.find ?? ((query) => searchItems(this.items, query)))(this.text) : [];
    const label = this.label || msg('搜索网格、服务站、地点');
    return html`
      ${icon('search')}
      <input
        type="search"
        role="combobox"
        autocomplete="off"
        aria-label=${label}
        aria-expanded=${hits.length > 0 ? 'true' : 'false'}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant=${hits.length > 0 ? `hit-${this.active}` : nothing}
        placeholder=${this.placeholder || label}
        .value=${this.text}
        @input=${this.#type}
        @focus=${() => {
          this.unfolded = true;
          void this.#openFind();
        }}
        @blur=${() => {
          this.unfolded = false;
        }}
        @keydown=${(event: KeyboardEvent) => this.#key(event, hits)}
      />
      ${this.unfolded && this.text.trim() !== '' ? this.#list(hits) : html`<ul id="hits" role="listbox" aria-label=${label} hidden></ul>`}
      <span class="hidden-visually" role="status">${this.unfolded && this.text ? msg(str`找到 ${hits.length} 个`) : nothing}</span>
    `;
  }

  #list(hits: readonly SearchItem[]): TemplateResult {
    return html`<ul id="hits" role="listbox" aria-label=${msg('搜索结果')} @mousedown=${(event: Event) => event.preventDefault()}>
      ${hits.map(
        (item, i) => html`<li
          id=${`hit-${i}`}
          role="option"
          aria-selected=${i === this.active ? 'true' : 'false'}
          @click=${() => this.#choose(item)}
        >
          <span>${item.name}</span><span class="muted">${item.note}</span>
        </li>`,
      )}
      ${hits.length === 0 ? html`<li class="none muted" role="option" aria-disabled="true" aria-selected="false">${msg('没有找到')}</li>` : nothing}
    </ul>`;
  }

  async #openFind(): Promise<void> {
    const { items, openFind } = this;
    if (this.find || !openFind) return;
    try {
      const find = await openFind(items);
      if (items === this.items) this.find = find;
    } catch {
      // Comparing names goes on: the better search could not be fetched.
    }
  }

  #type(): void {
    this.text = this.input.value;
    this.unfolded = true;
    this.active = 0;
  }

  #key(event: KeyboardEvent, hits: readonly SearchItem[]): void {
    const item = hits[this.active];
    if (event.key === 'ArrowDown') this.active = Math.min(hits.length - 1, this.active + 1);
    else if (event.key === 'ArrowUp') this.active = Math.max(0, this.active - 1);
    else if (event.key === 'Escape') this.unfolded = false;
    else if (event.key === 'Enter' && item) this.#choose(item);
    else return;
    event.preventDefault();
  }

  #choose(item: SearchItem): void {
    this.text = item.name;
    this.unfolded = false;
    this.dispatchEvent(new FoundEvent(item));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-search-box': SearchBox;
  }
  interface HTMLElementEventMap {
    'og-found': FoundEvent;
  }
}
