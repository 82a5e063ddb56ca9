import type { Catalogue } from '../templates.ts';

/** Balancing grids: the form, the suggestion, and why there is none. */
export const planBalance: Catalogue = {
  至少选两个网格: 'Choose two grids at least',
  '一次最多均衡 30 个网格': 'At most 30 grids at once',
  '选的网格都锁定了，或只剩一个能改': 'The chosen grids are locked, or only one can change',
  只能均衡同一级的网格: 'Only grids of one level can be balanced',
  '只能均衡同一个上级里的网格：不能跨上级网格移动':
    'Only grids of one parent can be balanced: nothing moves across its border',
  '这些网格里没有楼栋数据，按这一项算不了': 'No buildings are known in these grids: nothing to count',
  '{0} 栋楼里只有 {1} 栋公布了这一项，按它均衡会算错：换一项':
    'Only {1} of {0} buildings report this: balancing by it would be wrong. Choose another measure',
  '有一处地划不开，没有建议': 'The ground cannot be cut in one place: no suggestion',
  '这些网格合计太多或太少，达不到目标': 'All grids together have too much or too little for the target',
  能移动的地锁定了: 'What could move is locked',
  能移动的地上是本网格的服务站: 'What could move holds the grid’s own station',
  再移动就会把网格切成几块: 'Moving more would cut a grid in pieces',
  没有更小的地块可以移动: 'There is no smaller piece that could move',
  没有相邻的网格可以交换: 'No grid beside it to exchange with',
  '先选一个网格：这里建议怎样让它和旁边的网格一样大，动得最少':
    'Choose a grid: here you are told how it and those beside it come to one size while least moves',
  '均衡…': 'Balance…',
  均衡网格: 'Balance grids',
  '正在找…': 'Looking…',
  停止: 'Stop',
  给出建议: 'Suggest',
  按什么均衡: 'Balance by',
  '允许偏差 ±%': 'Tolerance ±%',
  哪些网格: 'Which grids',
  '{0}（已锁定）': '{0} (locked)',
  '沿道路、河流和楼间的空地划线。锁定的网格和边界、本网格服务站所在的地块不动，下级网格整个走。':
    'Borders follow roads, waters and gaps between buildings. Locked grids and borders, and the block of a grid’s own station, stay; lower grids move whole.',
  '目标是选中网格的平均。': 'The target is the mean of the chosen grids.',
  '目标是方案设的每格 {0}。': 'The target is the plan’s: {0} a grid.',
  均衡的建议: 'Suggestion to balance',
  现在: 'Now',
  调整后: 'After',
  采纳: 'Accept',
  不采纳: 'Discard',
  '最接近的方案：还有 {0} 个网格超出 ±{1}%': 'The nearest there is: {0} grids stay outside ±{1}%',
  '{0} 个网格都在 ±{1}% 以内': 'All {0} grids are within ±{1}%',
  '{0} 个网格本来就在 ±{1}% 以内，不用动': 'All {0} grids are within ±{1}% as they are: nothing to move',
  '{0} 户': '{0} households',
  '{0} 人': '{0} people',
  '{0} 栋': '{0} buildings',
  '目标 {0}。换网格的有 {1}，共 {2} 块地。': 'Target {0}. What changes grid: {1}, in {2} pieces.',
  '目标 {0}。没有可以移动的地。': 'Target {0}. Nothing can move.',
};
