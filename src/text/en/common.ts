import type { Catalogue } from '../templates.ts';

/** Words that every mode uses. */
export const common: Catalogue = {
  网格一张图: 'OneGrid',
  关闭: 'Close',
  取消: 'Cancel',
};
