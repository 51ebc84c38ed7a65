/** Elements by key, in order (`Map.groupBy` begins with Node 21). */
export function groupBy<T, K>(list: readonly T[], key: (element: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const element of list) {
    const group = groups.get(key(element))
    if (group) group.push(element)
    else groups.set(key(element), [element])
  }
  return groups
}
