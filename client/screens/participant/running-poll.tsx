import type { Poll } from '#shared/votes/poll.ts'
import { useTexts } from '../../texts/texts.tsx'
import { AnswerChoice } from '../../votes/answer-choice.tsx'
import { useOptionWords } from '../../votes/option-words.ts'
import css from './now-card.module.css'
import type { Ready } from './now-card.tsx'
import type { BallotInHand } from './use-ballot.ts'

type RunningPollProps = { poll: Poll; inHand: Ready; ballot: BallotInHand | undefined }

/** Under the question of the vote that runs: the answers, how many have voted, one's receipt. */
export function RunningPoll({ poll, inHand, ballot }: RunningPollProps) {
  const { participant, votes } = useTexts()
  const wordsOf = useOptionWords(poll, inHand.state.issues)
  const voters = inHand.tallies[poll.id]?.voters ?? 0
  const hidden = poll.visibility === 'hidden'
  return (
    <>
      {ballot?.barred && <p className={css.barred}>{votes.barred[poll.electorate === 'yard' ? 'yard' : 'list']}</p>}
      {poll.mode === 'one' && ballot && !ballot.barred && (
        <AnswerChoice poll={poll} choices={ballot.choices} onTheWay={ballot.onTheWay} wordsOf={wordsOf} />
      )}
      {(voters > 0 || hidden) && (
        <p className={css.small}>
          {voters > 0 && `${participant.now.voted(voters)}. `}
          {hidden && participant.now.noTally}
        </p>
      )}
      {ballot?.cast?.receipt && (
        <p className={css.small}>
          {votes.receipt}: <code className={css.receipt}>{shortReceipt(ballot.cast.receipt)}</code>
        </p>
      )}
    </>
  )
}

/** The end of the receipt in groups of four: its beginning is a time and tells ballots apart badly. */
const shortReceipt = (receipt: string): string =>
  (receipt.replaceAll('-', '').slice(-12).match(/.{4}/g) ?? []).join('-')
