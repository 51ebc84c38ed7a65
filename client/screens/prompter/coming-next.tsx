import { agendaNumbers, nextItem } from '#shared/meetings/agenda.ts'
import { speakerWords } from '../../meetings/speaker-home.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { issueOf } from './prompt.ts'
import css from './prompter.module.css'
import type { PrompterData } from './use-prompter.ts'

/** How far ahead one looks. */
const ahead = 3

/** The next item of the agenda, those who ask for the floor, and the questions most people want. */
export function ComingNext({ data: { meeting, rating, topic } }: { data: PrompterData }) {
  const { prompter, meetings } = useStaffTexts()
  const { agenda, done = [], item: current, floor, phase } = meeting
  const over = phase !== 'open' && phase !== 'planned'
  const item = over ? undefined : nextItem(agenda, done, current ?? done.at(-1))
  const number = item && agendaNumbers(agenda)[item.id]
  const speakers = floor?.queue.slice(0, ahead) ?? []
  const rows = rating.rows.filter(row => row.issue.id !== issueOf(topic)?.id).slice(0, ahead)
  const nothing = !item && speakers.length === 0 && rows.length === 0
  return (
    <section aria-labelledby="prompt-next">
      <h2 id="prompt-next">{prompter.next}</h2>
      {nothing && <p className={css.soft}>{prompter.nextNone}</p>}
      {speakers.length > 0 && (
        <>
          <h3>{prompter.nextSpeakers}</h3>
          <p>{speakers.map(each => speakerWords(each, meetings)).join('; ')}</p>
        </>
      )}
      {item && (
        <>
          <h3>{number ? prompter.nextItem : prompter.ownItem}</h3>
          <p>
            {number && `${number}. `}
            {item.text}
          </p>
        </>
      )}
      {rows.length > 0 && (
        <>
          <h3>{prompter.nextIssues}</h3>
          <ol className={css.rows}>
            {rows.map(({ issue, rank, value }) => (
              <li key={issue.id}>
                <span className={css.rank}>{rank}.</span> <span>{issue.text}</span> <strong>{value}</strong>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
