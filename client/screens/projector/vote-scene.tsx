import { ranked, type Poll } from '#shared/votes/poll.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { useOptionWords } from '../../votes/option-words.ts'
import { shownOptions, votersOf } from '../../votes/rating.ts'
import { AnswersScene } from './answers-scene.tsx'
import { FitText } from './fit-text.tsx'
import { HallChannels, HallOutcome, HandsAsked } from './hall-outcome.tsx'
import css from './projector.module.css'
import { ProjectorMap } from './projector-map.tsx'
import { RankedList } from './ranked-list.tsx'
import { shortWords } from './short-words.ts'
import type { ProjectorData } from './use-projector.ts'

/** A poll: its bars live; of a hidden one the turnout alone, until it is revealed. */
export function VoteScene({ data, poll }: { data: ProjectorData; poll: Poll }) {
  const { issues } = data.state
  const wordsOf = useOptionWords(poll, issues)
  const secret = poll.state === 'counted' || (poll.state === 'open' && poll.visibility === 'hidden')
  if (secret) return <Secret data={data} poll={poll} />
  const options = shownOptions(poll, data.tallies[poll.id]) ?? poll.options.map(id => [id, 0, 0] as const)
  if (poll.kind === 'open') return <AnswersScene poll={poll} options={options.map(([id, n, of]) => [id, n, of])} />
  const known = ranked(options.map(([id, n, of]) => [id, n, of])).filter(([id]) => wordsOf(id) !== undefined)
  const rows = known.map(([id, value], index) => ({
    id,
    rank: index + 1,
    title: shortWords(wordsOf(id) ?? ''),
    value,
  }))
  const marks = rows.flatMap(row => {
    const point = issues[row.id]?.point
    return point ? [{ id: row.id, point, rank: row.rank, size: row.value, label: row.title }] : []
  })
  return (
    <>
      {poll.kind === 'priority' && <ProjectorMap data={data} side="left" marks={marks} />}
      <section className={css.list}>
        <h2 className={css.pollTitle}>{poll.title}</h2>
        <RankedList rows={rows} most={5} label={poll.title} />
        <HandsAsked poll={poll} />
        {poll.kind === 'choice' ? <HallOutcome poll={poll} /> : <HallChannels poll={poll} />}
      </section>
    </>
  )
}

/** Nothing but how many have voted: a tally on the wall would vote along. */
function Secret({ data, poll }: { data: ProjectorData; poll: Poll }) {
  const { projector } = useStaffTexts()
  const wordsOf = useOptionWords(poll, data.state.issues)
  const tally = data.tallies[poll.id]
  const voted = votersOf(poll, tally)
  const over = poll.state === 'counted'
  // A recording knows of no single ballot, and nobody is told that nobody voted.
  const known = over || tally !== undefined
  const rows = poll.options.flatMap((id, index) => {
    const words = wordsOf(id)
    return words === undefined ? [] : [{ id, rank: index + 1, title: shortWords(words) }]
  })
  return (
    <section className={css.secret}>
      <div className={css.secretNumber}>
        <p className={css.secretState}>{over ? projector.voteOver : projector.voteHidden}</p>
        {known && (
          <>
            <strong>{voted}</strong>
            <p>{projector.voted(voted, Math.max(data.joined, voted))}</p>
          </>
        )}
        <p className={css.secretNote}>{over ? projector.resultSoon : projector.resultsHidden}</p>
      </div>
      <div className={css.secretOptions}>
        {poll.kind === 'open' ? (
          <FitText className={css.secretQuestion} sizes={[9, 8, 7, 6, 5.2, 4.5, 4]}>
            {poll.title}
          </FitText>
        ) : (
          <>
            <h2 className={css.pollTitle}>{poll.title}</h2>
            <RankedList rows={rows} most={6} label={poll.title} />
          </>
        )}
        <HandsAsked poll={poll} />
      </div>
    </section>
  )
}
