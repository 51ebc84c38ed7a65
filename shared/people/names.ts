import type { Id } from '../core/value.ts'

/** «Иванова Анна Петровна» → «И. А. П.»: what is shown of a name to whoever holds a code. */
export const initialsOf = (name: string): string =>
  wordsOf(name)
    .map(word => `${word[0].toUpperCase()}.`)
    .join(' ')

/**
 * Whether two names may be one person's: each word of the shorter name is a word of the longer one, or its first letter.
 * «Иванова А. П.» and «Анна Петровна Иванова» are alike, «Иванова Анна» and «Иванова Ольга» are not.
 */
export function alikeNames(one: string, other: string): boolean {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length)
  // Whole words choose first, so that an initial does not take the word that another one needs.
  const left = [...long]
  return [...short]
    .sort((a, b) => b.length - a.length)
    .every(word => {
      const at = [left.indexOf(word), left.findIndex(each => isInitialOf(word, each))].find(i => i >= 0)
      if (at !== undefined) left.splice(at, 1)
      return at !== undefined
    })
}

const isInitialOf = (one: string, other: string): boolean =>
  (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other))

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean)

/** What stands for a person whose data was erased: nothing of them, and yet the same each time. */
export const pseudonymOf = (person: Id): string => person.replaceAll('-', '').slice(-4).toUpperCase()
