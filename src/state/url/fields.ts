import type { ClassMethod, TimeWindow } from '../../analysis/results.ts';
import type { Camera } from '../../model/camera.ts';
import type { GridCode } from '../../model/grid.ts';
import type { Level } from '../../model/manifest.ts';
import type { Choropleth, LayerId, Selection } from '../app-state.ts';
import { LAYER_IDS } from '../initial-state.ts';

/*
 * Each field of the URL has a writer and a reader. A reader answers undefined for what it cannot read, so that a
 * link made by hand or by an older version opens as far as it is understood.
 */

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** Longitude, latitude (6 decimals, about 0.1 m), zoom (2 decimals). Bounds are a wish, not a place: not written. */
export function writeCamera(camera: Camera | null): string | undefined {
  if (camera === null || 'bounds' in camera) return undefined;
  const [lng, lat] = camera.center;
  const numbers = [round(lng, 6), round(lat, 6), round(camera.zoom, 2)];
  if (camera.bearing) numbers.push(round(camera.bearing, 1));
  return numbers.join(',');
}

export function readCamera(text: string): Camera | undefined {
  const numbers = text.split(',').map((part) => (part === '' ? Number.NaN : Number(part)));
  const [lng, lat, zoom, bearing] = numbers;
  if (lng === undefined || lat === undefined || zoom === undefined || !numbers.every(Number.isFinite)) return;
  if (Math.abs(lng) > 180 || Math.abs(lat) > 90 || zoom < 0 || zoom > 24) return;
  const center = [lng, lat] as const;
  return bearing ? { center, zoom, bearing } : { center, zoom };
}

export function readLevel(text: string): Level | undefined {
  if (text === '1') return 1;
  if (text === '2') return 2;
  return text === '3' ? 3 : undefined;
}

/** A point may be where a resident stands: it is never written. */
export function writeSelection(selection: Selection | null): string | undefined {
  if (selection?.kind === 'grid') return `g:${selection.code}`;
  if (selection?.kind === 'station') return `s:${selection.id}`;
  if (selection?.kind === 'event') return `e:${selection.id}`;
  return selection?.kind === 'finding' ? `f:${selection.index}` : undefined;
}

export function readSelection(text: string): Selection | undefined {
  const value = text.slice(2);
  if (value === '') return undefined;
  if (text.startsWith('g:')) return { kind: 'grid', code: value as GridCode };
  if (text.startsWith('s:')) return { kind: 'station', id: value };
  if (text.startsWith('e:')) return { kind: 'event', id: value };
  return text.startsWith('f:') && /^\d{1,9}$/.test(value)
    ? { kind: 'finding', index: Number(value) }
    : undefined;
}

const instant = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

/** Two instants of RFC 3339 in UTC, to the millisecond. */
export function writeWindow(window: TimeWindow | null): string | undefined {
  return window ? `${instant(window.fromMs)},${instant(window.toMs)}` : undefined;
}

export function readWindow(text: string): TimeWindow | undefined {
  const [fromMs, toMs] = text.split(',').map((part) => Date.parse(part));
  if (fromMs === undefined || toMs === undefined || !(fromMs < toMs)) return undefined;
  return { fromMs, toMs };
}

export function writeLayers(layers: Readonly<Record<LayerId, boolean>>): string {
  return LAYER_IDS.filter((id) => layers[id]).join(',');
}

export function readLayers(text: string): Readonly<Record<LayerId, boolean>> {
  const shown = text.split(',');
  return Object.fromEntries(LAYER_IDS.map((id) => [id, shown.includes(id)])) as Record<LayerId, boolean>;
}

const METHODS: readonly ClassMethod[] = ['quantile', 'equal', 'ckmeans', 'manual'];
const MEASURES = ['none', 'patrols', 'stationCoverage', 'patrolCoverage'] as const;

/** `measure;method;classes;break,break…`, where a statistic is `.key`. */
export function writeChoropleth({ measure, method, classes, breaks }: Choropleth): string {
  const name = measure.kind === 'statistic' ? `.${encodeURIComponent(measure.key)}` : measure.kind;
  return [name, method, classes, breaks.join(',')].join(';');
}

export function readChoropleth(text: string): Choropleth | undefined {
  const [name = '', methodName, classesText, breaksText = ''] = text.split(';');
  const kind = MEASURES.find((other) => other === name);
  const method = METHODS.find((other) => other === methodName);
  const classes = Number(classesText);
  const breaks = breaksText === '' ? [] : breaksText.split(',').map(Number);
  if (method === undefined || !Number.isInteger(classes) || classes < 2 || classes > 9) return undefined;
  if (!breaks.every(Number.isFinite)) return undefined;
  if (kind) return { measure: { kind }, method, classes, breaks };
  const key = name.startsWith('.') ? decoded(name.slice(1)) : undefined;
  return key ? { measure: { kind: 'statistic', key }, method, classes, breaks } : undefined;
}

/** Percent-decoded text, undefined where it is malformed. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
