import { proposeBody } from '#shared/people/body.ts'
import { JoinIssue } from '../../issues/join-issue.tsx'
import { EditIssue, HideIssue } from '../../issues/moderate-issue.tsx'
import { RaiseAloud } from '../../issues/raise-aloud.tsx'
import { SetOutcome } from '../../issues/set-outcome.tsx'
import { CancelAnswer } from '../../tasks/cancel-answer.tsx'
import { PromiseAnswer } from '../../tasks/promise-answer.tsx'
import { StartPoll } from '../../votes/start-poll.tsx'
import { StartVote } from '../../votes/start-vote.tsx'
import { StopPoll } from '../../votes/stop-poll.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import type { ConsoleData } from './use-console.ts'
import type { Hand } from './use-hand.ts'

/** The one dialog that is open. */
export function ConsoleDialogs({ data, hand }: { data: ConsoleData; hand: Hand }) {
  const { dialog, close } = hand
  const { meeting, poll } = data
  if (!dialog) return null
  if ('issue' in dialog) return <IssueDialog data={data} hand={hand} dialog={dialog} />
  switch (dialog.kind) {
    case 'voice':
      return (
        <RaiseAloud
          meeting={meeting}
          onClose={raised => {
            if (raised) hand.choose(raised)
            close()
          }}
        />
      )
    case 'start-poll':
      return (
        <StartPoll
          meeting={meeting}
          issues={data.rating.rows.map(row => row.issue)}
          onClose={started => {
            if (started) hand.show({ scene: 'vote', of: started })
            close()
          }}
        />
      )
    case 'start-vote':
      return (
        <StartVote
          meeting={meeting}
          subject={dialog.subject}
          joined={data.joined}
          onClose={started => {
            if (started) hand.show({ scene: 'vote', of: started })
            close()
          }}
        />
      )
    case 'stop-poll':
      return poll ? <StopPoll meeting={meeting} poll={poll} onClose={close} /> : null
    case 'keys':
      return <KeysDialog onClose={close} />
  }
}

type IssueDialogProps = {
  data: ConsoleData
  hand: Hand
  dialog: Extract<NonNullable<Hand['dialog']>, { issue: string }>
}

function IssueDialog({ data, hand, dialog }: IssueDialogProps) {
  const { meeting, bodies, around, today, rating } = data
  const issue = data.issues[dialog.issue]
  if (!issue) return null
  const about = { meeting, issue, onClose: hand.close }
  switch (dialog.kind) {
    case 'edit':
      return <EditIssue {...about} />
    case 'hide':
      return <HideIssue {...about} />
    case 'answer':
      return (
        <PromiseAnswer
          {...about}
          bodies={bodies}
          proposed={proposeBody(bodies, issue.category, around)}
          today={today}
        />
      )
    case 'cancel-answer':
      return <CancelAnswer {...about} />
    case 'join': {
      const others = [...rating.rows.map(row => row.issue), ...data.decided].filter(
        each => each.id !== issue.id && each.outcome?.kind !== 'joined',
      )
      return <JoinIssue {...about} others={others} proposed={dialog.to} />
    }
    case 'outcome':
      return <SetOutcome {...about} kind={dialog.outcome} />
  }
}
