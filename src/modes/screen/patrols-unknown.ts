import { msg } from '@lit/localize';
import type { AppState } from '../../state/app-state.ts';
import { awaitsTracks } from '../../state/awaits-tracks.ts';

/** Why nothing is known of the patrols: what is not known yet is not zero. */
export function patrolsUnknown(state: Pick<AppState, 'dataset' | 'loading' | 'networkAway'>): string {
  if (state.networkAway) return msg('等待网络恢复…');
  if (!awaitsTracks(state)) return msg('正在统计巡查…');
  return state.loading.status === 'failed' ? msg('巡查数据没有打开') : msg('正在读取巡查…');
}
