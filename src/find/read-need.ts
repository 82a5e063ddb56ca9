import type { GridCode } from '../model/grid.ts';
import type { GridEvent } from '../model/records.ts';
import type { NeedFile } from './need-file.ts';

/** The longest message that a need may hold, in characters (docs/needs.md). */
export const MOST_TEXT = 400;
const MOST_FIELD = 100;

/** Why a text is no need that can be opened; `field` says where. */
export interface NeedRefused {
  readonly ok: false;
  readonly reason: 'not-json' | 'not-a-need' | 'version' | 'field' | 'too-long';
  readonly field?: string;
}

const refused = (reason: NeedRefused['reason'], field?: string): NeedRefused =>
  field === undefined ? { ok: false, reason } : { ok: false, reason, field };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const isWord = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MOST_FIELD;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** The need in a text: the content of a file, or of a code. It is a claim by anybody, and text stays text. */
export function readNeed(text: string): { readonly ok: true; readonly need: NeedFile } | NeedRefused {
  const value = parsed(text);
  if (value === undefined) return refused('not-json');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused('not-a-need');
  const { kind, version, gridCode, stationId, need, text: words, at } = value as Record<string, unknown>;
  if (kind !== 'onegrid-need') return refused('not-a-need');
  if (version !== 1) return refused('version');
  if (!isWord(gridCode)) return refused('field', 'gridCode');
  if (stationId !== undefined && !isWord(stationId)) return refused('field', 'stationId');
  if (!isWord(need)) return refused('field', 'need');
  if (typeof words !== 'string' || words.trim() === '') return refused('field', 'text');
  if ([...words].length > MOST_TEXT) return refused('too-long', 'text');
  if (typeof at !== 'string' || !INSTANT.test(at) || Number.isNaN(Date.parse(at)))
    return refused('field', 'at');
  const station = stationId === undefined ? {} : { stationId };
  const code = gridCode as GridCode;
  return { ok: true, need: { kind, version, gridCode: code, ...station, need, text: words, at } };
}

/** FNV-1a over UTF-16 code units: tells messages of one grid and second apart. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * A need as an event of the command center, reported when it is opened there; the same need is the same event, however
 * often it is opened. What the resident wrote and when stands in `extra`.
 */
export function needEvent({ gridCode, stationId, need, text, at }: NeedFile, openedMs: number): GridEvent {
  return {
    id: `need-${gridCode}-${Date.parse(at).toString(36)}-${shortHash(text)}`,
    type: need,
    status: 'reported',
    source: 'resident',
    reportedAt: new Date(openedMs).toISOString(),
    gridCode,
    geometry: null,
    extra: { text, madeAt: at, ...(stationId === undefined ? {} : { stationId }) },
  };
}

/** What a resident wrote, where an event was opened from a need; null for any other event. */
export function needWords({ id, extra }: GridEvent): string | null {
  return id.startsWith('need-') && typeof extra.text === 'string' ? extra.text : null;
}
