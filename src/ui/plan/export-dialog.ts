import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../base.ts';
import { dialogStyles } from '../dialog.styles.ts';

/** What a plan can be saved as. */
export type PlanExport = 'dataset' | 'geojson' | 'topojson' | 'shapefile' | 'csv' | 'assignments' | 'report';

/** The plan is to be saved in a form. */
export class PlanExportEvent extends Event {
  static readonly type = 'og-plan-export';
  readonly form: PlanExport;
  constructor(form: PlanExport) {
    super(PlanExportEvent.type, { bubbles: true, composed: true });
    this.form = form;
  }
}

const forms = (): readonly { readonly form: PlanExport; readonly name: string; readonly what: string }[] => [
  { form: 'report', name: msg('变更报告（打印）'), what: msg('前后对照图、差别表，A4 或 A3') },
  { form: 'dataset', name: msg('数据集（zip）'), what: msg('全部内容，可再次打开和继续编辑') },
  { form: 'geojson', name: msg('网格 GeoJSON'), what: msg('WGS 84，7 位小数') },
  { form: 'topojson', name: msg('网格 TopoJSON'), what: msg('共用的边界只写一次') },
  { form: 'shapefile', name: msg('网格 Shapefile（zip）'), what: msg('给 ArcGIS、QGIS 等软件') },
  { form: 'csv', name: msg('网格表（CSV）'), what: msg('名称、代码、上级、统计，Excel 可开') },
  { form: 'assignments', name: msg('楼栋归属表（CSV）'), what: msg('每栋楼原来和现在属于哪个网格') },
];

/** The forms in which a plan leaves the page. @fires PlanExportEvent */
@localized()
@customElement('og-export-dialog')
export class ExportDialog extends LitElement {
  static override styles = [
    base,
    dialogStyles,
    css`
      dialog {
        width: min(32rem, calc(100vw - 2rem));
      }
      ul {
        margin: var(--space-3) 0;
      }
      li button {
        display: grid;
        grid-auto-flow: row;
        justify-content: stretch;
        gap: 0;
        width: 100%;
        padding: var(--space-2) var(--space-3);
        border: 0;
        border-top: 1px solid var(--line);
        border-radius: 0;
        text-align: start;
      }
      li button:hover {
        background: var(--accent-soft);
      }
      b {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) forms: readonly PlanExport[] = [];
  @query('dialog') private dialog!: HTMLDialogElement;

  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${msg('导出草案')}</h2>
      <ul>
        ${forms()
          .filter(({ form }) => this.forms.includes(form))
          .map(
            ({ form, name, what }) => html`<li>
            <button @click=${() => this.#choose(form)}><b>${name}</b><span class="muted">${what}</span></button>
          </li>`,
          )}
      </ul>
      <button @click=${() => this.dialog.close()}>${msg('取消')}</button>
    </dialog>`;
  }

  #choose(form: PlanExport): void {
    this.dialog.close();
    this.dispatchEvent(new PlanExportEvent(form));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'og-export-dialog': ExportDialog;
  }
  interface HTMLElementEventMap {
    'og-plan-export': PlanExportEvent;
  }
}
