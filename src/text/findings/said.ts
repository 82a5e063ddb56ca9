/** The params of a finding, as a sentence reads them. */
export interface Said {
  /** A value as text. */
  text(name: string): string;
  /** A value as the word for a kind of file; itself where there is none. */
  role(name: string): string;
  /** The statistic that a finding is about, in the reader's language. */
  statistic(): string;
  /** A value as a number; NaN where it is none. */
  number(name: string): number;
}

export type Sentences = Readonly<Record<string, (said: Said) => string>>;
