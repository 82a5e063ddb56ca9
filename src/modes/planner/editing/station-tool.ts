import { msg, str } from '@lit/localize';
import type { Op } from '../../../edit/op.ts';
import type { Plan } from '../../../edit/plan.ts';
import { distanceM } from '../../../geo/measure.ts';
import { EMPTY_HAND, type Hand } from '../../../map/scene/hand.ts';
import { hasDragged, type Pointer, reachM, type ToolInput, type Vertex } from '../../../map/tools/pointer.ts';
import type { Bench, RunningTool } from './bench.ts';

/** A number that no station has: S001, S002, … */
function freeStationId(plan: Plan): string {
  for (let n = plan.stations.size + 1; ; n++) {
    const id = `S${String(n).padStart(3, '0')}`;
    if (!plan.stations.has(id)) return id;
  }
}

/** Puts a station, or a new one, at a place. */
export function stationOp(plan: Plan, at: Vertex, station: string | null): Op {
  if (station !== null) return { do: 'placeStation', id: station, at };
  const id = freeStationId(plan);
  return { do: 'placeStation', id, at, name: msg(str`新服务站 ${id}`) };
}

/** The symbol of a station is larger than a point of a border: half of it, in pixels. */
const SYMBOL_PX = 14;

function stationAt({ plan }: Bench, { at, mPerPx, touch }: Pointer): string | null {
  const near = Math.max(reachM({ mPerPx, touch }), SYMBOL_PX * mPerPx);
  let [best, metres] = [null as string | null, near];
  for (const { id, geometry } of plan.stations.values()) {
    const away = distanceM(geometry.coordinates, at);
    if (away <= metres) [best, metres] = [id, away];
  }
  return best;
}

/**
 * Drags a station, or puts the chosen one, or a new one, where a click is. What would come of it shows from the moment
 * that the pointer is over the map.
 */
export function stationTool(bench: Bench): RunningTool {
  /** The station that the next click puts somewhere; null = a new one. */
  let chosen = bench.options.station;
  let grip: string | null = null;
  let from: readonly [number, number] | null = null;
  let at: Vertex | null = null;
  let dragged = false;

  function released(): void {
    grip = null;
    from = null;
    dragged = false;
  }
  function tried(station: string | null): void {
    if (at) bench.tryOut(stationOp(bench.plan, at, station));
  }
  function placed(station: string | null): void {
    const answer = at && bench.commit(stationOp(bench.plan, at, station));
    if (answer?.ok) chosen = null;
  }
  function pick(id: string): void {
    chosen = id;
    bench.dropped();
    bench.hint(msg(str`再点一处：「${bench.plan.stations.get(id)?.name ?? id}」搬到那里 · Esc 取消`));
  }

  function moved(input: Pointer): boolean {
    const hovers = from === null;
    if (from && !dragged) dragged = hasDragged(from, input);
    if (hovers ? input.touch : grip === null) return false;
    at = input.at;
    if (hovers) tried(chosen);
    else if (dragged) tried(grip);
    return grip !== null;
  }
  function lifted(input: Pointer): boolean {
    const [held, hasMoved] = [grip, dragged];
    const click = from !== null && !hasMoved && !hasDragged(from, input);
    released();
    at = input.at;
    if (held !== null && hasMoved) placed(held);
    else if (held !== null && click && chosen === null) pick(held);
    else if (click) placed(chosen);
    return held !== null;
  }
  function pointer(input: Pointer): boolean {
    switch (input.type) {
      case 'down':
        from = input.px;
        at = input.at;
        grip = stationAt(bench, input);
        return grip !== null;
      case 'move':
        return moved(input);
      case 'up':
        return lifted(input);
      case 'cancel':
        released();
        bench.dropped();
        return false;
    }
  }

  function input(event: ToolInput): boolean {
    if (event.type !== 'key') return pointer(event);
    if (event.key === 'Enter') {
      at = event.at;
      placed(chosen);
      return true;
    }
    if (event.key !== 'Escape' || (chosen === null && grip === null)) return false;
    chosen = null;
    released();
    bench.dropped();
    bench.hint('');
    return true;
  }

  const heldLine = (): Hand['lines'] => {
    const id = dragged ? grip : chosen;
    const station = id === null ? undefined : bench.plan.stations.get(id);
    if (!station || !at) return [];
    const [lng = 0, lat = 0] = station.geometry.coordinates;
    return [{ role: 'was', path: [[lng, lat], at] }];
  };
  return {
    input,
    hand: (): Hand => ({
      ...EMPTY_HAND,
      lines: heldLine(),
      points: at && (grip === null || dragged) ? [{ role: 'held', at }] : [],
    }),
    border: () => null,
    at: () => at,
    settle() {
      released();
      at = null;
    },
  };
}
