import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AppState, MapTool } from '../../state/app-state.ts';
import { icon } from '../../ui/icon.ts';
import { toolButtons } from './planner-words.ts';

/** What the rail needs to know and can set going. */
export interface RailActs {
  readonly webgl: boolean;
  /** The tools of editing; null while nothing is edited. */
  readonly editTools: readonly TemplateResult[] | null;
  readonly take: (tool: MapTool) => void;
  readonly showAll: () => void;
  readonly edit: () => void;
  readonly zoomBy: (steps: number) => void;
}

/** On a phone they stand beside the map, where they cover none of it; elsewhere the map has its own. */
function zoomButtons(zoomBy: RailActs['zoomBy']): TemplateResult {
  const button = (label: string, steps: 1 | -1): TemplateResult =>
    html`<button aria-label=${label} title=${label} @click=${() => zoomBy(steps)}>${icon(steps > 0 ? 'plus' : 'minus')}</button>`;
  return html`<div class="zoom">${button(msg('放大'), 1)}${button(msg('缩小'), -1)}</div>`;
}

/** The tools, at the left of the map or, on a phone, above it. */
export function railView({ tool, dataset }: AppState, acts: RailActs): TemplateResult {
  const { webgl, editTools } = acts;
  const editing = editTools !== null;
  const looks = toolButtons().filter(({ id }) => !editing || id !== 'select');
  return html`<nav class=${editing ? 'rail editing' : 'rail'} aria-label=${msg('工具')}>
    <div class="tools">
      ${editing ? html`${editTools}<hr />` : nothing}
      ${(webgl ? looks : []).map(
        ({ id, label }) => html`<button
          aria-label=${label}
          title=${label}
          aria-pressed=${id === tool ? 'true' : 'false'}
          @click=${() => acts.take(id)}
        >${icon(id === 'measureDistance' ? 'distance' : id === 'measureArea' ? 'area' : id)}</button>`,
      )}
      <hr />
      <button aria-label=${msg('看全部')} title=${msg('看全部')} @click=${acts.showAll}>${icon('whole')}</button>
      ${
        editing || !webgl || !dataset
          ? nothing
          : html`<button class="primary named" aria-label=${msg('编辑边界（E）')} title=${msg('编辑边界（E）')} @click=${acts.edit}>${icon('edit')}<span>${msg('编辑')}</span></button>`
      }
    </div>
    ${webgl ? zoomButtons(acts.zoomBy) : nothing}
  </nav>`;
}
