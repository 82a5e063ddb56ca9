import { msg, str } from '@lit/localize';
import type { StationCoverage } from '../../analysis/results.ts';
import { sumReported } from '../../analysis/sum-reported.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import { formatNumber, formatReported, formatShare } from '../../text/numbers.ts';
import { statisticWords } from '../../text/statistics.ts';
import type { WallFigure } from '../../ui/wall/wall-figures.ts';

const SHOWN_KEYS = ['households', 'residents', 'residents60plus'] as const;

/** A longer unit is a word, which the label says already and for which there is no room beside a figure. */
const LONGEST_UNIT = 2;

/** Residents within reach of a station as a share of those counted in buildings; null where none were. */
export function residentsNear(grids: readonly Grid[], coverage: StationCoverage | null): number | null {
  let near = 0;
  let all = 0;
  for (const { code } of grids) {
    const { residents, residentShare } = coverage?.grids.get(code) ?? {
      residents: null,
      residentShare: null,
    };
    if (residents === null || residentShare === null) continue;
    near += residents * residentShare;
    all += residents;
  }
  return all > 0 ? near / all : null;
}

/** A count of people as a wall may tell it: fewer than five could be known by name. */
export const guardedCount = (count: number | null): string =>
  count !== null && count > 0 && count < 5 ? '<5' : formatNumber(count);

/** How many people live here, each sum with how many grids published the figure, and how many have a station near. */
export function peopleFigures(
  dataset: Dataset,
  grids: readonly Grid[],
  coverage: StationCoverage | null,
  radiusM: number,
): readonly WallFigure[] {
  const share = residentsNear(grids, coverage);
  const sums = SHOWN_KEYS.flatMap((key): WallFigure[] => {
    const definition = dataset.manifest.statistics?.find((each) => each.key === key);
    if (!definition) return [];
    const { sum, reported, of } = sumReported(grids, key);
    const { label, unit } = statisticWords(definition);
    const published = formatReported(reported, of);
    return [
      {
        id: key,
        label,
        note: reported < of ? published : '',
        value: guardedCount(sum),
        ...(unit.length <= LONGEST_UNIT ? { unit } : {}),
        ...(sum === null ? { tone: 'quiet' as const } : {}),
      },
    ];
  });
  if (share === null) return sums;
  const note = msg(str`${radiusM} 米内有服务站`);
  return [...sums, { id: 'near', label: msg('居民'), note, value: formatShare(share, 1) }];
}
