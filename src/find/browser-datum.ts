/** What is known of the coordinates that a browser reports. */
export interface BrowserDatum {
  /** How likely they are GCJ-02, 0…1. */
  readonly gcj02: number;
  /** Inside another app: which datum it reports depends on the app, its version and the phone. */
  readonly inApp: boolean;
}

const IN_APP =
  /MicroMessenger|\bQQ\/|AlipayClient|DingTalk|Weibo|aweme|NewsArticle|baiduboxapp|wxwork|Lark\b/i;
/** Browsers of Chinese makers that have been seen to report either. */
const DOUBTFUL =
  /UCBrowser|MQQBrowser|Quark|baidubrowser|MiuiBrowser|HuaweiBrowser|VivoBrowser|HeyTapBrowser|QihooBrowser|360\w*Browser|MetaSr|2345/i;

/** What a user agent string lets one think of its coordinates. */
export function browserDatum(userAgent: string): BrowserDatum {
  if (IN_APP.test(userAgent)) return { gcj02: 0.5, inApp: true };
  return { gcj02: DOUBTFUL.test(userAgent) ? 0.25 : 0.02, inApp: false };
}

/** The browser of WeChat, which opens no other app: a page must say how to leave it. */
export const isWechat = (userAgent: string): boolean => /MicroMessenger/i.test(userAgent);
