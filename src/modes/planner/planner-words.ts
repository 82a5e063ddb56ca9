import { msg, str } from '@lit/localize';
import type { Dataset } from '../../model/dataset.ts';
import type { AppState, MapTool, Mode } from '../../state/app-state.ts';
import { defaultTheme } from '../../state/initial-state.ts';
import { setMode } from '../../state/transitions/view.ts';
import { hashOf } from '../../state/url/hash.ts';
import type { ModeLink } from '../../ui/top-bar.ts';
import { levelCounts } from './lists.ts';

/** The way to each mode with the same dataset and language. */
export function modeLinks(state: AppState): readonly ModeLink[] {
  const linkTo = (mode: Mode): string =>
    `#${hashOf({ ...setMode(mode)(state), theme: defaultTheme(mode, state.prefersDark), selection: null, camera: null, window: null })}`;
  return [
    { id: 'screen', label: msg('大屏'), href: linkTo('screen') },
    { id: 'plan', label: msg('规划'), href: `#${hashOf(state)}` },
    { id: 'find', label: msg('居民'), href: linkTo('find') },
  ];
}

export const toolButtons = (): readonly { readonly id: MapTool; readonly label: string }[] => [
  { id: 'select', label: msg('选择（V）') },
  { id: 'measureDistance', label: msg('量距离（D）') },
  { id: 'measureArea', label: msg('量面积（A）') },
  { id: 'lookup', label: msg('点位查询（L）') },
];

/** The dataset's part of the status line. */
export const statusOf = (dataset: Dataset): { readonly counts: string; readonly note: string } => ({
  counts: msg(str`${levelCounts(dataset)} 网格`),
  note: `${dataset.manifest.title} · ${dataset.manifest.version}`,
});
