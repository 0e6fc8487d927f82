/**
 * Compiles the project's TypeScript to `dist` unless that is newer than all sources.
 * @throws Error if it does not compile
 */
export function compileIfStale(project: string): void;
