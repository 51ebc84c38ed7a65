import { useEffect, useRef } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { Issue } from '#shared/issues/issue.ts'
import type { MeetingState } from '#shared/state.ts'
import { useTexts } from '../../texts/texts.tsx'
import { toast } from '../../ui/toast.tsx'
import { joinedTo } from './issue-order.ts'
import type { Mine } from './own.ts'

/** Says aloud (and at the foot of the page) what becomes of one's own issues the moment it happens; nothing about what was so before. */
export function useFate(state: MeetingState | undefined, mine: Mine): void {
  const { participant, issues } = useTexts()
  const known = useRef<Map<Id, string> | undefined>(undefined)
  useEffect(() => {
    if (!state) return
    const fates = fatesOf(state, mine)
    const before = known.current
    known.current = fates
    if (!before) return
    for (const [id, fate] of fates) {
      const old = before.get(id)
      if (old === undefined || old === fate) continue
      const outcome = keptOf(state, id)?.outcome
      const other = fate.startsWith('joined-with') ? state.issues[fate.split(' ').at(-1) ?? ''] : undefined
      if (other) toast({ text: participant.own.joinedWith(other.text), seconds: 10 })
      else if (fate.startsWith('joined-to') && !old.startsWith('joined-to'))
        toast({ text: participant.own.joinedTo(keptOf(state, id)?.text ?? ''), seconds: 12 })
      else if (outcome?.kind === 'instruction')
        toast({ text: participant.own.instruction(outcome.number), kind: 'done', seconds: 12 })
      else if (outcome) toast({ text: participant.own.decided(issues.outcomes[outcome.kind]), seconds: 10 })
      else if (fate === 'accepted' && old === 'pending') toast({ text: participant.own.accepted, kind: 'done' })
      else if (fate === 'hidden')
        toast({ text: participant.own.hidden(mine.issues.find(i => i.id === id)?.hiddenReason ?? '') })
    }
  }, [state, mine, participant, issues])
}

/** In a word, what each own issue has come to; the meeting's own events know it before the server is asked. */
function fatesOf(state: MeetingState, mine: Mine): Map<Id, string> {
  return new Map(
    mine.issues.map(own => {
      const seen = state.issues[own.id]
      const known = seen && seen.state !== 'pending' ? seen : own
      const outcome = keptOf(state, own.id)?.outcome
      const decided = outcome && `${outcome.kind} ${'number' in outcome ? outcome.number : ''}`
      if (seen?.outcome?.kind === 'joined') return [own.id, ['joined-to', decided].join(' ')]
      const joined = joinedTo(state, own.id)
      return [own.id, decided ?? (joined.length > 0 ? `joined-with ${joined.at(-1)}` : known.state)]
    }),
  )
}

/** The issue whose fate an issue shares: the one it was joined to, or itself. */
function keptOf(state: MeetingState, id: Id): Issue | undefined {
  const issue = state.issues[id]
  return issue?.outcome?.kind === 'joined' ? (state.issues[issue.outcome.to] ?? issue) : issue
}
