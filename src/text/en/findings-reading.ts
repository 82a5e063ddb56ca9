import type { Catalogue } from '../templates.ts';

/** Findings about files that could not be read. */
export const findingsReading: Catalogue = {
  没有找到这个文件: 'This file was not found',
  '读不出这个文件：{0}': 'This file cannot be read: {0}',
  '内容与清单中的 sha256 不符，可能没有传完或被改动，文件未使用':
    'The content does not match the sha256 of the manifest; it may be incomplete or changed. The file is not used',
  '不认识的格式 .{0}，文件未使用': 'Unknown format .{0}; the file is not used',
  '不是可用的 {0} 文件（{1}），未使用': 'Not a usable {0} file ({1}); not used',
  文件里没有可用的要素: 'The file holds no usable features',
  '{0} 个时间没有时区，请指明时区；在此之前文件未使用':
    '{0} times have no zone; state the zone, until then the file is not used',
};
