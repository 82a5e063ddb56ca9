import type { GridCode } from '../model/grid.ts';

/** A need as a small file or code that the command center opens (docs/needs.md). It holds no coordinates. */
export interface NeedFile {
  readonly kind: 'onegrid-need';
  readonly version: 1;
  readonly gridCode: GridCode;
  /** The station that the resident had chosen, where one was. */
  readonly stationId?: string;
  /** Type of event: hazard, environment, mediation, information, … */
  readonly need: string;
  /** The message, exactly as it was shown to the resident. */
  readonly text: string;
  /** When it was made, RFC 3339. */
  readonly at: string;
}

/** What a need is made of. */
export interface NeedAsked {
  readonly gridCode: GridCode;
  readonly stationId: string | null;
  readonly need: string;
  readonly text: string;
  readonly atMs: number;
}

/** The need as text of one line, short enough for a code: the seconds of `at` are whole. */
export function needFileText({ gridCode, stationId, need, text, atMs }: NeedAsked): string {
  const at = new Date(atMs).toISOString().replace(/\.\d+Z$/, 'Z');
  const file: NeedFile = {
    kind: 'onegrid-need',
    version: 1,
    gridCode,
    ...(stationId === null ? {} : { stationId }),
    need,
    text,
    at,
  };
  return JSON.stringify(file);
}

/** A name for the file that sorts by grid and time and says no more than its content. */
export const needFileName = ({ gridCode, atMs }: NeedAsked): string =>
  `need-${gridCode.replace(/[^\w-]/g, '_')}-${new Date(atMs).toISOString().slice(0, 19).replace(/\D/g, '')}.json`;
