import { msg, str } from '@lit/localize';
import { MOST_TEXT, type NeedRefused } from '../../find/read-need.ts';

/** Why a text is no need that can be opened, as a sentence. */
export function needRefusal({ reason, field = '' }: NeedRefused): string {
  switch (reason) {
    case 'not-json':
      return msg('这不是居民提交：内容不是 JSON，可能没有复制完整');
    case 'not-a-need':
      return msg('这不是居民提交：没有写明 onegrid-need');
    case 'version':
      return msg('这份居民提交的版本不认识，需要版本 1');
    case 'field':
      return msg(str`这份居民提交不完整：${field} 缺少或写错了`);
    case 'too-long':
      return msg(str`这份居民提交的文字超过 ${MOST_TEXT} 字`);
  }
}

/** A need of a grid that this dataset does not have. */
export const unknownGrid = (code: string): string => msg(str`这份居民提交的网格 ${code} 不在当前数据里`);
