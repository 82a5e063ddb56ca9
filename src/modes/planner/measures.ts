import { msg } from '@lit/localize';
import type { DatasetManifest } from '../../model/manifest.ts';
import type { Choropleth } from '../../state/app-state.ts';
import { statisticTitle } from '../../text/statistics.ts';
import type { ChoroplethValue, Measure } from '../../ui/choropleth-panel.ts';

type MeasureOf = Choropleth['measure'];

const STATISTIC = 'statistic:';

/** Everything that can fill the grids of a dataset: its statistics, then what analysis makes. */
export function measuresOf(manifest: DatasetManifest): readonly Measure[] {
  const statistics = (manifest.statistics ?? []).map((statistic) => ({
    id: `${STATISTIC}${statistic.key}`,
    label: statisticTitle(statistic),
  }));
  return [
    ...statistics,
    { id: 'patrols', label: msg('巡查强度') },
    { id: 'stationCoverage', label: msg('服务站覆盖') },
    { id: 'patrolCoverage', label: msg('巡查覆盖') },
  ];
}

/** A choropleth as the panel knows it. */
export const panelValue = ({ measure, method, classes, breaks }: Choropleth): ChoroplethValue => ({
  measure:
    measure.kind === 'none' ? '' : measure.kind === 'statistic' ? `${STATISTIC}${measure.key}` : measure.kind,
  method,
  classes,
  breaks,
});

/** What the panel asks for, as the state knows it. */
export function choroplethOf({ measure, method, classes, breaks }: ChoroplethValue): Choropleth {
  return { measure: measureOf(measure), method, classes, breaks };
}

function measureOf(id: string): MeasureOf {
  if (id.startsWith(STATISTIC)) return { kind: 'statistic', key: id.slice(STATISTIC.length) };
  if (id === 'patrols' || id === 'stationCoverage' || id === 'patrolCoverage') return { kind: id };
  return { kind: 'none' };
}
