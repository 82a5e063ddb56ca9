import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Dataset } from '../../model/dataset.ts';
import type { Grid } from '../../model/grid.ts';
import type { Staff } from '../../model/records.ts';
import { postedHash } from '../../state/url/hash.ts';
import { roleName } from '../../text/words.ts';
import './grid-acts.ts';

/** The link of a grid as it is printed and shared: without view, language or place of anybody. */
export const gridUrl = (grid: Grid, datasetUrl: string | null): string =>
  new URL(`#${postedHash({ kind: 'grid', code: grid.code }, datasetUrl)}`, document.baseURI).href;

/** Who of a grid and those above it may be called, the grid's own people first. */
export const contactsOf = (dataset: Dataset, grid: Grid): readonly Staff[] => {
  const codes = [grid.code, ...dataset.ancestorsOf(grid.code)];
  const people = new Set(codes.flatMap((code) => dataset.staffOf(code)));
  return [...people].filter(({ contactPublic, phone }) => contactPublic && phone);
};

/** What acts on a grid need to know of the page. */
interface ActsAsked {
  readonly datasetUrl: string | null;
  readonly elder: boolean;
  /** What stands near, in words. */
  readonly landmark: string;
  /** The station that was chosen in the grid. */
  readonly stationId: string | null;
}

/** What can be done with a grid beyond calling. */
export function acts(
  dataset: Dataset,
  grid: Grid,
  { datasetUrl, elder, landmark, stationId }: ActsAsked,
): TemplateResult {
  const contacts = contactsOf(dataset, grid);
  const member = contacts.find(({ role }) => role === 'gridMember') ?? contacts[0] ?? null;
  const called = member
    ? msg(str`${roleName(member.role)}的电话是 ${member.phone ?? ''}。`)
    : msg('联系电话未公布');
  return html`<og-grid-acts
    .url=${gridUrl(grid, datasetUrl)}
    .name=${grid.name}
    .gridCode=${grid.code}
    .stationId=${stationId}
    .where=${landmark ? msg(str`${grid.name}，${landmark}附近`) : grid.name}
    .spoken=${msg(str`您在${grid.name}。${called}`)}
    .contact=${member}
    ?elder=${elder}
  ></og-grid-acts>`;
}
