import { msg } from '@lit/localize';

/** What stands in place of a page that could not be opened. */
export const pageNotOpened = (cause: unknown): string =>
  `${msg('网页没有打开，请刷新再试。')} ${cause instanceof Error ? cause.message : cause}`;
