import {
  DECKS,
  INITIAL_WALL,
  REPLAY_SPEEDS,
  REPORTS,
  type ReportAsk,
  type WallFocus,
  type WallState,
} from '../wall-state.ts';

/**
 * What of the wall stands in a link: `x` runs the clock, `p` names panels, `show` what was chosen, `report` the report
 * that is open, `tour`, `kiosk`.
 */
export type WallFields = Readonly<
  Record<'x' | 'p' | 'show' | 'report' | 'tour' | 'kiosk', string | undefined>
>;

function writeFocus(focus: WallFocus | null): string | undefined {
  if (focus === null) return undefined;
  if (focus.kind === 'status') return `status:${focus.status}`;
  return focus.kind === 'mode' ? `mode:${focus.mode}` : `event:${focus.status}`;
}

function readFocus(text: string | undefined): WallFocus | null {
  const [kind, ...rest] = text?.split(':') ?? [];
  const value = rest.join(':');
  if (value === '') return null;
  if (kind === 'mode') return { kind, mode: value };
  if (kind === 'event') return { kind, status: value };
  const status = (['done', 'due', 'overdue'] as const).find((other) => other === value);
  return kind === 'status' && status ? { kind, status } : null;
}

function readReport(text: string | undefined): ReportAsk | null {
  const [name, on = ''] = text?.split(':') ?? [];
  const per = REPORTS.find((each) => each === name);
  return per && /^\d{4}-\d{2}-\d{2}$/.test(on) && Number.isFinite(Date.parse(on)) ? { per, on } : null;
}

export function writeWall({
  playing,
  speed,
  panels,
  focus,
  report,
  tour,
  kiosk,
  scene,
}: WallState): WallFields {
  const fresh = INITIAL_WALL.panels;
  const shown = [panels.is, panels.needs].filter((id) => id !== fresh.is && id !== fresh.needs);
  return {
    x: playing ? String(speed) : undefined,
    p: shown.length > 0 ? shown.join(',') : undefined,
    show: writeFocus(focus),
    report: report ? `${report.per}:${report.on}` : undefined,
    tour: tour ? (scene ?? '1') : undefined,
    kiosk: kiosk ? '1' : undefined,
  };
}

/** What a link says of the wall, on top of what the wall knows of its source and its alerts. */
export function readWall(wall: WallState, field: (key: keyof WallFields) => string | undefined): WallState {
  const panels = field('p')?.split(',') ?? [];
  const named = <Id extends string>(ids: readonly Id[], usual: Id): Id =>
    ids.find((id) => panels.includes(id)) ?? usual;
  const speed = REPLAY_SPEEDS.find((each) => String(each) === field('x'));
  const tour = field('tour');
  return {
    ...wall,
    playing: speed !== undefined,
    speed: speed ?? INITIAL_WALL.speed,
    panels: {
      is: named(DECKS.is, INITIAL_WALL.panels.is),
      needs: named(DECKS.needs, INITIAL_WALL.panels.needs),
    },
    focus: readFocus(field('show')),
    report: readReport(field('report')),
    tour: tour !== undefined && tour !== '0',
    scene: tour === undefined || tour === '1' || tour === '0' ? null : tour,
    kiosk: field('kiosk') === '1',
  };
}
