import { useEffect, useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { Group } from '#shared/meetings/meeting.ts'
import { api } from '../../core/api.ts'

/** Whose an issue is, for the staff's eyes. */
export type Author = { house?: string; group?: Group; hasContact: boolean; card?: number }
export type Authors = Readonly<Record<Id, Author>>

/** The authors of a meeting's issues; asked again whenever an issue appears. `issues` is how many there are. */
export function useAuthors(meeting: Id, issues: number): Authors {
  const [authors, setAuthors] = useState<Authors>({})
  useEffect(() => {
    if (issues === 0) return
    let current = true
    const timer = setTimeout(() => {
      api<{ authors: Authors }>(`/api/meetings/${meeting}/authors`).then(
        answer => current && setAuthors(answer.authors),
        // Without an answer the cards stand without their addresses; the next issue asks again.
        () => undefined,
      )
    }, 150)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [meeting, issues])
  return authors
}
