import { useEffect, useMemo, useState } from 'react'
import { roundStream } from '#shared/core/stream.ts'
import type { Round, Turnout } from '#shared/rounds/round.ts'
import type { OwnRound } from '#shared/rounds/round-shown.ts'
import { evolveRoundState, type RoundState } from '#shared/rounds/state.ts'
import { api } from '../core/api.ts'
import type { Following, Status } from '../core/follow.ts'
import { useFollowed } from '../core/followers.ts'
import { usePassing } from '../core/passing.ts'
import { useSession } from '../core/session.tsx'

export type RoundInHand = {
  readonly round?: Round
  readonly status: Status
  readonly seq: number
  /** Running while it is voted on, final afterwards. */
  readonly turnout?: Turnout
  readonly head?: string
}

/** One round, live; without an id none. */
export function useRound(id: string | undefined): RoundInHand {
  const following = useMemo(() => (id === undefined ? undefined : followingOf(id)), [id])
  const { known, status } = useFollowed(following)
  const { turnout: live, head } = usePassing(following?.stream)
  const round = id === undefined ? undefined : known?.state.rounds[id]
  const turnout = round?.turnout ?? live
  return { ...(round && { round }), status, seq: known?.seq ?? 0, ...(turnout && { turnout }), ...(head && { head }) }
}

const followingOf = (id: string): Following<RoundState> => ({
  stream: roundStream(id),
  evolve: evolveRoundState,
  open: ({ epoch, seq, snapshot }) => Promise.resolve({ epoch, seq, state: snapshot as RoundState }),
})

/** What the reader may do in a round; what was learned last is kept for a page opened without network. */
export function useMine(round: string, again: unknown): OwnRound | undefined {
  const { ready, actor } = useSession()
  const [mine, setMine] = useState<OwnRound>()
  useEffect(() => {
    if (!ready) return
    let current = true
    const key = `veche.mine.${round}.${actor.id}`
    api<OwnRound>(`/api/rounds/${round}/mine`).then(
      answer => {
        if (!current) return
        setMine(answer)
        remember(key, answer)
      },
      () => current && setMine(old => old ?? remembered(key)),
    )
    return () => {
      current = false
    }
  }, [round, ready, actor.id, again])
  return mine
}

function remember(key: string, mine: OwnRound): void {
  try {
    localStorage.setItem(key, JSON.stringify(mine))
  } catch {
    // Without storage the page asks again when there is network.
  }
}

function remembered(key: string): OwnRound | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as OwnRound | undefined
  } catch {
    return undefined
  }
}
