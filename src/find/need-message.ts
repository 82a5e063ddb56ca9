/** What a resident asks for, in the words of the page. */
export interface NeedMessage {
  /** 隐患排查, 环境整治, … */
  readonly kind: string;
  readonly text: string;
  /** Where it is, in words: a grid, a landmark. Never a coordinate. */
  readonly where: string;
}

/** The message as it is sent, line by line; empty parts are left out. */
export const needText = ({ kind, text, where }: NeedMessage): string =>
  [kind && `【${kind}】`, text.trim(), where].filter(Boolean).join('\n');

/**
 * The link that opens a phone's messages with a text. `?&body=` is read by Android (`?body=`) and by iOS (`&body=`)
 * alike.
 */
export const smsUrl = (phone: string, text: string): string =>
  `sms:${phone.replace(/[^\d+]/g, '')}?&body=${encodeURIComponent(text)}`;
