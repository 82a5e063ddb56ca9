import { withOffer } from '../io/open/accept-offer.ts';
import type { OpenChoices, OpenProgress, OpenResult } from '../io/open/open-result.ts';
import type { DatasetSource } from '../io/source/dataset-source.ts';
import type { AppConfig } from '../model/config.ts';
import { createDataset, type Dataset } from '../model/dataset.ts';
import type { Finding } from '../model/finding.ts';
import type { DatasetManifest, FileRole } from '../model/manifest.ts';
import type { Offer } from '../model/offer.ts';
import type { AppState } from '../state/app-state.ts';
import { cameraOnAll } from '../state/camera-on.ts';
import type { Store, Transition } from '../state/store.ts';
import {
  datasetFailed,
  datasetLoaded,
  datasetLoading,
  leaveDataset,
  loadingStopped,
  withdrawDataset,
} from '../state/transitions/dataset.ts';
import { datasetAddress } from './dataset-address.ts';
import { type Network, network as pageNetwork } from './network.ts';
import { nextTask } from './next-task.ts';
import type { OpenPort } from './ports.ts';
import { FIRST_PICTURE_MS, quietMoment } from './quiet-moment.ts';
import { isKeptBack, readPatiently } from './read-patiently.ts';
import { replayClock } from './replay-clock.ts';

/** What a person chose for files, and what came of it where somebody opened them already. */
export interface GivenOpening {
  readonly choices?: OpenChoices;
  readonly opened?: OpenResult;
}

export interface DatasetEffect {
  /** Opens files that a person dropped or chose; once they are there, the address names no dataset. */
  openFiles(source: Extract<DatasetSource, { kind: 'files' }>, given?: GivenOpening): Promise<void>;
  /** Opens what the report is about once more, read as a person chose; choices made before stay. */
  accept(offer: Offer): Promise<void>;
  /** Gives the running opening up; what was on the page stays. */
  cancel(): void;
  stop(): void;
}

/** What was opened, and how. */
interface Opened {
  readonly source: DatasetSource;
  readonly title: string;
  readonly choices: OpenChoices;
}

type Audience = NonNullable<OpenChoices['audience']>;

/** Residents take the public data only; the start page takes them where there are some: they are small, too. */
function audienceOf({ mode }: AppState): Audience {
  if (mode === 'find') return 'public';
  return mode === 'start' ? 'either' : 'internal';
}

/** Residents' pictures do without the base map, which is a third of the public data. */
const LIGHT: readonly FileRole[] = ['grids', 'stations', 'staff', 'walkways', 'places'];
const isLight = ({ mode }: AppState): boolean => mode === 'find';

/**
 * What the wall shows before the rest: its ground, its grids and who is there. Patrols, buildings and paths are nine
 * tenths of the bytes, and are not waited for.
 */
const FIRST: readonly FileRole[] = ['grids', 'stations', 'staff', 'places', 'basemap', 'events'];

/** The readings of a dataset, one after another: the last one holds everything that was asked for. */
function readingsOf({ mode }: AppState, { source, choices }: Opened): readonly OpenChoices[] {
  const inTwo = mode === 'screen' && source.kind === 'url' && choices.roles === undefined;
  return inTwo ? [{ ...choices, roles: FIRST }, choices] : [choices];
}

/** Whether a reading left nothing out that its dataset has. */
const isWhole = ({ roles }: OpenChoices, { files }: DatasetManifest): boolean =>
  roles === undefined || files.every(({ role }) => roles.includes(role));

/** What decides which dataset is open: a change of it opens another one. */
interface Wanted {
  readonly url: string | null;
  readonly audience: Audience;
  /** Without the base map. */
  readonly light: boolean;
}

const wantedOf = (state: AppState): Wanted => ({
  url: state.datasetUrl,
  audience: audienceOf(state),
  light: isLight(state),
});

const stay: Transition = (state) => state;
const leaveAddress: Transition = (state) => ({ ...leaveDataset(state), datasetUrl: null });

/** Keeps the dataset of the state the one that its URL and mode name. */
export function openDatasetEffect(
  store: Store,
  opener: OpenPort,
  config: AppConfig,
  page: string,
  network: Pick<Network, 'cameBack'> = pageNetwork,
): DatasetEffect {
  let wanted: Wanted | null = null;
  /** The wish that what is on the page came from. */
  let answered: Wanted | null = null;
  let opening = 0;
  /** Files that a person opened stay, whatever mode is entered, until an address is named. */
  let filesOpen = false;
  /** What the report on the page is about. */
  let reported: Opened | null = null;

  /** Puts what was opened on the page; where more of it is to come, the page goes on loading. */
  function put(
    { source, title }: Opened,
    dataset: Dataset,
    findings: readonly Finding[],
    isLast: boolean,
  ): void {
    filesOpen = source.kind === 'files';
    answered = wanted;
    store.apply(
      filesOpen ? leaveAddress : stay,
      datasetLoaded(dataset, findings, replayClock(dataset)),
      isLast ? stay : datasetLoading(title, 'read', null),
    );
  }

  async function open(opened: Opened, ready?: OpenResult): Promise<void> {
    const { source, title } = opened;
    const mine = ++opening;
    const still = (): boolean => mine === opening;
    opener.stop();
    store.apply(datasetLoading(title, 'read', null));
    let last = '';
    // The page draws itself anew with each change of its state: what reads the same is no change.
    const said = ({ step, share }: OpenProgress): void => {
      const word = `${step} ${share === null ? '' : Math.floor(share * 100)}`;
      if (!still() || word === last) return;
      last = word;
      store.apply(datasetLoading(title, step, share));
    };
    try {
      const asked = audienceOf(store.state.get());
      // What a person has in hand needs no permission.
      const audience = source.kind === 'files' && asked === 'public' ? 'either' : asked;
      const readings = readingsOf(store.state.get(), opened);
      for (const [i, reading] of readings.entries()) {
        // What is on the page already is drawn before the rest is asked for.
        if (i > 0) await quietMoment(FIRST_PICTURE_MS);
        if (!still()) return;
        const choices = { ...reading, audience };
        const ask = (): Promise<OpenResult> => opener.open(source, choices, said);
        const patience = { network, still, waits: !isLight(store.state.get()) };
        const result = ready ?? (await readPatiently(source, ask, patience));
        if (!still()) return;
        reported = opened;
        if (!result.ok) {
          store.apply(datasetFailed(title, result.findings));
          return void openWhenBack(opened, still);
        }
        const isLast = i + 1 === readings.length || isWhole(choices, result.parts.manifest);
        // The task in which the answer came has enough to do, be it only to close what asked for the files.
        await nextTask();
        const dataset = createDataset(result.parts);
        // To draw 20,000 grids for the first time is a long task by itself; indexing and measuring them need not be in it.
        await nextTask();
        cameraOnAll(dataset);
        await nextTask();
        if (!still()) return;
        put(opened, dataset, result.findings, isLast);
        if (isLast) return restWhenBack(opened, result, still);
      }
    } catch (cause) {
      if (!still()) return;
      store.apply(datasetFailed(title, [], 'broken'));
      reportError(cause);
    }
  }

  /** Nobody is at a wall to ask for it again when the network is back. */
  async function openWhenBack(opened: Opened, still: () => boolean): Promise<void> {
    if (opened.source.kind === 'url' && (await network.cameBack()) && still()) void open(opened);
  }

  function restWhenBack(opened: Opened, result: OpenResult, still: () => boolean): void {
    if (isKeptBack(opened.source, result)) void openWhenBack(opened, still);
  }

  const showsPublic = (): boolean => store.state.get().dataset?.manifest.audience === 'public';

  /** Whether what is open, or being opened, will do. */
  function suits({ url, audience, light }: Wanted): boolean {
    if (wanted === null || wanted.url !== url || (wanted.light && !light)) return false;
    if (audience === wanted.audience || audience === 'either') return true;
    return audience === 'public' && answered === wanted && showsPublic();
  }

  function follow(state: AppState): void {
    if (filesOpen && state.datasetUrl === null) {
      wanted = null;
      return;
    }
    const next = wantedOf(state);
    if (suits(next)) return;
    wanted = next;
    // Internal data do not stay in sight while the public ones are looked for.
    if (next.audience === 'public' && state.dataset && !showsPublic()) store.apply(withdrawDataset);
    filesOpen = false;
    const address = datasetAddress(state.datasetUrl, page, config);
    const title = state.datasetUrl ?? config.dataset;
    if (address.ok)
      void open({
        source: { kind: 'url', url: address.url },
        title,
        choices: isLight(state) ? { roles: LIGHT } : {},
      });
    else store.apply(datasetFailed(title, [], address.reason));
  }

  const unsubscribe = store.state.subscribe(follow);
  return {
    openFiles: (source, { choices = {}, opened } = {}) =>
      open({ source, title: source.title, choices }, opened),
    accept: async (offer) => {
      if (reported) await open({ ...reported, choices: withOffer(reported.choices, offer) });
    },
    cancel() {
      opening++;
      opener.stop();
      store.apply(loadingStopped);
    },
    stop() {
      unsubscribe();
      opening++;
      opener.stop();
    },
  };
}
