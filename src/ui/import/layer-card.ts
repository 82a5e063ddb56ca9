import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { IMPORT_ROLES, type ImportRole, type LayerChoice, type LayerSeen } from '../../model/import.ts';
import { type Crs, LEVELS, type Level } from '../../model/manifest.ts';
import { formatNumber } from '../../text/numbers.ts';
import { levelName } from '../../text/words.ts';
import {
  type CrsOption,
  degreeSystems,
  importRoleName,
  layerContent,
  layerTitle,
  metreSystems,
  statisticNames,
} from './import-words.ts';

type Change = (choice: LayerChoice) => void;

/** Roles that shapes allow: points cannot be grids, areas no tracks. */
function rolesFor({ shapes, hasTimes }: LayerSeen): readonly ImportRole[] {
  const has = (shape: LayerSeen['shapes'][number]): boolean => shapes.includes(shape);
  return IMPORT_ROLES.filter((role) => {
    if (role === 'grids') return has('area');
    if (role === 'stations') return has('point');
    if (role === 'buildings') return has('area') || has('point');
    if (role === 'walkways') return has('line');
    if (role === 'tracks') return hasTimes && (has('line') || has('point'));
    return true;
  });
}

const chosenIn = (event: Event): string => (event.target as HTMLSelectElement).value;

/** The name of a system as its file has it, in words that may be wrapped. */
const systemName = (name: string): string => (name === 'WGS84' ? 'WGS 84' : name.replaceAll('_', ' '));

/** A choice among columns, each with its first value beside it; the empty one is none. */
function columnField(
  label: string,
  { columns }: LayerSeen,
  chosen: string | null,
  none: string,
  change: (column: string | null) => void,
): TemplateResult {
  return html`<label>
    <span>${label}</span>
    <select @change=${(event: Event) => change(chosenIn(event) || null)}>
      <option value="" ?selected=${chosen === null}>${none}</option>
      ${columns.map(
        ({ name, sample }) =>
          html`<option value=${name} ?selected=${name === chosen}>${sample === '' ? name : msg(str`${name}（如 ${sample}）`)}</option>`,
      )}
    </select>
  </label>`;
}

/** The system of a layer; nothing is assumed, so it may be needed, and says so where it was missed. */
export function crsField(
  label: string,
  chosen: Crs | null,
  isProjected: boolean,
  need: 'free' | 'needed' | 'missed',
  change: (crs: Crs) => void,
): TemplateResult {
  const options: readonly CrsOption[] = isProjected ? metreSystems() : degreeSystems();
  const isListed = options.some(({ crs }) => crs === chosen);
  const isMissed = need === 'missed' && chosen === null;
  return html`<label class=${chosen === null ? 'asked' : ''}>
    <span>${label}</span>
    <select ?required=${need !== 'free'} aria-invalid=${isMissed ? 'true' : nothing} @change=${(event: Event) => change(chosenIn(event) as Crs)}>
      <option value="" ?selected=${chosen === null} disabled>${msg('请选择…')}</option>
      ${chosen !== null && !isListed ? html`<option value=${chosen} selected>${chosen}</option>` : nothing}
      ${options.map(({ crs, word }) => html`<option value=${crs} ?selected=${crs === chosen}>${word}</option>`)}
    </select>
    ${isMissed ? html`<span class="missing">${msg('请选择坐标系；不清楚时，问一下给文件的人')}</span>` : nothing}
  </label>`;
}

/** Columns of figures, each with the statistic that it becomes. */
function statisticFields({ columns, plan }: LayerSeen, change: Change): TemplateResult | typeof nothing {
  const figures = columns.filter(
    ({ name, isFigures }) => isFigures && name !== plan.code && name !== plan.name && name !== plan.parent,
  );
  if (figures.length === 0) return nothing;
  const keyOf = (column: string): string => plan.statistics.find((each) => each.column === column)?.key ?? '';
  const set = (column: string, key: string): void => {
    const others = plan.statistics.filter((each) => each.column !== column && each.key !== key);
    change({ statistics: key === '' ? others : [...others, { column, key }] });
  };
  return html`<details>
    <summary>${msg(str`统计列：${plan.statistics.length} / ${figures.length}`)}</summary>
    <div class="fields">
      ${figures.map(
        ({ name, sample }) => html`<label>
          <span>${msg(str`${name}（如 ${sample}）`)}</span>
          <select @change=${(event: Event) => set(name, chosenIn(event))}>
            <option value="" ?selected=${keyOf(name) === ''}>${msg('只保留，不统计')}</option>
            ${statisticNames().map(
              ([key, word]) => html`<option value=${key} ?selected=${keyOf(name) === key}>${word}</option>`,
            )}
            <option value=${name} ?selected=${keyOf(name) === name}>${msg('按原名统计')}</option>
          </select>
        </label>`,
      )}
    </div>
  </details>`;
}

/** One layer of a file: what it holds, what it is used as, and which column is what. */
export function layerCard(layer: LayerSeen, isAsked: boolean, change: Change): TemplateResult {
  const { plan, settledCrs, isProjected } = layer;
  const { role } = plan;
  const isUsed = role !== 'skip';
  const hasColumns = role === 'grids' || role === 'stations' || role === 'buildings';
  return html`<fieldset class=${isUsed ? 'card' : 'card unused'}>
    <legend>${layerTitle(layer)}</legend>
    <p class="muted">${layerContent(layer)}</p>
    ${
      layer.repeats === null
        ? nothing
        : html`<p class="warning">${msg(str`有 ${formatNumber(layer.repeats.count)} 个代码与 ${layerTitle(layer.repeats)} 相同，重复的会搁置；不要这一份，就把“用作”改为“不使用”`)}</p>`
    }
    <div class="fields">
      <label>
        <span>${msg('用作')}</span>
        <select @change=${(event: Event) => change({ role: chosenIn(event) as ImportRole })}>
          ${rolesFor(layer).map(
            (each) => html`<option value=${each} ?selected=${each === role}>${importRoleName(each)}</option>`,
          )}
        </select>
      </label>
      ${
        role === 'grids'
          ? html`<label>
              <span>${msg('级别')}</span>
              <select @change=${(event: Event) => change({ level: Number(chosenIn(event)) as Level })}>
                ${
                  plan.levelColumn === null
                    ? nothing
                    : html`<option value="" selected disabled>${msg(str`按“${plan.levelColumn}”列`)}</option>`
                }
                ${LEVELS.map(
                  (level) =>
                    html`<option value=${level} ?selected=${plan.levelColumn === null && level === plan.level}>${levelName(level)}</option>`,
                )}
              </select>
            </label>`
          : nothing
      }
      ${
        hasColumns
          ? columnField(msg('代码列'), layer, plan.code, msg('没有，自动编号'), (code) => change({ code }))
          : nothing
      }
      ${
        role === 'grids' || role === 'stations' || role === 'places'
          ? columnField(msg('名称列'), layer, plan.name, msg('没有'), (chosen) => change({ name: chosen }))
          : nothing
      }
      ${
        role === 'grids' && plan.level !== 1
          ? columnField(msg('上级代码列'), layer, plan.parent, msg('没有，按位置推断'), (parent) =>
              change({ parent }),
            )
          : nothing
      }
      ${
        !isUsed
          ? nothing
          : settledCrs !== null
            ? html`<p class="sure"><span>${msg('坐标系')}</span>${msg(str`文件已写明：${systemName(settledCrs)}`)}</p>`
            : crsField(msg('坐标系'), plan.crs, isProjected, isAsked ? 'missed' : 'needed', (crs) =>
                change({ crs }),
              )
      }
    </div>
    ${role === 'grids' || role === 'buildings' ? statisticFields(layer, change) : nothing}
  </fieldset>`;
}
