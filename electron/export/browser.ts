/** A browser on this computer that can print a page, and be driven by a test. */
export type Browser = {
  readonly name: string;
  /** Makes sure that it can be started; the packed one is unpacked here, once. */
  readonly prepare: () => Promise<Launch>;
};

export type Launch = {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly chromiumSandbox: boolean;
  readonly env?: Readonly<Record<string, string>>;
};
