import type { HeatForm } from '../../analysis/results.ts';
import type { GridCode } from '../../model/grid.ts';
import type { AppState, Locale, Mode, Selection, ThemeName } from '../app-state.ts';
import { defaultChoropleth, defaultLayers, defaultTheme, initialState } from '../initial-state.ts';
import { presetOf } from '../window-presets.ts';
import {
  decoded,
  readCamera,
  readChoropleth,
  readLayers,
  readLevel,
  readSelection,
  readWindow,
  writeCamera,
  writeChoropleth,
  writeLayers,
  writeSelection,
  writeWindow,
} from './fields.ts';
import { readWall, type WallFields, writeWall } from './wall-fields.ts';

const PATHS: Readonly<Record<Mode, string>> = {
  start: '/',
  screen: '/screen',
  plan: '/plan',
  find: '/find',
};
const LOCALES: readonly Locale[] = ['zh-Hans', 'zh-Hant', 'en'];
const THEMES: readonly ThemeName[] = ['light', 'dark', 'wall'];
const FORMS: readonly HeatForm[] = ['density', 'hexes'];

/** Characters that may stand bare in a fragment and keep a link readable. */
const BARE = /%(?:3A|2C|2F|3B)/gi;

/**
 * The part of the URL after `#` that brings a person back to this view: mode, dataset, camera, level, selection,
 * window, layers, fill, language, theme. What is as the mode has it by default is left out. Never a resident's
 * position: no selected point, and no camera in the residents' mode, where it may stand above them.
 */
export function hashOf(state: AppState): string {
  const layers = writeLayers(state.layers);
  const fill = writeChoropleth(state.choropleth);
  const fresh = initialState(state.mode);
  const fields: Record<string, string | undefined> = {
    d: state.datasetUrl ?? undefined,
    c: state.mode === 'find' ? undefined : writeCamera(state.camera),
    l: state.level === 'auto' ? undefined : String(state.level),
    s: writeSelection(state.selection),
    w: isToday(state) ? undefined : writeWindow(state.window),
    on: layers === writeLayers(defaultLayers(state.mode)) ? undefined : layers,
    fill: fill === writeChoropleth(defaultChoropleth(state.mode)) ? undefined : fill,
    heat: state.heatForm === fresh.heatForm ? undefined : state.heatForm,
    r: state.radiusM === fresh.radiusM ? undefined : String(state.radiusM),
    b: state.bufferM === fresh.bufferM ? undefined : String(state.bufferM),
    lang: state.locale === fresh.locale ? undefined : state.locale,
    theme: state.theme === defaultTheme(state.mode, state.prefersDark) ? undefined : state.theme,
    elder: state.elder ? '1' : undefined,
    ...(state.mode === 'screen' ? writeWall(state.wall) : {}),
  };
  const query = Object.entries(fields)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replace(BARE, decodeURIComponent)}`)
    .join('&');
  return query === '' ? PATHS[state.mode] : `${PATHS[state.mode]}?${query}`;
}

/** The wall opens on the day of the data's clock: a link that said the date would be of yesterday tomorrow. */
function isToday({ mode, dataset, nowMs, window }: AppState): boolean {
  if (mode !== 'screen' || dataset === null || nowMs === null) return false;
  return presetOf(window, nowMs, dataset.manifest.timeZone) === 'day';
}

/** The mode that a hash names; the start page where it names none. */
export function modeOf(hash: string): Mode {
  const path = hash.replace(/^#/, '').split('?')[0] ?? '';
  const modes = Object.keys(PATHS) as Mode[];
  return modes.find((mode) => PATHS[mode] === path) ?? 'start';
}

/** The fields of a hash, decoded; malformed ones are left out. */
function fieldsOf(hash: string): ReadonlyMap<string, string> {
  const query = hash.slice(hash.indexOf('?') + 1);
  const fields = new Map<string, string>();
  if (!hash.includes('?')) return fields;
  for (const part of query.split('&')) {
    const at = part.indexOf('=');
    const value = at > 0 ? decoded(part.slice(at + 1)) : undefined;
    if (value !== undefined) fields.set(part.slice(0, at), value);
  }
  return fields;
}

/** What a noticeboard's code names: `grid=` or `station=`, short and readable, for what is printed is kept for years. */
function posted(fields: ReadonlyMap<string, string>): Selection | undefined {
  const [grid, station] = [fields.get('grid'), fields.get('station')];
  if (station) return { kind: 'station', id: station };
  return grid ? { kind: 'grid', code: grid as GridCode } : undefined;
}

/** The hash of a noticeboard's code, to be read by `stateOfHash`. */
export function postedHash(selection: Selection, datasetUrl: string | null): string {
  const [key, value] =
    selection.kind === 'grid'
      ? ['grid', selection.code]
      : selection.kind === 'station'
        ? ['station', selection.id]
        : [];
  const parts = key === undefined ? [] : [`${key}=${encodeURIComponent(value ?? '')}`];
  if (datasetUrl) parts.push(`d=${encodeURIComponent(datasetUrl)}`);
  return parts.length === 0 ? PATHS.find : `${PATHS.find}?${parts.join('&')}`;
}

const positive = (text: string): number | undefined => (Number(text) > 0 ? Number(text) : undefined);
const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): T | undefined =>
    values.find((value) => value === text);

/**
 * The state that a hash asks for, on top of what is loaded. What the hash does not say is as the mode has it by
 * default, so that the same link always opens the same view.
 */
export function stateOfHash(state: AppState, hash: string): AppState {
  const fields = fieldsOf(hash);
  const read = <T>(key: string, reader: (text: string) => T | undefined): T | undefined => {
    const text = fields.get(key);
    return text === undefined ? undefined : reader(text);
  };
  const fresh = initialState(modeOf(hash), state.prefersDark);
  return {
    ...state,
    mode: fresh.mode,
    datasetUrl: fields.get('d') || null,
    camera: read('c', readCamera) ?? fresh.camera,
    level: read('l', readLevel) ?? fresh.level,
    selection: read('s', readSelection) ?? posted(fields) ?? fresh.selection,
    window: read('w', readWindow) ?? fresh.window,
    layers: read('on', readLayers) ?? fresh.layers,
    choropleth: read('fill', readChoropleth) ?? fresh.choropleth,
    heatForm: read('heat', oneOf(FORMS)) ?? fresh.heatForm,
    radiusM: read('r', positive) ?? fresh.radiusM,
    bufferM: read('b', positive) ?? fresh.bufferM,
    locale: read('lang', oneOf(LOCALES)) ?? fresh.locale,
    theme: read('theme', oneOf(THEMES)) ?? fresh.theme,
    elder: fields.get('elder') === '1',
    wall: readWall(state.wall, (key: keyof WallFields) => fields.get(key)),
  };
}
