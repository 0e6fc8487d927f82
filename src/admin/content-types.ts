/** Names of content types, and for each content type those of its attributes. */
interface Names {
  [name: string]: string | Record<string, string>;
}

/** The keys by which the Content Manager looks for the names of content types and attributes. */
export function messagesOf(names: Names): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string'
        ? [[key, value]]
        : Object.entries(value).map(([attribute, name]) => [
            `content-manager.content-types.${key}.${attribute}`,
            name,
          ]),
    ),
  );
}
