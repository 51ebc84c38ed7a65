import type { Id } from '#shared/core/value.ts'
import { cardIn } from '#shared/issues/card.ts'
import type { Issue } from '#shared/issues/issue.ts'
import type { Authors } from './use-authors.ts'

/** Whether an issue is what somebody looks for: of the card with that number, else with every word that was typed. */
export function isFound(issue: Pick<Issue, 'id' | 'text'>, ofCard: ReadonlySet<Id>, typed: string): boolean {
  if (ofCard.has(issue.id)) return true
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return words.every(word => plain(issue.text).includes(word))
}

/** The issues of the card that is looked for, as this device knows them: without network, too. */
export function knownOfCard(authors: Authors, typed: string): ReadonlySet<Id> {
  const number = cardIn(typed)
  const own = Object.entries(authors).filter(([, author]) => number !== undefined && author.card === number)
  return new Set(own.map(([issue]) => issue))
}

const plain = (words: string): string => words.toLowerCase().replaceAll('ё', 'е')
