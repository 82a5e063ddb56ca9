import type { Dataset } from '../model/dataset.ts';
import type { Grid, GridCode } from '../model/grid.ts';
import type { Staff, StaffRole } from '../model/records.ts';
import { levelWord, statisticWords } from '../text/statistics.ts';

export interface CardLink {
  readonly id: string;
  readonly name: string;
}

export interface CardPerson {
  readonly role: StaffRole;
  /** How many people hold the role; a name and a number stand only where their contact is public. */
  readonly count: number;
  readonly contacts: readonly { readonly name?: string; readonly phone?: string }[];
}

export interface CardFigure {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** null = 未公布 */
  readonly value: number | null;
}

/** What a grid's card says, in the order of its three questions: who, what, how. */
export interface GridCardView {
  readonly grid: Grid;
  readonly levelLabel: string;
  readonly parents: readonly CardLink[];
  readonly children: readonly CardLink[];
  readonly stations: readonly CardLink[];
  readonly people: readonly CardPerson[];
  /** Activities of the grid's stations. */
  readonly activities: readonly {
    readonly title: string;
    readonly when?: string;
    readonly station: string;
  }[];
  /** Service ids of the grid's stations; null where none of them publishes any. */
  readonly services: readonly string[] | null;
  readonly institutions: readonly string[];
  readonly figures: readonly CardFigure[];
}

const ROLE_ORDER: readonly StaffRole[] = [
  'gridLeader',
  'gridMember',
  'gridPolice',
  'gridDoctor',
  'gridNurse',
  'gridPatroller',
  'gridCounsellor',
  'propertySteward',
  'volunteer',
];

function peopleOf(staff: readonly Staff[]): CardPerson[] {
  return ROLE_ORDER.flatMap((role) => {
    const holders = staff.filter((person) => person.role === role);
    if (holders.length === 0) return [];
    const contacts = holders
      .filter(({ contactPublic }) => contactPublic)
      .map(({ name, phone }) => ({
        ...(name === undefined ? {} : { name }),
        ...(phone === undefined ? {} : { phone }),
      }));
    return [{ role, count: holders.length, contacts }];
  });
}

function figuresOf(grid: Grid, dataset: Dataset): CardFigure[] {
  const defined = dataset.manifest.statistics ?? [];
  const known = new Set(defined.map(({ key }) => key));
  const values = grid.stats?.values ?? {};
  const others = Object.keys(values)
    .filter((key) => !known.has(key))
    .map((key) => ({ key, label: key, unit: '' }));
  return [...defined, ...others].map((statistic) => ({
    key: statistic.key,
    ...statisticWords(statistic),
    value: values[statistic.key] ?? null,
  }));
}

const unique = (words: readonly string[]): string[] => [...new Set(words)];

/** The card of a grid, or null for a code that the dataset does not hold. */
export function gridCardOf(dataset: Dataset, code: GridCode): GridCardView | null {
  const grid = dataset.grids.get(code);
  if (!grid) return null;
  const linkOf = (of: GridCode): CardLink => ({ id: of, name: dataset.grids.get(of)?.name ?? of });
  const stations = dataset.stationsOf(code);
  const published = stations.flatMap(({ services }) => (services ? [services] : []));
  return {
    grid,
    levelLabel: levelWord(
      dataset.manifest.levels.find(({ level }) => level === grid.level) ?? { level: grid.level, label: '' },
    ),
    parents: dataset.ancestorsOf(code).map(linkOf).reverse(),
    children: dataset.childrenOf(code).map(linkOf),
    stations: stations.map(({ id, name }) => ({ id, name })),
    people: peopleOf(dataset.staffOf(code)),
    activities: stations.flatMap(({ activities = [], name }) =>
      activities.map(({ title, when }) => ({
        title,
        station: name,
        ...(when === undefined ? {} : { when }),
      })),
    ),
    services: published.length === 0 ? null : unique(published.flat()),
    institutions: unique(stations.flatMap(({ institutions = [] }) => institutions)),
    figures: figuresOf(grid, dataset),
  };
}
