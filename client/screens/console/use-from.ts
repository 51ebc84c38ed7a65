import type { Issue } from '#shared/issues/issue.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import type { Authors } from './use-authors.ts'

/** Who an issue is from, as the staff may know it: «телефон · Садовая, 12 · Освещение». */
export function useFrom(authors: Authors): (issue: Issue) => string {
  const { issues, console: texts } = useStaffTexts()
  return issue => {
    const author = authors[issue.id]
    const group =
      author?.group === 'guests'
        ? texts.incoming.guest
        : author?.group === 'neighbours'
          ? texts.incoming.neighbour
          : undefined
    return [
      issues.channels[issue.channel],
      author?.card && texts.incoming.card(author.card),
      author?.house ?? group,
      issues.categories[issue.category],
    ]
      .filter(Boolean)
      .join(' · ')
  }
}
