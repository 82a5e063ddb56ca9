import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { typedPosition } from '../text/typed-position.ts';
import { base } from './base.ts';
import { PointEvent } from './events.ts';

/** A file of points was chosen, to be looked up one by one. */
export class PointsFileEvent extends Event {
  static readonly type = 'og-points-file';
  readonly file: File;
  constructor(file: File) {
    super(PointsFileEvent.type, { bubbles: true, composed: true });
    this.file = file;
  }
}

/** Which grids a point lies in: by typed coordinates, a click, or a file. @slot - the answer @fires PointEvent @fires PointsFileEvent */
@localized()
@customElement('og-lookup-panel')
export class LookupPanel extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        align-content: start;
      }
      form {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--space-2);
        align-items: end;
      }
      label {
        display: grid;
        gap: var(--space-1);
      }
      .wrong {
        color: var(--alert);
        font-size: var(--text-s);
      }
    `,
  ];

  /** Where the dataset lies: decides the order of two bare numbers. */
  @property({ attribute: false }) around: readonly [number, number] | null = null;
  @state() private said: 'twoNumbers' | 'outOfRange' | 'swapped' | null = null;
  @query('#file') private file!: HTMLInputElement;

  override render(): TemplateResult {
    const sentences = {
      twoNumbers: msg('请写出经度和纬度两个数，例如 118.5612, 24.8037'),
      outOfRange: msg('经度在 ±180、纬度在 ±90 以内'),
      swapped: msg('已按“纬度, 经度”理解'),
    };
    return html`
      <form @submit=${this.#submit}>
        <label>
          <span class="muted">${msg('经度, 纬度（WGS 84）')}</span>
          <input name="position" autocomplete="off" aria-describedby="said" />
        </label>
        <button>${msg('查询')}</button>
      </form>
      ${this.said ? html`<p id="said" class=${this.said === 'swapped' ? 'muted' : 'wrong'} role="status">${sentences[this.said]}</p>` : nothing}
      <p class="muted">${msg('也可以选“查询”工具后在地图上点击。')}</p>
      <slot></slot>
      <button @click=${() => this.file.click()}>${msg('用 CSV 批量查询')}</button>
      <input id="file" type="file" accept=".csv,text/csv" hidden aria-label=${msg('点位 CSV')} @change=${this.#chosen} />
    `;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get('position') ?? '');
    const typed = typedPosition(text, this.around);
    if (!typed.ok) {
      this.said = typed.reason;
      return;
    }
    this.said = typed.swapped ? 'swapped' : null;
    this.dispatchEvent(new PointEvent(typed.position));
  }

  #chosen(): void {
    const [file] = this.file.files ?? [];
    if (file) this.dispatchEvent(new PointsFileEvent(file));
    this.file.value = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-lookup-panel': LookupPanel;
  }
  interface HTMLElementEventMap {
    'og-points-file': PointsFileEvent;
  }
}
