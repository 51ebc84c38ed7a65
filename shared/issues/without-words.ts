/** What stands where the words of a hidden question were repeated. */
export const hiddenMark = '[скрыто]'

/**
 * A text without the words of a question it repeats, whole or but for their beginning: instructions turn «Уберите кучу у
 * дома» into «Убрать кучу у дома». A text that repeats nothing comes back as it was.
 */
export function withoutWords(text: string, words: string): string {
  const said = words
    .trim()
    .replace(/[\s.?!…]+$/u, '')
    .split(/\s+/)
  for (let from = 0; from < Math.min(said.length, 5); from++) {
    const tail = said.slice(from).join(' ')
    if (from > 0 && tail.length < shortestTail) break
    const at = text.toLowerCase().indexOf(tail.toLowerCase())
    if (at >= 0) return `${text.slice(0, at)}${hiddenMark}${text.slice(at + tail.length)}`
  }
  return text
}

/** Shorter ends of a sentence may be anybody's. */
const shortestTail = 8
