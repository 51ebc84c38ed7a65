import { IconChecklist } from '@tabler/icons-react'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useQuickVote, type Subject } from '../../votes/start-vote.tsx'
import css from './console.module.css'
import type { ConsoleData } from './use-console.ts'
import type { Hand } from './use-hand.ts'

type VoteProps = { data: ConsoleData; hand: Hand }

/** Starts a vote at once and puts it on the projector. */
export function useStartQuick({ data, hand }: VoteProps) {
  const { start, busy } = useQuickVote(data.meeting)
  const startAndShow = async (subject?: Subject) => {
    const poll = await start(subject)
    if (poll) hand.show({ scene: 'vote', of: poll })
  }
  return { startAndShow, busy }
}

/** «Кто за?» about one thing, at once, and beside it the same with settings (`small`: a sign alone). Nothing while another vote runs. */
export function VoteAbout({ data, hand, subject, small }: VoteProps & { subject: Subject; small?: boolean }) {
  const { vote: texts } = useStaffTexts().console
  const { startAndShow, busy } = useStartQuick({ data, hand })
  if (data.meeting.phase !== 'open' || data.poll?.state === 'open') return null
  if (small)
    return (
      <Button
        size="small"
        look="quiet"
        busy={busy}
        title={texts.quickAbout(subject.text)}
        aria-label={texts.quickAbout(subject.text)}
        icon={<IconChecklist size={20} aria-hidden />}
        onClick={() => void startAndShow(subject)}
      />
    )
  return (
    <>
      <Button
        size="small"
        look="plain"
        busy={busy}
        aria-label={texts.quickAbout(subject.text)}
        onClick={() => void startAndShow(subject)}
      >
        {texts.quick}
      </Button>
      <Button
        size="small"
        look="quiet"
        aria-label={texts.moreAbout(subject.text)}
        onClick={() => hand.open({ kind: 'start-vote', subject })}
      >
        {texts.more}
      </Button>
    </>
  )
}

/** The ways to begin a vote about nothing in the list: «Кто за?», one with settings, the rating. */
export function StartVotes({ data, hand }: VoteProps) {
  const { votes, console: texts } = useStaffTexts()
  const { startAndShow, busy } = useStartQuick({ data, hand })
  return (
    <div className={css.buttons}>
      <Button size="small" busy={busy} aria-keyshortcuts="W" onClick={() => void startAndShow()}>
        {texts.vote.quick} <KeyHint keys="W" on="colour" />
      </Button>
      <Button size="small" look="outline" aria-keyshortcuts="S" onClick={() => hand.open({ kind: 'start-poll' })}>
        {votes.console.start} <KeyHint keys="S" />
      </Button>
      <Button size="small" look="quiet" onClick={() => hand.open({ kind: 'start-vote' })}>
        {texts.vote.other}
      </Button>
    </div>
  )
}
