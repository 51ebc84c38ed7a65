/**
 * The words of an issue as a line of a list that is read from the last row: its first sentence, where all of it would
 * not fit two lines anyway. `fits` is how many letters do.
 */
export function shortWords(text: string, fits = 62): string {
  if (text.length <= fits) return text
  const first = firstSentence.exec(text)?.[0]
  return first ? first.replace(/\.$/, '') : text
}

/** A full stop after a short word («ул.», «корп.», «просп.») ends an abbreviation, not a sentence. */
const firstSentence = /^.{14,}?(?:[!?…]|\p{Ll}{4}(?<!корп|росп)\.)(?=\s+[\p{Lu}«])/u
