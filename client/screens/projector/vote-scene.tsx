import { ranked, type Poll } from '#shared/votes/poll.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { shownOptions, votersOf } from '../../votes/rating.ts'
import css from './projector.module.css'
import { ProjectorMap } from './projector-map.tsx'
import { RankedList } from './ranked-list.tsx'
import { shortWords } from './short-words.ts'
import type { ProjectorData } from './use-projector.ts'

/** A poll: its bars live; of a hidden one the turnout alone, until it is revealed. */
export function VoteScene({ data, poll }: { data: ProjectorData; poll: Poll }) {
  const { issues } = data.state
  const options = shownOptions(poll, data.tallies[poll.id])
  const secret = poll.state === 'counted' || (poll.state === 'open' && poll.visibility === 'hidden')
  if (secret) return <Secret data={data} poll={poll} />
  const known = ranked(options ?? poll.options.map(id => [id, 0, 0])).filter(([id]) => issues[id])
  const rows = known.map(([id, value], index) => ({
    id,
    rank: index + 1,
    title: shortWords(issues[id]?.text ?? ''),
    value,
  }))
  const marks = rows.flatMap(row => {
    const point = issues[row.id]?.point
    return point ? [{ id: row.id, point, rank: row.rank, size: row.value, label: row.title }] : []
  })
  return (
    <>
      <ProjectorMap data={data} side="left" marks={marks} />
      <section className={css.list}>
        <h2 className={css.pollTitle}>{poll.title}</h2>
        <RankedList rows={rows} most={5} label={poll.title} />
      </section>
    </>
  )
}

/** Nothing but how many have voted: a tally on the wall would vote along. */
function Secret({ data, poll }: { data: ProjectorData; poll: Poll }) {
  const { projector } = useStaffTexts()
  const { issues } = data.state
  const voted = votersOf(poll, data.tallies[poll.id])
  const over = poll.state === 'counted'
  return (
    <section className={css.secret}>
      <div className={css.secretNumber}>
        <p className={css.secretState}>{over ? projector.voteOver : projector.voteHidden}</p>
        <strong>{voted}</strong>
        <p>{projector.voted(voted, Math.max(data.joined, voted))}</p>
        <p className={css.secretNote}>{over ? projector.resultSoon : projector.resultsHidden}</p>
      </div>
      <div className={css.secretOptions}>
        <h2 className={css.pollTitle}>{poll.title}</h2>
        <RankedList
          rows={poll.options.flatMap((id, index) =>
            issues[id] ? [{ id, rank: index + 1, title: shortWords(issues[id].text) }] : [],
          )}
          most={6}
          label={poll.title}
        />
      </div>
    </section>
  )
}
