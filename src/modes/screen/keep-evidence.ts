import { msg, str } from '@lit/localize';
import { datasetHash } from '../../io/dataset-hash.ts';
import { csvText } from '../../io/write/csv.ts';
import { geojsonText } from '../../io/write/geojson.ts';
import { PALETTES } from '../../map/palettes/by-theme.ts';
import type { AppState } from '../../state/app-state.ts';
import { formatDateTime, localIso } from '../../text/dates.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { headline } from './headline.ts';
import { marksOf, rampOf } from './legend-view.ts';
import { patrolsUnknown } from './patrols-unknown.ts';
import { SHOWN_COLUMNS, shownFeatures, shownRows } from './shown-grids.ts';
import type { WallFacts } from './wall-facts.ts';

export type Evidence = 'png' | 'csv' | 'geojson';

/** `xiyuan-sample-2026-11-22T1842.png`: the clock of the data, not that of the machine. */
function fileName({ dataset, nowMs }: WallFacts, kind: Evidence): string {
  const { id, timeZone } = dataset.manifest;
  return `${id}-${localIso(nowMs, timeZone).replaceAll(':', '')}.${kind}`;
}

async function picture(state: AppState, facts: WallFacts, map: Blob, family: string): Promise<Blob> {
  const { manifest, parts } = facts.dataset;
  const palette = PALETTES[state.theme];
  const at = (ms: number): string => formatDateTime(ms, manifest.timeZone);
  const window = state.window
    ? `${at(state.window.fromMs)} — ${at(Math.min(state.window.toMs, facts.nowMs))}`
    : '';
  const hash = await datasetHash(parts);
  return evidenceSheet(
    await createImageBitmap(map),
    {
      headline: headline(facts.all, patrolsUnknown(state)).text,
      scope: [manifest.title, facts.scope.grid?.name ?? '', window, msg(str`数据时间 ${at(facts.nowMs)}`)]
        .filter((words) => words !== '')
        .join(' · '),
      source: [
        [
          manifest.attribution,
          manifest.mapApprovalNo ?? '',
          manifest.synthetic ? msg('合成示例，并非实情') : '',
        ]
          .filter((words) => words !== '')
          .join(' · '),
        msg(str`数据版本 ${manifest.version} · SHA-256 ${hash}`),
      ],
      ramp: rampOf(state, facts.level, palette),
      marks: marksOf(state),
    },
    {
      ground: palette.ground,
      text: palette.text,
      muted: palette.mutedText,
      alert: palette.alert,
      live: palette.live,
      accent: palette.accent,
    },
    family,
  );
}

/** What the wall shows as a file: the map with its legend, or the grids of the figures. null = there is no map. */
export async function evidenceFile(
  kind: Evidence,
  state: AppState,
  facts: WallFacts,
  snapshot: () => Promise<Blob> | null,
  family: string,
): Promise<{ readonly name: string; readonly blob: Blob } | null> {
  const name = fileName(facts, kind);
  if (kind === 'csv') {
    return {
      name,
      blob: new Blob([csvText(SHOWN_COLUMNS, shownRows(state, facts))], { type: 'text/csv;charset=utf-8' }),
    };
  }
  if (kind === 'geojson') {
    return {
      name,
      blob: new Blob([geojsonText(shownFeatures(state, facts))], { type: 'application/geo+json' }),
    };
  }
  const map = await snapshot();
  return map && { name, blob: await picture(state, facts, map, family) };
}
