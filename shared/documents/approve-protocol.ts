import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { sha256 } from '../core/sha256.ts'
import type { MeetingEvent } from '../meetings/events.ts'
import type { MeetingFacts } from '../meetings/meeting.ts'
import { mayApproveProtocol } from '../people/rights.ts'
import type { DocumentEvent } from './events.ts'
import { protocolOf, type ProtocolFacts } from './protocol-of.ts'
import type { Block } from './prose.ts'

export type ApproveFacts = {
  readonly meeting: MeetingFacts
  readonly approved: boolean
  /** Issues, pending ones too, that have no outcome. */
  readonly issuesLeft: number
  /** Counted votes whose result has not been shown. */
  readonly pollsHidden: number
  readonly data: ProtocolFacts
  readonly prose: readonly Block[]
  /** The name of who approves, where there is one. */
  readonly name?: string | undefined
}

/** «Утвердить»: freezes the protocol's text and tables with a hash, and publishes the meeting. */
export const approveProtocol = command({
  name: 'documents.approve-protocol',
  /** `seen`: the hash of the prose that was on the screen: nobody approves words they have not read. */
  input: z.object({ seen: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))) }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: ApproveFacts) => mayApproveProtocol(actor, facts.meeting.around),
  decide: (facts, { seen }, { now, timeZone, actor }): (DocumentEvent | MeetingEvent)[] => {
    const { meeting } = facts
    if (facts.approved) refuse('protocol-approved')
    if (meeting.phase !== 'closed' && meeting.phase !== 'published') refuse('meeting-not-closed')
    if (facts.issuesLeft > 0) refuse('protocol-issues-left', { issues: facts.issuesLeft })
    if (facts.pollsHidden > 0) refuse('protocol-polls-hidden', { polls: facts.pollsHidden })
    if (seen !== undefined && seen !== proseHash(facts.prose)) refuse('protocol-changed')
    const approvedOn = dayOf(now, timeZone)
    const content = JSON.stringify({ ...protocolOf(facts.data, facts.prose), approvedOn, approvedBy: facts.name })
    const approved = { meeting: meeting.id, content, hash: sha256(content), by: actor.id }
    return [
      { type: 'documents.protocol-approved', ...approved },
      // One that was published before there were protocols gets its own now.
      ...(meeting.phase === 'closed' ? [{ type: 'meetings.meeting-published', meeting: meeting.id } as const] : []),
    ]
  },
  result: (_facts, events) => ({
    hash: events.find(e => e.type === 'documents.protocol-approved')?.hash,
  }),
})

/** What a prose is known by. */
export const proseHash = (prose: readonly Block[]): string => sha256(JSON.stringify(prose))
