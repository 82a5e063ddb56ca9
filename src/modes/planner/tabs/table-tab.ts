import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { levelName } from '../../../text/words.ts';
import '../../../ui/data-table.ts';
import type { TableView } from '../table-views.ts';

export const TABLE_KINDS = [
  'grids-1',
  'grids-2',
  'grids-3',
  'stations',
  'patrols',
  'coverage',
  'lookup',
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

const kindName = (kind: TableKind): string => {
  if (kind === 'stations') return msg('服务站');
  if (kind === 'patrols') return msg('巡查');
  if (kind === 'coverage') return msg('覆盖');
  if (kind === 'lookup') return msg('查询结果');
  return levelName(Number(kind.at(-1)));
};

/** One table at a time, linked to the map by its selected row. */
export function tableTab(
  kind: TableKind,
  kinds: readonly TableKind[],
  view: TableView,
  selected: string,
  choose: (kind: TableKind) => void,
): TemplateResult {
  return html`
    <label class="field">
      <span class="muted">${msg('表格')}</span>
      <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as TableKind)}>
        ${kinds.map((of) => html`<option value=${of} ?selected=${of === kind}>${kindName(of)}</option>`)}
      </select>
    </label>
    <og-data-table
      class="fill"
      .label=${kindName(kind)}
      .columns=${view.columns}
      .rows=${view.rows}
      .fileName=${view.fileName}
      .selected=${selected}
    ></og-data-table>
  `;
}
