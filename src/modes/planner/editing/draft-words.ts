import { msg } from '@lit/localize';
import type { PlanDraft } from '../../../state/plan-in-hand.ts';

/** How the draft in hand is kept, in a few words; `safe` is false while it is only in this page. */
export interface DraftWords {
  readonly name: string;
  readonly kept: string;
  readonly safe: boolean;
}

/** Why a draft is not kept. */
export function failureWords(failure: PlanDraft['failure']): string {
  switch (failure) {
    case 'quota':
      return msg('没有存下：本机空间不够，请导出');
    case 'blocked':
      return msg('没有存下：浏览器不允许，请导出');
    case 'changedElsewhere':
      return msg('没有存下：另一个页面改过这份草案');
    case 'gone':
      return msg('没有存下：草案已被删除');
    case null:
      return '';
  }
}

/** What the bar says of the draft. */
export function draftWords(draft: PlanDraft | null): DraftWords {
  if (!draft) return { name: msg('新草案'), kept: '', safe: true };
  const name = draft.name || msg('草案');
  const copy = {
    openElsewhere: () => msg('（副本：另一个页面正在编辑原草案）'),
    otherBase: () => msg('（副本：原草案基于旧版数据）'),
    none: () => '',
  }[draft.copyOf ?? 'none']();
  const kept = {
    saving: () => msg('正在存到本机…'),
    saved: () => msg('✓ 已存在本机'),
    failed: () => failureWords(draft.failure),
  }[draft.status]();
  return { name: name + copy, kept, safe: draft.status !== 'failed' };
}
