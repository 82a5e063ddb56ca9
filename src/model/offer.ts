import type { Finding } from './finding.ts';
import type { Crs, FileRole } from './manifest.ts';

/** How the same files can be read another way. It is offered by the report; only a person can accept it. */
export type Offer =
  /** All files of a role, or one file, lie in another datum than is said (V03). */
  | { readonly kind: 'convert'; readonly role: FileRole; readonly crs: Crs }
  | { readonly kind: 'convertFile'; readonly file: string; readonly crs: Crs }
  /** All files of a role, or one file, are latitude first (V02). */
  | { readonly kind: 'swapRole'; readonly role: FileRole }
  | { readonly kind: 'swapFile'; readonly file: string }
  /** The datum of everything that states none (V02). */
  | { readonly kind: 'assume'; readonly crs: Crs }
  /** The IANA zone of times without offset (V15). */
  | { readonly kind: 'zone'; readonly timeZone: string };

const IN_DEGREES: readonly Crs[] = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'];

/** What a finding offers; nothing where there is no choice to make. `zones` are those that times may be in. */
export function offersOf(
  { rule, reason, file, params }: Finding,
  zones: readonly string[],
): readonly Offer[] {
  const role = params.role as FileRole;
  switch (`${rule} ${reason}`) {
    case 'V03 looks-shifted':
      return [{ kind: 'convert', role, crs: params.datum as Crs }];
    case 'V03 read-apart':
      return [
        { kind: 'convert', role, crs: params.datum as Crs },
        { kind: 'convert', role: params.rival as FileRole, crs: params.stated as Crs },
      ];
    case 'V03 level-shifted':
      return [{ kind: 'convertFile', file, crs: params.datum as Crs }];
    case 'V02 swap-likely':
      return [{ kind: 'swapRole', role }];
    case 'V02 swap-offered':
      return [{ kind: 'swapFile', file }];
    case 'V02 datum-missing':
    case 'V02 datum-unsaid':
    case 'V02 datum-unknown':
      return IN_DEGREES.map((crs) => ({ kind: 'assume', crs }));
    case 'V15 zone-missing':
      return zones.map((timeZone) => ({ kind: 'zone', timeZone }));
    default:
      return [];
  }
}

/** Everything that a report offers, each once. */
export function offersIn(report: readonly Finding[], zones: readonly string[]): readonly Offer[] {
  const offers = report.flatMap((finding) => offersOf(finding, zones));
  return [...new Map(offers.map((offer) => [JSON.stringify(offer), offer])).values()];
}
