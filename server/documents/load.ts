import { streamMeeting } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { approveProtocol } from '#shared/documents/approve-protocol.ts'
import { documentName } from '#shared/documents/document.ts'
import type { ProtocolFacts } from '#shared/documents/protocol-of.ts'
import { meetingsOfStreams } from '../core/meeting-facts.ts'
import type { Load, Sql } from '../core/store.ts'
import { loadProse } from './store.ts'

/** What a protocol is made from; `null`: there is no such meeting. */
export type LoadProtocolFacts = (sql: Sql, meeting: Id) => Promise<ProtocolFacts | null>

/** The facts of an approval. From here on nothing more is written in the document: its meeting's row is locked. */
export const loadApproveProtocol =
  (factsOf: LoadProtocolFacts): Load<typeof approveProtocol> =>
  async (sql, items) =>
    Promise.all(
      items.map(async item => {
        const id = streamMeeting(item.stream) ?? null
        const [left] = await sql<Left[]>`
          select m.id, exists (select from protocol p where p.meeting = m.id) as approved,
            (select count(*)::int from issue i
              where i.meeting = m.id and i.state <> 'hidden' and i.outcome is null) as issues_left,
            (select count(*)::int from poll p where p.meeting = m.id and p.state = 'counted') as polls_hidden,
            (select name from person where id = ${item.actor.id}) as name
          from meeting m where m.id = ${id} for update of m`
        const [meeting] = await meetingsOfStreams(sql, [item])
        const data = left && (await factsOf(sql, left.id))
        if (!left || !meeting || !data) return null
        return {
          meeting: meeting.facts,
          approved: left.approved,
          issuesLeft: left.issues_left,
          pollsHidden: left.polls_hidden,
          name: left.name ?? undefined,
          data,
          prose: await loadProse(sql, documentName('protocol', left.id)),
        }
      }),
    )

type Left = { id: Id; approved: boolean; issues_left: number; polls_hidden: number; name: string | null }
