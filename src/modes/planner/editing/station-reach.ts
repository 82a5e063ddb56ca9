import { msg, str } from '@lit/localize';
import type { SuggestedSite } from '../../../analysis/next-site.ts';
import type { Reached, StationMove } from '../../../analysis/station-move.ts';
import { knownSum } from '../../../analysis/sum-reported.ts';
import type { Answer } from '../../../edit/edited.ts';
import type { Plan } from '../../../edit/plan.ts';
import { EMPTY_HAND, type Hand } from '../../../map/scene/hand.ts';
import type { Dataset } from '../../../model/dataset.ts';
import type { Station } from '../../../model/records.ts';
import { createNewestWins } from '../../../session/newest-wins.ts';
import { openPlanReach, type PlanReach } from '../../../session/plan-reach.ts';
import { WorkerDied } from '../../../session/revivable-worker.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { ReachFigures, SiteAnswer } from '../../../ui/plan/station-reach.ts';

interface Ask {
  readonly before: readonly Station[];
  readonly after: readonly Station[];
  readonly minutes: number;
  readonly name: string;
}

const peopleOf = ({ residents, buildings }: Reached): string =>
  buildings === 0 ? msg('0 人') : msg(str`${formatNumber(residents.sum)} 人 · ${formatNumber(buildings)} 栋`);

const minutesOf = (minutes: number | null): string => formatNumber(minutes, 1);

function figuresOf(name: string, move: StationMove): ReachFigures {
  const { gains, losses, blindBefore, blindAfter, meanBefore, meanAfter, minutes, isStraight } = move;
  return {
    title: msg(str`${name}：走 ${minutes} 分钟以内`),
    rows: [
      { label: msg('变得走得到'), value: peopleOf(gains), tone: gains.buildings > 0 ? 'good' : '' },
      { label: msg('变得走不到'), value: peopleOf(losses), tone: losses.buildings > 0 ? 'bad' : '' },
      {
        label: msg('哪个站都走不到'),
        value: msg(
          str`${formatNumber(knownSum(blindBefore.residents))} → ${formatNumber(knownSum(blindAfter.residents))} 人`,
        ),
        tone: '',
      },
      {
        label: msg('平均走到最近的站'),
        value: msg(str`${minutesOf(meanBefore)} → ${minutesOf(meanAfter)} 分钟`),
        tone: '',
      },
    ],
    isStraight,
  };
}

/** Who gains and who loses while a station is moved, and where the next one would do most. */
export class StationReach {
  readonly #plan: Plan;
  readonly #changed: () => void;
  readonly #reach: PlanReach;
  readonly #moves: ReturnType<typeof createNewestWins<Ask, StationMove>>;
  #asked: Ask | null = null;
  #answer: Answer | null = null;
  #counted = 0;
  #site: SuggestedSite | null = null;
  minutes = 10;
  figures: ReachFigures | null = null;
  busy = false;
  site: SiteAnswer = null;

  constructor(plan: Plan, base: Dataset, changed: () => void) {
    this.#plan = plan;
    this.#changed = changed;
    this.#reach = openPlanReach(base);
    this.#moves = createNewestWins<Ask, StationMove>(
      ({ before, after, minutes }) => this.#reach.move(before, after, minutes),
      {
        done: (move) => this.#done(move),
        failed: (cause) => this.#failed(cause),
        stillTold: () => true,
      },
    );
  }

  /** Counts what an answer to what is held does to the stations; other answers leave the last figures. */
  follow(answer: Answer | null): void {
    if (answer === this.#answer) return;
    this.#answer = answer;
    if (!answer?.ok || answer.change.stations.length === 0) return;
    const before = [...this.#plan.stations.values()];
    const moved = new Map(before.map((station) => [station.id, station]));
    for (const step of answer.change.stations) {
      if (step.before) moved.delete(step.before.id);
      if (step.after) moved.set(step.after.id, step.after);
    }
    const name = answer.change.stations[0]?.after?.name ?? '';
    this.#ask({ before, after: [...moved.values()], minutes: this.minutes, name });
  }

  /** The minutes that count as near; what was counted with others is counted anew. */
  within(minutes: number): void {
    this.minutes = minutes;
    this.forgetSite();
    if (this.#asked) this.#ask({ ...this.#asked, minutes });
    this.#changed();
  }

  /** The stations are others than a site was suggested for. */
  forgetSite(): void {
    this.#counted++;
    this.site = null;
    this.#site = null;
  }

  /** Looks for the place of the next station. */
  async suggest(): Promise<void> {
    this.forgetSite();
    const mine = this.#counted;
    this.site = 'asked';
    this.#changed();
    try {
      const found = await this.#reach.site([...this.#plan.stations.values()], this.minutes);
      if (mine !== this.#counted) return;
      this.#site = found;
      this.site = found ? { says: siteWords(found, this.minutes) } : 'none';
    } catch (cause) {
      if (mine === this.#counted) this.site = null;
      this.#report(cause);
    }
    this.#changed();
  }

  /** Where the suggested site is; null = none is suggested. */
  get sitePosition(): readonly [number, number] | null {
    return this.#site?.position ?? null;
  }

  /** The suggested site as a mark on the map. */
  siteHand(): Hand | null {
    const at = this.sitePosition;
    if (!at || !this.#site) return null;
    const people = formatNumber(this.#site.gains.residents.sum);
    return {
      ...EMPTY_HAND,
      points: [{ role: 'focus', at }],
      labels: [{ at: [at[0], at[1]], text: msg(str`建议站点 +${people} 人`) }],
    };
  }

  stop(): void {
    this.#moves.cancel();
    this.#counted++;
    this.#reach.stop();
  }

  #ask(ask: Ask): void {
    this.#asked = ask;
    this.busy = true;
    this.#moves.request(ask);
  }

  #done(move: StationMove): void {
    this.busy = false;
    this.figures = figuresOf(this.#asked?.name ?? '', move);
    this.#changed();
  }

  #failed(cause: unknown): void {
    this.busy = false;
    this.#report(cause);
    this.#changed();
  }

  #report(cause: unknown): void {
    if (!(cause instanceof WorkerDied && cause.stopped)) reportError(cause);
  }
}

const siteWords = ({ gains }: SuggestedSite, minutes: number): string =>
  msg(str`再设一个站，最多能让 ${peopleOf(gains)} 走 ${minutes} 分钟以内到站`);
