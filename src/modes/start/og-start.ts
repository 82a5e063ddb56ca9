import { localized, msg, str } from '@lit/localize';
import { StoreController } from '@nanostores/lit';
import { html, LitElement, nothing, type SVGTemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { NamedBlob } from '../../io/source/blob-files.ts';
import { chosenFiles, droppedFiles } from '../../io/source/dropped-files.ts';
import { offersIn } from '../../model/offer.ts';
import { network } from '../../session/network.ts';
import type { Page } from '../../session/page.ts';
import { possibleZones } from '../../session/possible-zones.ts';
import type { AppState, Mode } from '../../state/app-state.ts';
import { defaultTheme } from '../../state/initial-state.ts';
import { setDatasetUrl } from '../../state/transitions/dataset.ts';
import { setElder, setLocale } from '../../state/transitions/view.ts';
import { hashOf } from '../../state/url/hash.ts';
import { formatNumber } from '../../text/numbers.ts';
import { levelName } from '../../text/words.ts';
import { base } from '../../ui/base.ts';
import '../../ui/drop-target.ts';
import type { DroppedEvent } from '../../ui/drop-target.ts';
import type { OfferEvent } from '../../ui/offer-buttons.ts';
import '../../ui/open-dialog.ts';
import type { ChosenFilesEvent, OpenAddressEvent, OpenDialog } from '../../ui/open-dialog.ts';
import { findPicture, planPicture, wallPicture } from './door-pictures.ts';
import { styles } from './og-start.styles.ts';
import { openingOf } from './opening-of.ts';

interface Door {
  readonly mode: Mode;
  readonly picture: SVGTemplateResult;
  readonly name: string;
  readonly sentence: string;
}

const doors = (): readonly Door[] => [
  {
    mode: 'screen',
    picture: wallPicture,
    name: msg('指挥大屏'),
    sentence: msg('谁在巡、哪里没巡，一眼看清。'),
  },
  {
    mode: 'plan',
    picture: planPicture,
    name: msg('网格规划'),
    sentence: msg('看清每一条边界，核对人数、面积和缝隙。'),
  },
  {
    mode: 'find',
    picture: findPicture,
    name: msg('居民查询'),
    sentence: msg('我在哪个网格，找谁办事，服务站怎么走。'),
  },
];

/** The way to another mode with the same dataset and language. */
function linkTo(state: AppState, mode: Mode, elder = state.elder): string {
  return `#${hashOf({ ...state, mode, elder, theme: defaultTheme(mode, state.prefersDark), selection: null, camera: null })}`;
}

/** The first page: three doors, the data behind them, and the way to one's own. */
@localized()
@customElement('og-start')
export class StartMode extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) page!: Page;

  @query('og-open-dialog') private dialog!: OpenDialog;

  #state: StoreController<AppState> | null = null;

  override willUpdate(): void {
    this.#state ??= new StoreController(this, this.page.store.state);
  }

  override render() {
    const state = this.page.store.state.get();
    return html`
      <main>
        <header>
          <div>
            <h1>${msg('网格一张图')}</h1>
            <p class="muted">${msg('看得见的最后一米')}</p>
          </div>
          <button type="button" lang=${state.locale === 'en' ? 'zh-Hans' : 'en'} @click=${this.#switchLocale}>
            ${state.locale === 'en' ? msg('中文 Chinese') : msg('English 英文')}
          </button>
        </header>
        ${this.#dataset(state)}
        <a class="elder" href=${linkTo(state, 'find', true)} @click=${() => this.page.store.apply(setElder(true))}>
          <strong>${msg('长辈版')}</strong><span>${msg('字大、好点，找人找站看这里')}</span>
        </a>
        <nav aria-label=${msg('选择用途')}>
          <ul>
            ${doors().map(
              ({ mode, picture, name, sentence }) =>
                html`<li>
                  <a class="door" href=${linkTo(state, mode)}>
                    ${picture}<strong>${name}</strong><span>${sentence}</span>
                  </a>
                </li>`,
            )}
          </ul>
        </nav>
        <p class="own">
          <button type="button" @click=${() => this.dialog.show()}>${msg('打开自己的数据…')}</button>
          <span class="muted">${msg('文件夹、压缩包或单个文件，也可以直接拖到这里。只在本机读取，不会上传。')}</span>
        </p>
        ${this.#failure(state)}
        <og-open-dialog
          .progress=${openingOf(state)}
          .offers=${offersIn(state.report, possibleZones(state.dataset))}
          @og-offer=${({ offer }: OfferEvent) => this.#follow(this.page.session.accept(offer))}
          @og-chosen-files=${({ files }: ChosenFilesEvent) => this.#open(chosenFiles(files))}
          @og-open-address=${({ address }: OpenAddressEvent) => this.page.store.apply(setDatasetUrl(address))}
          @og-cancel-open=${() => this.page.session.cancelOpening()}
        ></og-open-dialog>
        <og-drop-target @og-dropped=${this.#drop}></og-drop-target>
      </main>
    `;
  }

  #dataset({ dataset, loading }: AppState) {
    if (dataset === null) {
      const words = loading.status === 'failed' ? msg('数据没有打开') : msg('正在读取数据…');
      return html`<p class="dataset">${words}</p>`;
    }
    const { manifest } = dataset;
    const counts = [
      ...manifest.levels.map(({ level }) => [levelName(level), dataset.gridsOfLevel(level).length] as const),
      [msg('服务站'), dataset.stations.size] as const,
    ];
    return html`<p class="dataset">
      <strong>${manifest.title}</strong>
      ${manifest.synthetic ? html`<span class="badge">${msg('示例数据')}</span>` : nothing}
      <span class="number">
        ${counts.map(([name, count], i) => html`<span>${name} ${formatNumber(count)}${i + 1 < counts.length ? ' ·' : ''}</span> `)}
      </span>
    </p>`;
  }

  #failure(state: AppState) {
    const opening = openingOf(state);
    if (opening.status !== 'failed') return nothing;
    return html`<p class="failed" role="alert">${msg(str`没有打开 ${opening.title}：`)}${opening.why}</p>`;
  }

  #switchLocale(): void {
    const { store } = this.page;
    store.apply(setLocale(store.state.get().locale === 'en' ? 'zh-Hans' : 'en'));
  }

  async #drop({ transfer }: DroppedEvent): Promise<void> {
    await this.#open(await droppedFiles(transfer));
  }

  async #open(files: readonly NamedBlob[]): Promise<void> {
    if (files.length === 0) return;
    this.dialog.close();
    const [{ askImport }, { titleOf }] = await network.insist(() =>
      Promise.all([import('../import/ask-import.ts'), import('../import/title-of.ts')]),
    );
    const source = { kind: 'files', title: titleOf(files.map(({ path }) => path)), files } as const;
    const { session, store } = this.page;
    const end = await askImport(this.renderRoot, source, possibleZones(store.state.get().dataset));
    if (end.kind === 'cancelled') return;
    await this.#follow(session.openFiles(source, end.kind === 'use' ? end : {}));
  }

  async #follow(opening: Promise<void>): Promise<void> {
    this.dialog.show();
    await opening;
    if (this.page.store.state.get().loading.status === 'idle') this.dialog.close();
  }
}
