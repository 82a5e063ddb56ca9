import { msg, str } from '@lit/localize';
import type { AppState } from '../../state/app-state.ts';
import type { OpenProgress } from '../../ui/open-dialog.ts';

/** How an opening goes, in words. */
export function openingOf({ loading, report }: AppState): OpenProgress {
  if (loading.status !== 'failed') return loading;
  const why = {
    report: () => msg(str`没有可用的内容，报告里有 ${report.length} 条说明。`),
    host: () => msg('这个地址不在允许的范围内，请管理员把它加进 config.json 的 hosts。'),
    broken: () => msg('程序出错了，请刷新再试。'),
  }[loading.reason]();
  return { status: 'failed', title: loading.title, why };
}
