import { msg, str } from '@lit/localize';
import type { AppState } from '../../state/app-state.ts';
import type { OpenProgress } from '../../ui/open-dialog.ts';

/** The opening of a dataset as its dialog says it. */
export function openProgressOf({ loading, report, dataset }: AppState): OpenProgress {
  if (loading.status !== 'failed') return loading;
  const why = {
    report: () =>
      dataset
        ? msg(str`没有可用的内容，共 ${report.length} 条说明。原来的数据还在。`)
        : msg(str`没有可用的内容，共 ${report.length} 条说明。`),
    host: () => msg('这个地址不在允许的范围内，请管理员在 config.json 的 hosts 里加上它。'),
    broken: () => (dataset ? msg('程序出错了。原来的数据还在。') : msg('程序出错了。')),
  }[loading.reason];
  return { status: 'failed', title: loading.title, why: why() };
}
