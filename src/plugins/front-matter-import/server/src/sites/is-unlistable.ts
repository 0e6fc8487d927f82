const CODES = ['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EISDIR'];

/** Whether a system error says that there is nothing to see: no such file or no permission. */
export function isUnlistable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return typeof error.code === 'string' && CODES.includes(error.code);
}
