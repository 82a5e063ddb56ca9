import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../base.ts';
import { dialogStyles } from '../dialog.styles.ts';
import { plansDialogStyles } from './plans-dialog.styles.ts';

/** One draft in the list. */
export interface PlanRow {
  readonly id: string;
  readonly name: string;
  /** How many steps, and when it was kept. */
  readonly detail: string;
  readonly inHand: boolean;
  /** Whether the draft in hand is compared with it. */
  readonly compared: boolean;
}

/** What a person does with the drafts; `compare` with null = with the plan in force. */
export type PlansAct =
  | { readonly kind: 'new' }
  | { readonly kind: 'open' | 'duplicate' | 'remove' | 'merge'; readonly id: string }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'compare'; readonly id: string | null };

export class PlansActEvent extends Event {
  static readonly type = 'og-plans-act';
  readonly act: PlansAct;
  constructor(act: PlansAct) {
    super(PlansActEvent.type, { bubbles: true, composed: true });
    this.act = act;
  }
}

/** The drafts over the plan in force: to open, name, copy, compare and remove. @fires PlansActEvent */
@localized()
@customElement('og-plans-dialog')
export class PlansDialog extends LitElement {
  static override styles = [base, dialogStyles, plansDialogStyles];

  @property({ attribute: false }) plans: readonly PlanRow[] = [];
  /** Why the list is not complete; empty = it is. */
  @property() failure = '';
  /** Whether the draft in hand is compared with the plan in force. */
  @property({ type: Boolean }) comparedInForce = true;
  @state() private naming: string | null = null;
  @state() private removing: string | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;

  show(): void {
    this.naming = null;
    this.removing = null;
    if (!this.dialog.open) this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <div class="title">
        <h2 id="title">${msg('方案')}</h2>
        <button class="quiet" @click=${() => this.close()}>${msg('关闭')}</button>
      </div>
      ${this.failure ? html`<p class="failure" role="alert">${this.failure}</p>` : nothing}
      <ul aria-label=${msg('方案')}>
        <li>
          <div class="what"><b>${msg('现行方案')}</b><span class="muted">${msg('打开的数据，不会被改动')}</span></div>
          <div class="acts">${this.#compare(null, this.comparedInForce)}</div>
        </li>
        ${this.plans.map((plan) => this.#row(plan))}
      </ul>
      <button class="primary" @click=${() => this.#act({ kind: 'new' })}>${msg('新建草案')}</button>
    </dialog>`;
  }

  #row(plan: PlanRow): TemplateResult {
    const { id, name, detail, inHand, compared } = plan;
    return html`<li class=${inHand ? 'hand' : ''}>
      ${
        this.naming === id
          ? this.#naming(plan)
          : html`<div class="what">
              <b>${name}</b>
              <span class="muted">${detail}${inHand ? html` · <span class="here">${msg('正在编辑')}</span>` : nothing}</span>
            </div>`
      }
      ${
        this.removing === id
          ? this.#removing(plan)
          : html`<div class="acts">
        ${inHand ? nothing : html`<button @click=${() => this.#act({ kind: 'open', id })}>${msg('打开')}</button>`}
        ${inHand ? nothing : this.#compare(id, compared)}
        ${inHand ? nothing : html`<button @click=${() => this.#act({ kind: 'merge', id })}>${msg('合并进来…')}</button>`}
        <button class="quiet" @click=${() => {
          this.naming = id;
        }}>${msg('改名')}</button>
        <button class="quiet" @click=${() => this.#act({ kind: 'duplicate', id })}>${msg('复制一份')}</button>
        <button class="quiet" @click=${() => {
          this.removing = id;
        }}>${msg('删除')}</button>
      </div>`
      }
    </li>`;
  }

  #compare(id: string | null, compared: boolean): TemplateResult {
    return html`<button aria-pressed=${compared ? 'true' : 'false'} @click=${() => this.#act({ kind: 'compare', id })}>${msg('与它比较')}</button>`;
  }

  #naming({ id, name }: PlanRow): TemplateResult {
    return html`<form class="naming" @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const next = String(new FormData(event.target as HTMLFormElement).get('name') ?? '').trim();
      this.naming = null;
      if (next !== '' && next !== name) this.#act({ kind: 'rename', id, name: next });
    }}>
      <input name="name" aria-label=${msg('方案的名字')} .value=${name} maxlength="60" autocomplete="off" required />
      <button class="primary">${msg('好')}</button>
    </form>`;
  }

  #removing({ id }: PlanRow): TemplateResult {
    return html`<div class="acts" role="group" aria-label=${msg('删除这份草案？')}>
      <span>${msg('删除这份草案？')}</span>
      <button @click=${() => {
        this.removing = null;
        this.#act({ kind: 'remove', id });
      }}>${msg('删除')}</button>
      <button @click=${() => {
        this.removing = null;
      }}>${msg('不删')}</button>
    </div>`;
  }

  #act(act: PlansAct): void {
    this.dispatchEvent(new PlansActEvent(act));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-plans-dialog': PlansDialog;
  }
  interface HTMLElementEventMap {
    'og-plans-act': PlansActEvent;
  }
}
