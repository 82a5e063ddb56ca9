import { msg } from '@lit/localize';
import type { HelpLine } from '../../ui/help-dialog.ts';

/** Keys and gestures of the workbench. */
export const helpLines = (): readonly HelpLine[] => [
  { keys: '/', does: msg('搜索') },
  { keys: 'V', does: msg('选择工具') },
  { keys: 'D', does: msg('量距离') },
  { keys: 'A', does: msg('量面积') },
  { keys: 'L', does: msg('点位查询工具') },
  { keys: 'F', does: msg('看全部') },
  { keys: 'Esc', does: msg('放下工具，再按取消选择') },
  { keys: '← → ↑ ↓', does: msg('移动地图；在列表和表格里换行') },
  { keys: '+ −', does: msg('缩放地图') },
  { keys: 'Enter', does: msg('选中地图中央，或列表里的这一项') },
];
