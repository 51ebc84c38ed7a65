import type { Issue } from '#shared/issues/issue.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import type { Rated } from '../../votes/rating.ts'
import css from './projector.module.css'
import { ProjectorMap } from './projector-map.tsx'
import { RankedList } from './ranked-list.tsx'
import { shortWords } from './short-words.ts'
import type { ProjectorData } from './use-projector.ts'

/** The map with numbered circles, and the same issues as a ranked list; decided ones fill what room is left. */
export function RatingScene({ data }: { data: ProjectorData }) {
  const { projector } = useStaffTexts()
  const outcomeOf = useOutcome()
  const { rows, decided } = data
  const lines = [
    ...rows.map(row => ({
      id: row.issue.id,
      rank: row.rank,
      title: shortWords(row.issue.text),
      value: row.value,
      support: row.support,
    })),
    ...decided.map(({ issue }, index) => ({
      id: issue.id,
      rank: rows.length + index + 1,
      title: shortWords(issue.text),
      outcome: outcomeOf(issue),
    })),
  ]
  const shown = rows.length < most ? lines.slice(0, most) : lines.slice(0, rows.length)
  return (
    <>
      <ProjectorMap data={data} side="left" marks={rows.map(markOf)} />
      <section className={css.list}>
        {shown.length > 0 ? (
          <RankedList rows={shown} most={most} label={projector.ranking} />
        ) : (
          <p className={css.nothing}>{projector.noIssues}</p>
        )}
      </section>
    </>
  )
}

/** As many lines as the last row of the hall can read. */
const most = 6

export const markOf = ({ issue, rank, value }: Rated) => ({
  id: issue.id,
  point: issue.point,
  rank,
  size: value,
  label: issue.text,
})

/** «Поручение № 7/3», «разъяснено»: what became of an issue. */
function useOutcome(): (issue: Issue) => string {
  const { issues, projector, tasks } = useStaffTexts()
  return ({ outcome }) => {
    if (!outcome) return ''
    return outcome.kind === 'instruction'
      ? [projector.instruction, outcome.number && tasks.number(outcome.number)].filter(Boolean).join(' ')
      : issues.outcomes[outcome.kind]
  }
}
