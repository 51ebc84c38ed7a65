import type { Place } from '#shared/places/place.ts'
import type { Item } from './items.ts'

/** Lower case, «ё» as «е», one space between words: what people type and what stands in the texts look alike. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»",.;:!?()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Whether every word stands in the text, at the beginning of some word of it. */
export function says(text: string, words: string): boolean {
  const inText = ` ${plain(text)}`
  return plain(words)
    .split(' ')
    .every(word => inText.includes(` ${word}`))
}

const textOf = ({ title, issue, task, joined, meeting }: Item): string =>
  [title, issue?.text, task?.number, task?.number && `№ ${task.number}`, meeting?.address, ...joined.map(j => j.text)]
    .filter(Boolean)
    .join(' ')

/** The first items whose words, number or address match. */
export const findItems = (items: readonly Item[], words: string, most: number): Item[] =>
  firstOf(items, item => says(textOf(item), words), most)

/** The first places whose name matches. */
export const findPlaces = (places: readonly Place[], words: string, most: number): Place[] =>
  firstOf(places, place => says(place.name, words), most)

function firstOf<T>(all: readonly T[], fits: (each: T) => boolean, most: number): T[] {
  const found: T[] = []
  for (const each of all) {
    if (found.length === most) break
    if (fits(each)) found.push(each)
  }
  return found
}
