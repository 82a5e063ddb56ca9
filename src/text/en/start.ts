import type { Catalogue } from '../templates.ts';

/** Words of the start page, and of a page that did not open. */
export const start: Catalogue = {
  看得见的最后一米: 'The last metre, in sight',
  '中文 Chinese': '中文 Chinese',
  'English 英文': 'English 英文',
  长辈版: 'Large-text edition',
  '字大、好点，找人找站看这里': 'Large text and buttons: find people and stations here',
  选择用途: 'Choose what for',
  指挥大屏: 'Command wall',
  '谁在巡、哪里没巡，一眼看清。': 'Who is on patrol, and where nobody has been, at a glance.',
  网格规划: 'Grid planning',
  '看清每一条边界，核对人数、面积和缝隙。': 'See every border; check people, areas and gaps.',
  居民查询: 'For residents',
  '我在哪个网格，找谁办事，服务站怎么走。': 'Which grid am I in, who helps me, how do I get to a station.',
  '打开自己的数据…': 'Open your own data…',
  '文件夹、压缩包或单个文件，也可以直接拖到这里。只在本机读取，不会上传。':
    'A folder, a zip or single files; or drop them here. They are read on this device only and uploaded nowhere.',
  '没有可用的内容。{0}': 'Nothing usable. {0}',
  '这个地址不在允许的范围内，请管理员把它加进 config.json 的 hosts。':
    'This address may not be read; the administrator can add it to hosts in config.json.',
  '程序出错了，请刷新再试。': 'Something went wrong on our side; please reload.',
  '正在读取数据…': 'Reading data…',
  '网页没有打开，请刷新再试。': 'The page did not open; please reload.',
};
