/** The one stretch in which two texts differ. */
export type TextChange = { readonly at: number; readonly removed: number; readonly inserted: string }

/** What turned `before` into `after`, as one replacement; `undefined` when nothing did. Surrogate pairs are never split. */
export function textChange(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  if (head > 0 && isHighSurrogate(before, head - 1)) head--
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  if (tail > 0 && isLowSurrogate(before, before.length - tail)) tail--
  return { at: head, removed: before.length - head - tail, inserted: after.slice(head, after.length - tail) }
}

/** Where a cursor stands after somebody else's change. */
export function movedCursor(cursor: number, { at, removed, inserted }: TextChange): number {
  if (cursor <= at) return cursor
  return cursor >= at + removed ? cursor - removed + inserted.length : at + inserted.length
}

const isHighSurrogate = (text: string, at: number): boolean => /[\uD800-\uDBFF]/.test(text[at] ?? '')
const isLowSurrogate = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text[at] ?? '')
