import type { Catalogue } from '../templates.ts';

/** Words that every mode uses. */
export const common: Catalogue = {
  '网络断了，有内容还没有取到。网络恢复后自动继续。':
    'The network is cut, and not everything has arrived. The page goes on by itself when it is back.',
  网格一张图: 'OneGrid',
  关闭: 'Close',
  取消: 'Cancel',
};
