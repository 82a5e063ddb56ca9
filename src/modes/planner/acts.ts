import { msg, str } from '@lit/localize';
import { createLocators } from '../../analysis/grid-locators.ts';
import { gridsAt } from '../../analysis/grids-at.ts';
import { boundsOf } from '../../geo/bounds.ts';
import { readCsv } from '../../io/formats/read-csv.ts';
import { chosenFiles, droppedFiles } from '../../io/source/dropped-files.ts';
import { placeOf } from '../../map/scene/focus.ts';
import type { Bounds } from '../../model/camera.ts';
import type { GridCode } from '../../model/grid.ts';
import { LEVELS, type Level } from '../../model/manifest.ts';
import { network } from '../../session/network.ts';
import { possibleZones } from '../../session/possible-zones.ts';
import type { Session } from '../../session/session.ts';
import type { MapTool, Selection } from '../../state/app-state.ts';
import { cameraOnAll } from '../../state/camera-on.ts';
import { setDatasetUrl } from '../../state/transitions/dataset.ts';
import { addMeasured, clearMeasured, setTool } from '../../state/transitions/measure.ts';
import { select, setHover } from '../../state/transitions/selection.ts';
import { setCamera, setLocale, setTheme } from '../../state/transitions/view.ts';
import { formatPosition, formatScale } from '../../text/distances.ts';
import type {} from '../../ui/plan/plan-bar.ts';
import type { SearchItem } from '../../ui/search-items.ts';
import { titleOf } from '../import/title-of.ts';
import type { EditTool } from './editing/bench.ts';
import type { Workbench } from './workbench.ts';

/** A place is shown with this much around it, in degrees, so that a station is not a point without a street. */
const AROUND_DEG = 0.0015;
/** Metres of a pixel as OGC counts scales. */
const PIXEL_M = 0.00028;
const EQUATOR_M = 40_075_016.686;

/** What the events of the workbench do: each ends in a transition of the store or a call of the session. */
export class PlannerActs {
  readonly #root: Workbench;
  #listening: AbortController | null = null;

  constructor(root: Workbench) {
    this.#root = root;
  }

  listen(): void {
    const root = this.#root;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      act: (event: HTMLElementEventMap[Type]) => void,
    ): void => root.addEventListener(type, act, { signal });

    on('og-pick', ({ pick, fly }) =>
      this.pick(pick.kind === 'grid' ? { kind: 'grid', code: pick.code as GridCode } : pick, fly),
    );
    on('og-row', ({ id }) => this.#row(id));
    on('og-found', ({ item }) => this.#found(item));
    on('og-point', ({ position }) => this.pick({ kind: 'point', position }, true));
    on('og-show-finding', ({ index }) => this.#fly({ kind: 'finding', index }));
    on('og-map-pick', ({ pick }) => this.#mapPick(pick));
    on('og-map-camera', ({ camera }) => {
      root.page.store.apply(setCamera(camera));
      root.editing?.moving(false);
    });
    on('og-map-moving', () => root.editing?.moving(true));
    on('og-map-rest', (event) => this.#rest(event));
    on('og-no-basemap', ({ url }) => root.toast.say(msg(str`底图打不开：${url}`)));
    on('og-clear-measure', () => root.page.store.apply(clearMeasured));
    on('og-locale', ({ locale }) => root.page.store.apply(setLocale(locale)));
    on('og-theme', ({ theme }) => root.page.store.apply(setTheme(theme)));
    on('og-open-address', ({ address }) => root.page.store.apply(setDatasetUrl(address)));
    on('og-offer', ({ offer }) => this.#follow(root.page.session.accept(offer)));
    on('og-cancel-open', () => root.page.session.cancelOpening());
    on('og-chosen-files', ({ files }) => this.#openFiles(chosenFiles(files)));
    on('og-dropped', ({ transfer }) => void droppedFiles(transfer).then((files) => this.#openFiles(files)));
    on('og-points-file', ({ file }) => void this.#lookUp(file));
    on('og-export', ({ fileName, text, mediaType }) => save(fileName, text, mediaType));
    on('og-plan-act', ({ act }) => this.#root.editing?.run(act));
    on('og-copy', ({ text }) => void this.#copy(text));
    window.addEventListener('keydown', (event) => this.#key(event), { signal });
  }

  stop(): void {
    this.#listening?.abort();
  }

  takeTool(tool: MapTool): void {
    this.#root.editing?.take('look');
    this.#root.page.store.apply(setTool(tool));
  }

  takeEditTool(tool: EditTool): void {
    this.#root.page.store.apply(setTool('select'));
    this.#root.editing?.take(tool);
  }

  showAll(): void {
    const { dataset } = this.#root.now;
    const whole = dataset && cameraOnAll(dataset);
    if (whole) this.#root.page.store.apply(setCamera({ ...whole }));
  }

  /** Selects and shows the card; `fly` moves the map there. */
  pick(selection: Selection, fly = false): void {
    this.#root.page.store.apply(select(selection));
    if (this.#root.tab !== 'table') this.#root.show('grid');
    if (fly) this.#fly(selection);
  }

  #fly(selection: Selection): void {
    const { dataset, report } = this.#root.now;
    const place = placeOf(selection, dataset, report);
    this.#root.page.store.apply(select(selection));
    const around = place && boundsOf(place);
    if (!around) return;
    const [west, south, east, north] = around;
    const bounds: Bounds = [west - AROUND_DEG, south - AROUND_DEG, east + AROUND_DEG, north + AROUND_DEG];
    this.#root.page.store.apply(setCamera({ bounds }));
  }

  #row(id: string): void {
    const at = id.indexOf(':');
    const [kind, rest] = [id.slice(0, at), id.slice(at + 1)];
    if (kind === 'grid') this.pick({ kind: 'grid', code: rest as GridCode }, true);
    else if (kind === 'station') this.pick({ kind: 'station', id: rest }, true);
    else {
      const point = this.#root.data.lookedUp[Number(rest)];
      if (point) this.pick({ kind: 'point', position: point.position }, true);
    }
  }

  #found({ target }: SearchItem): void {
    if (target.kind === 'place') this.pick({ kind: 'point', position: target.position }, true);
    else if (target.kind === 'grid') this.pick({ kind: 'grid', code: target.code as GridCode }, true);
    else this.pick(target, true);
  }

  #mapPick({ gesture, target, position }: HTMLElementEventMap['og-map-pick']['pick']): void {
    const { store } = this.#root.page;
    const { tool } = this.#root.now;
    if (gesture === 'hover') {
      this.#root.status.cursor = Number.isFinite(position[0]) ? position : null;
      store.apply(setHover(tool === 'select' && !this.#root.editing?.takesClicks ? target : null));
      return;
    }
    if (gesture !== 'choose' || this.#root.editing?.takesClicks) return;
    if (tool === 'lookup') this.pick({ kind: 'point', position });
    else if (tool === 'select') this.#choose(target);
    else store.apply(addMeasured(position));
  }

  #choose(target: Selection | null): void {
    if (target === null) this.#root.page.store.apply(select(null));
    else if (target.kind === 'finding') {
      this.#root.page.store.apply(select(target));
      this.#root.show('report');
    } else this.pick(target);
  }

  #rest({ zoom, bounds }: HTMLElementEventMap['og-map-rest']): void {
    const middle = ((bounds[1] + bounds[3]) / 2) * (Math.PI / 180);
    const metresPerPixel = (EQUATOR_M * Math.cos(middle)) / (512 * 2 ** zoom);
    this.#root.zoom = zoom;
    this.#root.status.scale = formatScale(metresPerPixel / PIXEL_M);
  }

  #openFiles(files: ReturnType<typeof chosenFiles>): void {
    const [first] = files;
    if (!first) return;
    const title = titleOf(files.map(({ path }) => path));
    void this.#import({ kind: 'files', title, files });
  }

  /** Opens files; those that no manifest explains are asked about first. */
  async #import(source: Parameters<Session['openFiles']>[0]): Promise<void> {
    const root = this.#root;
    root.openDialog.close();
    const { askImport } = await network.insist(() => import('../import/ask-import.ts'));
    const end = await askImport(root.renderRoot, source, possibleZones(root.now.dataset));
    if (end.kind === 'cancelled') return;
    this.#follow(root.page.session.openFiles(source, end.kind === 'use' ? end : {}));
  }

  /** Shows how an opening goes, and then its report. */
  #follow(opening: Promise<void>): void {
    this.#root.openDialog.show();
    void opening.then(() => {
      const { status } = this.#root.now.loading;
      if (status === 'idle') this.#root.openDialog.close();
      if (this.#root.now.report.length > 0) this.#root.show('report');
    });
  }

  async #lookUp(file: File): Promise<void> {
    const { dataset } = this.#root.now;
    const read = readCsv({ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    const features = read.ok ? (read.layers[0]?.features ?? []) : [];
    const points = features.flatMap(({ geometry, properties }) => {
      if (geometry?.type !== 'Point') return [];
      const [lng = 0, lat = 0] = geometry.coordinates;
      const name = properties?.name ?? properties?.id;
      const position: readonly [number, number] = [lng, lat];
      return [{ position, label: typeof name === 'string' ? name : formatPosition(position, 5) }];
    });
    if (!dataset || points.length === 0) {
      this.#root.toast.say(msg('没有读到点位：CSV 要有经度和纬度两列'));
      return;
    }
    const locators = createLocators(dataset);
    this.#root.data.lookedUp = points.map(({ position, label }) => {
      const found = gridsAt(locators, ...position);
      const nameAt = (level: Level): string | null => {
        const code = found.find((at) => at.level === level)?.code;
        return code ? (dataset.grids.get(code)?.name ?? code) : null;
      };
      return {
        label,
        position,
        grids: LEVELS.map(nameAt),
        onBoundary: found.some(({ onBoundary }) => onBoundary),
      };
    });
    this.#root.table = 'lookup';
    this.#root.show('table');
  }

  async #copy(text: string): Promise<void> {
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    this.#root.toast.say(copied ? msg('已复制') : msg('浏览器不允许复制'));
  }

  #key(event: KeyboardEvent): void {
    const typing = event
      .composedPath()
      .some((at) => at instanceof HTMLElement && at.matches('input, select, textarea, dialog[open]'));
    if (typing) return;
    if (this.#root.editing?.shortcut(event)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const tools: Record<string, MapTool> = {
      v: 'select',
      d: 'measureDistance',
      a: 'measureArea',
      l: 'lookup',
    };
    const tool = tools[event.key.toLowerCase()];
    const inList = event
      .composedPath()
      .some((at) => at instanceof HTMLElement && at.getAttribute('role') === 'listbox');
    if (event.key === 'Escape') this.#escape();
    else if (event.key === '/') this.#root.renderRoot.querySelector('og-search-box')?.focus();
    else if (tool && !inList && this.#root.page.webgl) this.takeTool(tool);
    else if (event.key.toLowerCase() === 'f' && !inList) this.showAll();
    else if (event.key.toLowerCase() === 'e' && !inList && this.#root.page.webgl) void this.#root.edit(true);
    else return;
    event.preventDefault();
  }

  #escape(): void {
    const { tool } = this.#root.now;
    this.#root.page.store.apply(tool === 'select' ? select(null) : setTool('select'));
  }
}

/** Hands a text to the browser as a file. */
function save(fileName: string, text: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  Object.assign(document.createElement('a'), { href: url, download: fileName }).click();
  URL.revokeObjectURL(url);
}
