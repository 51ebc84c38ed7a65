import { useCallback, useEffect, useState } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Issue } from '#shared/issues/issue.ts'
import { api } from '../core/api.ts'
import { useNudge } from '../core/passing.ts'

/** What this device has asked in advance of a meeting, and what it supports so. */
export type OwnAhead = {
  readonly issues: readonly Pick<Issue, 'id' | 'text' | 'category' | 'state'>[]
  readonly supports: readonly Id[]
}

/** This device's own; asked for again by `refresh`, after something was done or has happened to it. */
export function useOwnAhead(meeting: Id, changes: unknown): { own: OwnAhead; refresh: () => Promise<void> } {
  const [own, setOwn] = useState<OwnAhead>({ issues: [], supports: [] })
  const refresh = useCallback(
    () =>
      api<OwnAhead>(`/api/meetings/${meeting}/ahead/mine`).then(
        setOwn,
        // Without an answer the buttons stay: a second support of the same device is not counted.
        () => undefined,
      ),
    [meeting],
  )
  useEffect(() => void refresh(), [refresh, changes])
  // A question that waits or is hidden is in no event: its author is told by a word of the server.
  useNudge(meetingStream(meeting), () => void refresh())
  return { own, refresh }
}
