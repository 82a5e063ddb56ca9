import { localized } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { OpenChoices, OpenProgress, OpenResult } from '../../io/open/open-result.ts';
import type { DatasetSource } from '../../io/source/dataset-source.ts';
import type { ImportSurvey } from '../../model/import.ts';
import type { Offer } from '../../model/offer.ts';
import { createImportPort } from '../../session/import-port.ts';
import type { ImportStep, ImportSwitches } from '../../ui/import/import-events.ts';
import '../../ui/import/import-wizard.ts';
import type { ImportView, ImportWizard } from '../../ui/import/import-wizard.ts';
import { withAcceptedOffer, withLayerChoice, withSwitches } from './import-choices.ts';

/** How an import ended: with what it made of the files, and by which choices, or without; `dataset` needs no import. */
export type ImportEnd =
  | { readonly kind: 'use'; readonly choices: OpenChoices; readonly opened: OpenResult }
  | { readonly kind: 'dataset' }
  | { readonly kind: 'cancelled' };

const percent = (share: number): number => Math.floor(share * 100);

/** Binds the wizard to the worker that reads the files; it lives as long as one import. */
@localized()
@customElement('og-import')
export class ImportFiles extends LitElement {
  @property({ attribute: false }) zones: readonly string[] = [];
  @state() private view: ImportView = { step: 'reading', share: null };
  @state() private survey: ImportSurvey | null = null;
  @state() private switches: ImportSwitches = { joinLedgers: true, sumBuildings: true };
  @query('og-import-wizard') private wizard!: ImportWizard;

  readonly #port = createImportPort();
  #choices: OpenChoices = {};
  #title = '';
  #isOver = false;
  #end: (end: ImportEnd) => void = () => {};

  /** Asks what the files are; resolves when the person is done. */
  async run(source: Extract<DatasetSource, { kind: 'files' }>): Promise<ImportEnd> {
    this.#title = source.title;
    this.requestUpdate();
    await this.updateComplete;
    await this.wizard.updateComplete;
    this.wizard.show();
    const ended = new Promise<ImportEnd>((resolve) => {
      this.#end = resolve;
    });
    void this.#ask(async () => {
      const survey = await this.#port.survey(source, this.#choices, this.#said('reading'));
      if (survey === null) return this.#finish({ kind: 'dataset' });
      this.survey = survey;
      this.view = { step: 'layers' };
    });
    return ended;
  }

  override render(): TemplateResult {
    return html`<og-import-wizard
      .source=${this.#title}
      .view=${this.view}
      .survey=${this.survey}
      .switches=${this.switches}
      .zones=${this.zones}
      @og-layer-choice=${({ keys, choice }: HTMLElementEventMap['og-layer-choice']) =>
        this.#plan(withLayerChoice(this.#choices, keys, choice))}
      @og-import-title=${({ title }: HTMLElementEventMap['og-import-title']) => this.#call(title)}
      @og-import-switch=${({ change }: HTMLElementEventMap['og-import-switch']) => this.#set(change)}
      @og-import-step=${({ step }: HTMLElementEventMap['og-import-step']) => this.#go(step)}
      @og-offer=${this.#accept}
      @og-show-finding=${(event: Event) => event.stopPropagation()}
    ></og-import-wizard>`;
  }

  /** Shows how far the worker is; word that arrives behind the answer, by a channel of its own, is too late. */
  readonly #said =
    (step: 'reading' | 'checking' | 'taking') =>
    ({ share }: Pick<OpenProgress, 'share'>): void => {
      const { view } = this;
      if (view.step !== step || (share !== null && percent(share) === percent(view.share ?? -1))) return;
      this.view = { step, share };
    };

  #finish(end: ImportEnd): void {
    this.#isOver = true;
    this.#port.stop();
    this.wizard.close();
    this.#end(end);
  }

  /** Asks the worker; one that was ended on purpose says nothing. */
  async #ask(question: () => Promise<void>): Promise<void> {
    try {
      await question();
    } catch (cause) {
      if (this.#isOver) return;
      this.view = { step: 'broken' };
      reportError(cause);
    }
  }

  #plan(choices: OpenChoices): void {
    this.#choices = choices;
    void this.#ask(async () => {
      const survey = await this.#port.plan(choices);
      if (survey && choices === this.#choices) this.survey = survey;
    });
  }

  /** A name of nothing but blanks leaves the one before. */
  #call(title: string): void {
    if (title !== '') this.#choices = { ...this.#choices, title };
    this.#plan({ ...this.#choices });
  }

  #set(change: Partial<ImportSwitches>): void {
    this.switches = { ...this.switches, ...change };
    this.#choices = withSwitches(this.#choices, this.switches);
  }

  #accept(event: HTMLElementEventMap['og-offer']): void {
    // The page has an answer of its own to this event, about the dataset that is open.
    event.stopPropagation();
    const offer: Offer = event.offer;
    if (!this.survey) return;
    this.#plan(withAcceptedOffer(this.#choices, offer, this.survey));
    this.#preview();
  }

  #preview(): void {
    this.view = { step: 'checking', share: null };
    void this.#ask(async () => {
      const preview = await this.#port.preview(this.#choices, this.#said('checking'));
      if (preview) this.view = { step: 'review', preview };
    });
  }

  /** The worker has the dataset already: it is handed over, and not read again. */
  #take(): void {
    this.view = { step: 'taking', share: null };
    void this.#ask(async () => {
      const opened = await this.#port.take((share) => this.#said('taking')({ share }));
      if (opened && !this.#isOver) this.#finish({ kind: 'use', choices: this.#choices, opened });
    });
  }

  #go(step: ImportStep): void {
    if (step === 'check') this.#preview();
    else if (step === 'layers') this.view = { step: 'layers' };
    else if (step === 'use') this.#take();
    else this.#finish({ kind: 'cancelled' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-import': ImportFiles;
  }
}
