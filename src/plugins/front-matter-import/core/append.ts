/** Puts more behind a list. Spread as arguments, a hundred thousand nodes would be more than the stack holds. */
export function append<Item>(list: Item[], more: readonly Item[]): void {
  for (const item of more) list.push(item);
}
