import { msg, str } from '@lit/localize';
import type { Finding } from '../../model/finding.ts';
import type { AppState } from '../../state/app-state.ts';
import { sentenceOf } from '../../text/findings.ts';
import type { OpenProgress } from '../../ui/open-dialog.ts';

/** There is no report on this page: the first reasons stand where it is said that nothing was opened. */
function reasons(report: readonly Finding[]): string {
  const why = report.filter(({ severity }) => severity === 'refuse').map(sentenceOf);
  return [...new Set(why)].slice(0, 3).join(' ');
}

/** How an opening goes, in words. */
export function openingOf({ loading, report }: AppState): OpenProgress {
  if (loading.status !== 'failed') return loading;
  const why = {
    report: () => msg(str`没有可用的内容。${reasons(report)}`),
    host: () => msg('这个地址不在允许的范围内，请管理员把它加进 config.json 的 hosts。'),
    broken: () => msg('程序出错了，请刷新再试。'),
  }[loading.reason]();
  return { status: 'failed', title: loading.title, why };
}
