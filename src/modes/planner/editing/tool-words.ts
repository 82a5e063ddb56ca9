import { msg } from '@lit/localize';
import type { IconName } from '../../../ui/icon.ts';
import type { EditTool } from './bench.ts';

export interface ToolWords {
  readonly icon: IconName;
  /** Below the icon: two characters. */
  readonly short: string;
  readonly label: string;
  /** How it is used, in a line above the map. */
  readonly hint: string;
}

/** What the tools are called and how they are used. */
export function toolWords(tool: EditTool): ToolWords {
  switch (tool) {
    case 'look':
      return { icon: 'select', short: msg('查看'), label: msg('查看（V）'), hint: '' };
    case 'border':
      return {
        icon: 'border',
        short: msg('移动'),
        label: msg('移动边界（1）'),
        hint: msg('拖动共用边界：两侧同时改变，不会留缝 · Shift 移动整条 · Alt 不吸附 · Esc 放回'),
      };
    case 'reshape':
      return {
        icon: 'reshape',
        short: msg('重画'),
        label: msg('重画边界（2）'),
        hint: msg('从边界上一处画到另一处，中间一段换成新线 · 双击结束 · Backspace 退一点 · Esc 取消'),
      };
    case 'split':
      return {
        icon: 'split',
        short: msg('分割'),
        label: msg('分割网格（3）'),
        hint: msg('从网格外画到网格外，可以穿过几个网格 · 双击结束 · Backspace 退一点 · Esc 取消'),
      };
    case 'merge':
      return {
        icon: 'merge',
        short: msg('合并'),
        label: msg('合并网格（4）'),
        hint: msg('先点留下的网格，再点并入它的邻居 · Esc 取消'),
      };
    case 'paint':
      return {
        icon: 'paint',
        short: msg('划归'),
        label: msg('划归（5）'),
        hint: msg('从一个网格开始涂：涂到的地方划归它 · Esc 取消'),
      };
    case 'create':
      return {
        icon: 'lasso',
        short: msg('新设'),
        label: msg('新设下级网格（6）'),
        hint: msg('在一个网格里圈出下级网格 · 双击结束 · Backspace 退一点 · Esc 取消'),
      };
    case 'lock':
      return {
        icon: 'lock',
        short: msg('锁定'),
        label: msg('锁定（7）'),
        hint: msg('点网格或边界：锁定，再点解锁'),
      };
    case 'station':
      return {
        icon: 'place',
        short: msg('设站'),
        label: msg('设服务站（8）'),
        hint: msg('点空地：新设服务站 · 按住一个站拖动：搬站 · Esc 放回'),
      };
  }
}
