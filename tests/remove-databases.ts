/** Removes what tests/prepare-databases.ts created, once for all projects. */
export default async function remove(): Promise<void> {
  const databases = globalThis.preparedDatabases.splice(0);
  await Promise.all(databases.map((database) => database.remove()));
}
