import { card } from './issue.ts'

/** The number of a paper card in what somebody looks for: «17», «№ 17», «карточка 17»; anything else names none. */
export function cardIn(words: string): number | undefined {
  const [, digits] = /^\s*(?:(?:карточк\p{L}*|card)\s*)?(?:№|n|#)?\s*(\d{1,4})\s*$/iu.exec(words) ?? []
  const number = card.safeParse(Number(digits))
  return number.success ? number.data : undefined
}
