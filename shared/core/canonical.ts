/** JSON in one spelling: the keys of every object sorted, nothing between; what is hashed is written so, that anybody gets the same hash. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(each => canonical(each ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}
