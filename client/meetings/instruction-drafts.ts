import { useCallback, useEffect, useState } from 'react'
import type { Day, Id } from '#shared/core/value.ts'
import { wordingOf, type Instruction, type MoneySource, type Wording } from '#shared/meetings/meeting.ts'

/** An instruction being written; its id is that of the command that will prepare it. */
export type Draft = {
  id: Id
  issue?: Id | undefined
  text: string
  body: Id
  coExecutors?: Id[] | undefined
  deadline: Day
  planYear?: number | undefined
  source?: MoneySource | undefined
}

type Drafts = Readonly<Record<Id, Draft>>

/** The unsent instructions of a meeting, kept on this device until they are sent. */
export function useDrafts(meeting: Id) {
  const [drafts, setDrafts] = useState<Drafts>(() => read(meeting))
  useEffect(() => write(meeting, drafts), [meeting, drafts])
  const keep = useCallback((draft: Draft) => setDrafts(old => ({ ...old, [draft.id]: draft })), [])
  const drop = useCallback(
    (id: Id) =>
      setDrafts(old => (old[id] ? Object.fromEntries(Object.entries(old).filter(([key]) => key !== id)) : old)),
    [],
  )
  return { drafts, keep, drop }
}

export const draftOf = ({ id, issue, text, body, coExecutors, deadline, planYear, source }: Instruction): Draft => ({
  id,
  issue,
  text,
  body,
  coExecutors,
  deadline,
  planYear,
  source,
})

/** The draft's words as a command takes them. */
export const draftWording = (draft: Draft): Wording => wordingOf({ ...draft, text: draft.text.trim() })

/** What keeps a draft from being sent. */
export function draftLack(draft: Draft, today: Day): 'text' | 'body' | 'deadline' | 'past' | undefined {
  if (!draft.text.trim()) return 'text'
  if (!draft.body) return 'body'
  if (!draft.deadline) return 'deadline'
  return draft.deadline < today ? 'past' : undefined
}

export const isSaved = (draft: Draft, saved: Instruction | undefined): boolean =>
  saved !== undefined && JSON.stringify(draftWording(draft)) === JSON.stringify(wordingOf(saved))

const keyOf = (meeting: Id) => `veche.instructions.${meeting}`

function read(meeting: Id): Drafts {
  try {
    return JSON.parse(localStorage.getItem(keyOf(meeting)) ?? '{}') as Drafts
  } catch {
    return {}
  }
}

function write(meeting: Id, drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length > 0) localStorage.setItem(keyOf(meeting), JSON.stringify(drafts))
    else localStorage.removeItem(keyOf(meeting))
  } catch {
    // Without storage a draft lives as long as its page.
  }
}
