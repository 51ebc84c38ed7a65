import type { Issue } from '#shared/issues/issue.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { useCategories } from '../../ui/categories.ts'
import type { Authors } from './use-authors.ts'

/** Who an issue is from, as the staff may know it: «телефон · Садовая, 12 · Освещение». */
export function useFrom(authors: Authors): (issue: Issue) => string {
  const { issues, console: texts } = useStaffTexts()
  const { nameOf } = useCategories()
  const houseOf = useHouse(authors)
  return issue => {
    const author = authors[issue.id]
    return [
      issues.channels[issue.channel],
      author?.card && texts.incoming.card(author.card),
      houseOf(issue),
      nameOf(issue.category),
    ]
      .filter(Boolean)
      .join(' · ')
  }
}

/** Its author's house, or that they are a guest or from another one; nothing where it is not known. */
export function useHouse(authors: Authors): (issue: Issue) => string | undefined {
  const { incoming } = useStaffTexts().console
  return issue => {
    const { house, group } = authors[issue.id] ?? {}
    return house ?? (group === 'guests' ? incoming.guest : group === 'neighbours' ? incoming.neighbour : undefined)
  }
}
