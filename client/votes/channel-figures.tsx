import { countedIn, entriesOf } from '#shared/votes/channels.ts'
import type { Poll, PollTally } from '#shared/votes/poll.ts'
import { useSession } from '../core/session.tsx'
import { useStaffTexts } from '../texts/texts.tsx'
import css from './votes.module.css'

/** How many have voted by phone, by hand and on paper; of hands and paper, whether two people agree on the number. Whoever counts second is not told the first number. */
export function ChannelFigures({ poll, tally }: { poll: Poll; tally: PollTally | undefined }) {
  const { hands: texts } = useStaffTexts().console.vote
  const { actor } = useSession()
  if (!poll.channels) return null
  return (
    <dl className={css.figures}>
      <div>
        <dt>{texts.phones}</dt>
        <dd>{tally?.channels?.online ?? 0}</dd>
      </div>
      {poll.channels.map(channel => {
        const counted = countedIn(poll, channel)
        const known = counted?.checked || entriesOf(poll, channel).some(entry => entry.by === actor.id)
        return (
          <div key={channel}>
            <dt>{texts.channels[channel]}</dt>
            <dd>
              {counted && known ? counted.people : '—'}{' '}
              <small data-unchecked={counted?.checked === false}>
                {counted ? texts[counted.checked ? 'sure' : 'unsure'] : texts.notCounted}
              </small>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
