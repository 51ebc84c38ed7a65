/**
 * How alike two questions are, from 0 to 1: the share of word stems they have in common (Dice), a stem being the first
 * letters of a word, since Russian words change at their end. Works on a phone without network.
 */
export function similarity(one: string, other: string): number {
  const [a, b] = [stemsOf(one), stemsOf(other)]
  if (a.size === 0 || b.size === 0) return 0
  const common = [...a].filter(stem => b.has(stem)).length
  // A long question that holds the whole of a short one is much the same; one word in common is nothing.
  return common < 2 ? 0 : Math.max((2 * common) / (a.size + b.size), (0.8 * common) / Math.min(a.size, b.size))
}

/** The most similar first, at most three; those that have little in common are left out. */
export function similarTo<T extends { readonly text: string }>(text: string, others: readonly T[], most = 3): T[] {
  return others
    .map(other => ({ other, alike: similarity(text, other.text) }))
    .filter(({ alike }) => alike >= alikeEnough)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ other }) => other)
}

/** Whether enough is written for a comparison to mean something: three words. */
export const isComparable = (text: string): boolean => text.trim().split(/\s+/).length >= 3

/** The stems of a text: words without endings and without those that every question has. */
export const stemsOf = (text: string): Set<string> =>
  new Set(
    (
      text
        .toLowerCase()
        .replaceAll('ё', 'е')
        .match(/[\p{L}\p{N}]{3,}/gu) ?? []
    )
      .filter(word => !common.test(word))
      .map(word => word.slice(0, word.length > 6 ? 5 : Math.max(3, word.length - 1))),
  )

const alikeEnough = 0.45

const common =
  /^(это|эта|этот|что|как|где|для|при|или|нет|нас|наш[аеи]?|нашего|нашем|дом[аеу]?|двор[аеу]?|очень|уже|еще|под|над|без|возле|около|перед|после|когда|чтобы|нужн\p{L}*|надо|просим|прошу|можно|the|and|for|our|not|there|are)$/u
