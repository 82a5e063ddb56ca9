import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ImportPreview, ImportSurvey, LayerSeen } from '../../model/import.ts';
import { formatNumber, formatShare } from '../../text/numbers.ts';
import { levelName } from '../../text/words.ts';
import { base } from '../base.ts';
import { dialogStyles } from '../dialog.styles.ts';
import '../report-panel.ts';
import {
  ImportStepEvent,
  ImportSwitchEvent,
  type ImportSwitches,
  ImportTitleEvent,
  LayerChoiceEvent,
} from './import-events.ts';
import './import-picture.ts';
import { styles } from './import-wizard.styles.ts';
import { importRoleName } from './import-words.ts';
import { crsField, layerCard } from './layer-card.ts';

/** Where an import is: at work, asking, or showing what would come of it. */
export type ImportView =
  | { readonly step: 'reading' | 'checking' | 'taking'; readonly share: number | null }
  | { readonly step: 'layers' }
  | { readonly step: 'review'; readonly preview: ImportPreview }
  | { readonly step: 'broken' };

/**
 * Turns strange files into a dataset: which layer is what, and then the report and a picture before anything is used.
 * @fires LayerChoiceEvent @fires ImportTitleEvent @fires ImportSwitchEvent @fires ImportStepEvent @fires OfferEvent
 */
@localized()
@customElement('og-import-wizard')
export class ImportWizard extends LitElement {
  static override styles = [base, dialogStyles, styles];

  /** What the files are called together. */
  @property() source = '';
  @property({ attribute: false }) view: ImportView = { step: 'reading', share: null };
  @property({ attribute: false }) survey: ImportSurvey | null = null;
  @property({ attribute: false }) switches: ImportSwitches = { joinLedgers: true, sumBuildings: true };
  /** Zones that times without offset may be in. */
  @property({ attribute: false }) zones: readonly string[] = [];
  /** The person wanted to go on, and something was not said yet. */
  @state() private isAsked = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('form') private form!: HTMLFormElement | null;
  @query('h2') private heading!: HTMLElement;

  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  override updated(changed: PropertyValues<this>): void {
    // A new step begins at its heading, for eyes and for screen readers.
    if (changed.has('view') && changed.get('view')?.step !== this.view.step && this.dialog.open)
      this.heading.focus();
  }

  override render(): TemplateResult {
    const { step } = this.view;
    const at = step === 'reading' ? 0 : step === 'layers' ? 1 : 2;
    const steps = [msg('读取文件'), msg('认图层和列'), msg('核对后使用')];
    return html`<dialog aria-labelledby="title" @cancel=${this.#cancel}>
      <div class="sheet">
        <header>
          <h2 id="title" tabindex="-1">${this.#title()}</h2>
          <ol aria-label=${msg('步骤')}>
            ${steps.map(
              (word, i) => html`<li aria-current=${i === at ? 'step' : nothing}>${i + 1}. ${word}</li>`,
            )}
          </ol>
        </header>
        <div class="body">${this.#body()}</div>
        <footer>${this.#foot()}</footer>
      </div>
    </dialog>`;
  }

  #title(): string {
    const { layers = [], ledgers = [] } = this.survey ?? {};
    const files = new Set([...layers, ...ledgers].map(({ file }) => file)).size;
    return files > 1 ? msg(str`导入 ${this.source} 等 ${files} 个文件`) : msg(str`导入 ${this.source}`);
  }

  #body(): TemplateResult {
    const { view, survey } = this;
    if (view.step === 'broken')
      return html`<p class="running alert" role="alert">${msg('程序出错了。原来的数据还在，可以关闭后再试。')}</p>`;
    if (view.step !== 'layers' && view.step !== 'review') {
      const word = {
        reading: () => msg('正在读取文件'),
        checking: () => msg('正在核对'),
        taking: () => msg('正在交给页面'),
      }[view.step]();
      return html`<div class="running" role="status">
        <p>${word} ${view.share === null ? nothing : formatShare(view.share)}</p>
        <progress aria-label=${word} max="1" value=${view.share ?? nothing}></progress>
        <p class="muted">${msg('文件只在本机读取，不会上传。')}</p>
      </div>`;
    }
    return view.step === 'review' ? this.#review(view.preview) : this.#layers(survey);
  }

  #layers(survey: ImportSurvey | null): TemplateResult {
    const { layers = [], ledgers = [], findings = [] } = survey ?? {};
    const open = layers.filter(({ settledCrs, plan }) => settledCrs === null && plan.role !== 'skip');
    const spoilt = new Set(findings.flatMap(({ severity, file }) => (severity === 'fixed' ? [] : [file])))
      .size;
    return html`<form novalidate @submit=${(event: Event) => event.preventDefault()}>
      ${layers.length === 0 ? html`<p class="alert" role="alert">${msg('没有找到可以使用的图层，原因见下。')}</p>` : nothing}
      ${layers.length > 0 && spoilt > 0 ? html`<p class="warning">${msg(str`${spoilt} 个文件有问题，原因列在最下面`)}</p>` : nothing}
      ${survey && layers.length > 0 ? this.#whole(survey, open) : nothing}
      ${layers.map((layer) =>
        layerCard(layer, this.isAsked, (choice) =>
          this.dispatchEvent(new LayerChoiceEvent([layer.key], choice)),
        ),
      )}
      ${ledgers.map(
        ({ file, rows, columns }) => html`<fieldset class="card">
          <legend>${file}</legend>
          <p class="muted">${msg(str`台账，${formatNumber(rows)} 行，没有坐标。列：${columns.join('、')}`)}</p>
        </fieldset>`,
      )}
      ${ledgers.length > 0 ? this.#switch('joinLedgers', msg('把台账按代码或名称对应到网格')) : nothing}
      ${
        layers.some(({ plan }) => plan.role === 'buildings')
          ? this.#switch('sumBuildings', msg('网格没有的户数、人口，由其中的建筑汇总'))
          : nothing
      }
      ${findings.length > 0 ? html`<og-report-panel .report=${findings}></og-report-panel>` : nothing}
    </form>`;
  }

  /** What is said of all layers at once: the dataset's name, and their system where none states its own. */
  #whole({ title }: ImportSurvey, open: readonly LayerSeen[]): TemplateResult {
    return html`<div class="fields">
      <label>
        <span>${msg('数据名称')}</span>
        <input
          required
          maxlength="60"
          .value=${title}
          aria-describedby=${this.isAsked ? 'no-title' : nothing}
          @change=${(event: Event) =>
            this.dispatchEvent(new ImportTitleEvent((event.target as HTMLInputElement).value.trim()))}
        />
        ${this.isAsked ? html`<span id="no-title" class="missing title">${msg('请写数据名称')}</span>` : nothing}
      </label>
      ${open.length > 1 ? this.#allSystems(open) : nothing}
    </div>`;
  }

  /** One field for all layers that state no system: an office has its files in one. */
  #allSystems(open: readonly LayerSeen[]): TemplateResult | typeof nothing {
    const isProjected = open.every((layer) => layer.isProjected);
    if (!isProjected && open.some((layer) => layer.isProjected)) return nothing;
    const systems = new Set(open.map(({ plan }) => plan.crs));
    const shared = systems.size === 1 ? ([...systems][0] ?? null) : null;
    const label = msg(str`${open.length} 个图层的坐标系都是`);
    return crsField(label, shared, isProjected, 'free', (crs) =>
      this.dispatchEvent(
        new LayerChoiceEvent(
          open.map(({ key }) => key),
          { crs },
        ),
      ),
    );
  }

  #switch(name: keyof ImportSwitches, word: string): TemplateResult {
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${this.switches[name]}
        @change=${(event: Event) =>
          this.dispatchEvent(new ImportSwitchEvent({ [name]: (event.target as HTMLInputElement).checked }))}
      />
      <span>${word}</span>
    </label>`;
  }

  #review(preview: ImportPreview): TemplateResult {
    const { counts, parentsInferred, summedFromBuildings, joined, unmatched, findings } = preview;
    const notes = [
      parentsInferred > 0 ? msg(str`${formatNumber(parentsInferred)} 个网格的上级按位置推断`) : '',
      joined > 0 ? msg(str`台账有 ${formatNumber(joined)} 行对应到网格`) : '',
      summedFromBuildings > 0
        ? msg(str`${formatNumber(summedFromBuildings)} 个网格的户数、人口由建筑汇总`)
        : '',
    ].filter(Boolean);
    return html`<div class="review">
      <div class="findings">
        <dl class="counts">
          ${counts.map(
            ({ role, level, count }) => html`<div>
              <dt>${level === null ? importRoleName(role) : levelName(level)}</dt>
              <dd class="number">${formatNumber(count)}</dd>
            </div>`,
          )}
        </dl>
        ${counts.length === 0 ? html`<p class="alert" role="alert">${msg('没有可以使用的内容，原因见报告。')}</p>` : nothing}
        <ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>
        ${
          unmatched.length > 0
            ? html`<details open>
                <summary>${msg(str`台账有 ${formatNumber(unmatched.length)} 行对不上网格`)}</summary>
                <p class="muted">${unmatched.join('、')}</p>
              </details>`
            : nothing
        }
        <og-import-picture .shapes=${preview.shapes} .widthM=${preview.widthM}></og-import-picture>
      </div>
      <og-report-panel .report=${findings} .zones=${this.zones}></og-report-panel>
    </div>`;
  }

  #foot(): TemplateResult {
    const go = (step: ImportStepEvent['step']) => () => this.dispatchEvent(new ImportStepEvent(step));
    const { view } = this;
    const canUse = view.step === 'review' && view.preview.counts.length > 0;
    return html`<button @click=${go('cancel')}>${view.step === 'broken' ? msg('关闭') : msg('取消')}</button>
      <span class="end">
        ${view.step === 'review' ? html`<button @click=${go('layers')}>${msg('上一步')}</button>` : nothing}
        ${
          view.step === 'layers'
            ? html`<button class="primary" ?disabled=${this.survey?.layers.length === 0} @click=${this.#check}>${msg('下一步：核对')}</button>`
            : nothing
        }
        ${canUse ? html`<button class="primary" @click=${go('use')}>${msg('使用这些数据')}</button>` : nothing}
      </span>`;
  }

  /** On to the check, or to the first field that is still empty, which then says so in words of the page. */
  async #check(): Promise<void> {
    this.isAsked = !(this.form?.checkValidity() ?? false);
    if (!this.isAsked) {
      this.dispatchEvent(new ImportStepEvent('check'));
      return;
    }
    await this.updateComplete;
    this.form?.querySelector<HTMLElement>('select:invalid, input:invalid')?.focus();
  }

  #cancel(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new ImportStepEvent('cancel'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-import-wizard': ImportWizard;
  }
}
