/** What people call a site that the import knows as `host example.com`, `author …` or `folder …`. */
export const siteName = (key: string | null): string =>
  (key ?? '').replace(/^(?:host|author|folder) ?/, '') || '/';
