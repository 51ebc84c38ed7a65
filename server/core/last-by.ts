/** The last of every group of the same key, in order of first appearance: an upsert may meet a row only once. */
export function lastBy<T>(list: readonly T[], key: (element: T) => string): T[] {
  return [...new Map(list.map(element => [key(element), element])).values()]
}
