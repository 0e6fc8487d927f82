/** A file that an import was asked to read. */
export interface FoundFile {
  /** Real, absolute path of the folder that the input stands for. */
  root: string;
  /** Path below the root, with `/` between its parts. */
  path: string;
  absolute: string;
  /** True where no link is known to lead to it: `absolute` is then its real path. */
  isReal?: true;
  /** In bytes. */
  size: number;
  /** Why it cannot be read, where that is known already; a folder that cannot be listed has one. */
  cause?: unknown;
}
