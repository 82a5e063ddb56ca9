import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { base } from './base.ts';

/** Something was dropped on the page; read it at once, the browser empties it after the event. */
export class DroppedEvent extends Event {
  static readonly type = 'og-dropped';
  readonly transfer: DataTransfer;
  constructor(transfer: DataTransfer) {
    super(DroppedEvent.type, { bubbles: true, composed: true });
    this.transfer = transfer;
  }
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped anywhere on the page, and says so while they hover. @fires DroppedEvent */
@localized()
@customElement('og-drop-target')
export class DropTarget extends LitElement {
  static override styles = [
    base,
    css`
      div {
        position: fixed;
        z-index: 60;
        inset: var(--space-4);
        display: grid;
        place-items: center;
        border: 3px dashed var(--accent);
        border-radius: var(--radius-panel);
        background: var(--panel);
        font-size: var(--text-xl);
        opacity: 0.94;
        pointer-events: none;
      }
    `,
  ];

  @state() private over = false;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('dragover', this.#over);
    window.addEventListener('dragleave', this.#leave);
    window.addEventListener('drop', this.#drop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('dragover', this.#over);
    window.removeEventListener('dragleave', this.#leave);
    window.removeEventListener('drop', this.#drop);
  }

  override render(): TemplateResult | typeof nothing {
    return this.over ? html`<div>${msg('松开即可打开')}</div>` : nothing;
  }

  readonly #over = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    this.over = true;
  };

  readonly #leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.over = false;
  };

  readonly #drop = (event: DragEvent): void => {
    if (!holdsFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    this.over = false;
    this.dispatchEvent(new DroppedEvent(event.dataTransfer));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'og-drop-target': DropTarget;
  }
  interface HTMLElementEventMap {
    'og-dropped': DroppedEvent;
  }
}
