import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { LayerKey } from '../../../edit/plan.ts';
import { refusalSentence } from '../../../text/plan-refusals.ts';
import type { PlanDesk } from './desk.ts';
import type { Editing } from './editing.ts';
import { toolWords } from './tool-words.ts';

/** Tools that cannot do anything with a grid that is a layer of its own. */
const TILED_ONLY = new Set(['split', 'merge', 'paint', 'create', 'lock']);

/** Why the tool in hand can do nothing with the inset grid that is chosen; empty where it can. */
export function insetSentence({ tool, options, plan }: PlanDesk): string {
  const inset = options.layer === '' || !TILED_ONLY.has(tool) ? undefined : plan.grids.get(options.layer);
  return inset ? refusalSentence('insetAlone', { name: inset.name }) : '';
}

/** How the tool in hand is used, as it is set. */
export function hintOf({ tool, options }: PlanDesk): string {
  if (tool !== 'paint' || options.gives === 'ground') return toolWords(tool).hint;
  return options.target === null
    ? msg('先点接收的网格，或从它开始涂 · 涂到的楼栋连同最近的地划归它 · Esc 取消')
    : msg('涂、框或圈楼栋：划归所选网格 · 方向键逐栋走，空格选，回车划归 · Esc 取消');
}

/** Whose borders are moved: those that grids share, or that of one inset grid; nothing where there is no inset grid. */
export function layerChoice(editing: Editing): TemplateResult | typeof nothing {
  const { plan, layer } = editing.desk;
  if (plan.insets.size === 0) return nothing;
  const insets = [...plan.insets.keys()].sort();
  return html`<label class="check">${msg('边界属于')}
    <select @change=${(event: Event) => editing.work((event.target as HTMLSelectElement).value as LayerKey)}>
      <option value="" ?selected=${layer === ''}>${msg('相接的网格')}</option>
      ${insets.map((code) => html`<option value=${code} ?selected=${code === layer}>${plan.grids.get(code)?.name ?? code}</option>`)}
    </select></label>`;
}
