import type { Id } from '#shared/core/value.ts'
import type {
  discardInstruction,
  prepareInstruction,
  PrepareFacts,
  reviseInstruction,
} from '#shared/meetings/prepare-instruction.ts'
import { instructionOf, type InstructionRow } from '../core/instruction-row.ts'
import { meetingsOfStreams } from '../core/meeting-facts.ts'
import type { Item, Load, Sql } from '../core/store.ts'

export const loadPrepareInstruction: Load<typeof prepareInstruction> = async (sql, items) => {
  const meetings = await meetingsOfStreams(sql, items)
  const bodies = await findBodies(sql, items)
  const issues = await findIssues(
    sql,
    items.map(item => item.input.issue).filter(id => id !== undefined),
  )
  return items.map(({ input }, i) => {
    const meeting = meetings[i]?.facts
    if (!meeting) return null
    const issue = issues.find(row => row.id === input.issue && row.meeting === meeting.id)
    return {
      meeting,
      bodyKnown: allKnown(bodies, input),
      issue: issue && { accepted: issue.accepted, decided: issue.decided },
    }
  })
}

export const loadReviseInstruction: Load<typeof reviseInstruction> = async (sql, items) => {
  const bodies = await findBodies(sql, items)
  const prepared = await loadPrepared(sql, items)
  return prepared.map((facts, i) => facts && { ...facts, bodyKnown: allKnown(bodies, items[i].input) })
}

export const loadDiscardInstruction: Load<typeof discardInstruction> = (sql, items) => loadPrepared(sql, items)

/** The instructions with their meetings; `null`: there is none such in the meeting. */
async function loadPrepared(sql: Sql, items: readonly Item<{ instruction: Id }>[]): Promise<(PrepareFacts | null)[]> {
  const meetings = await meetingsOfStreams(sql, items)
  const rows = await sql<(InstructionRow & { meeting: Id })[]>`
    select id, meeting, issue, text, body, co_executors, deadline, plan_year, source, state, number, given_at, history
    from instruction where id = any(${items.map(item => item.input.instruction)}::uuid[])`
  return items.map((item, i) => {
    const meeting = meetings[i]?.facts
    const row = rows.find(row => row.id === item.input.instruction && row.meeting === meeting?.id)
    return meeting && row ? { meeting, bodyKnown: true, instruction: instructionOf(row) } : null
  })
}

type Named = { body: Id; coExecutors?: readonly Id[] | undefined }

const namedIn = ({ body, coExecutors = [] }: Named): Id[] => [body, ...coExecutors]
const allKnown = (bodies: ReadonlySet<Id>, input: Named): boolean => namedIn(input).every(body => bodies.has(body))

async function findBodies(sql: Sql, items: readonly Item<Named>[]): Promise<Set<Id>> {
  const ids = items.flatMap(item => namedIn(item.input))
  const rows = await sql<{ id: Id }[]>`select id from body where id = any(${ids}::uuid[])`
  return new Set(rows.map(row => row.id))
}

const findIssues = (sql: Sql, ids: readonly Id[]) => sql<
  { id: Id; meeting: Id; accepted: boolean; decided: boolean }[]
>`
  select id, meeting, state = 'accepted' as accepted, outcome is not null as decided
  from issue where id = any(${ids}::uuid[])`
