import { useCallback, useEffect, useState } from 'react'
import type { Id, Moment } from '#shared/core/value.ts'
import type { Aspect, Decision, Verdict } from '#shared/initiatives/decision.ts'
import type { RoundCalledOff, RoundResult } from '#shared/initiatives/events.ts'
import type { Draft } from '#shared/initiatives/draft.ts'
import type { Card, GroupRole, InitiativeState } from '#shared/initiatives/initiative.ts'
import type { Frozen, FrozenDraft } from '#shared/initiatives/submit.ts'
import { api, isApiError } from '../core/api.ts'
import { useHeard } from '../core/heard.ts'
import { useNudge } from '../core/passing.ts'
import type { MoneyShown } from './money-shown.ts'
import type { SupportShown } from './support-shown.ts'

export type Member = { readonly id: Id; readonly name?: string; readonly role: GroupRole }
export type DraftShown = Draft & { readonly members: readonly Member[]; readonly link?: string }

/** An initiative as the server shows it to this account. */
export type InitiativeShown = {
  readonly id: Id
  readonly state: InitiativeState
  readonly title: string
  readonly card?: Card
  readonly words?: string
  readonly issue?: Id
  readonly steps: readonly StepShown[]
  /** The asker follows it. */
  readonly follows: boolean
  readonly role?: GroupRole
  readonly hiddenReason?: string
  /** As it is signed before it is submitted. */
  readonly gathering?: { readonly content: FrozenDraft; readonly hash: string; readonly hashed: string }
  readonly support?: SupportShown
  readonly submitted?: { readonly content: Frozen; readonly hash: string; readonly hashed: string }
  readonly procedure?: {
    readonly remarks: readonly RemarkShown[]
    readonly opinions: readonly OpinionShown[]
    readonly earlier: readonly EarlierShown[]
  }
  readonly money?: MoneyShown
  /** What it cost in the end, kopecks. */
  readonly spent?: number
  readonly draft?: DraftShown
}

/** A state it came to: by when it had to go on, how it was decided, what was reported, what came of its round. */
export type StepShown = {
  readonly state: InitiativeState
  readonly at: Moment
  readonly deadline?: string
  readonly decision?: Decision
  readonly words?: string
  readonly result?: RoundResult | RoundCalledOff
}

/** A remark; a hidden one is there for its author and those who lead the procedure. */
export type RemarkShown = {
  readonly id: Id
  readonly text: string
  readonly at: Moment
  readonly isOwn: boolean
  readonly answer?: { readonly text: string; readonly from: 'group' | 'town'; readonly at: Moment }
  readonly hiddenReason?: string
}

/** A side of the examination. Who examines it, and their note, is for those who lead the procedure. */
export type OpinionShown = {
  readonly aspect: Aspect
  readonly verdict?: Verdict
  readonly conclusion?: string
  readonly at?: Moment
  readonly isOwn: boolean
  readonly person?: Id
  readonly name?: string
  readonly note?: string
}

/** What was concluded before a rework, and does not count any more. */
export type EarlierShown = Required<Pick<OpinionShown, 'aspect' | 'verdict' | 'conclusion' | 'at'>> &
  Pick<OpinionShown, 'note'>

export type InitiativeInHand = {
  readonly shown: InitiativeShown | undefined
  readonly state: 'loading' | 'here' | 'missing' | 'failed'
  readonly refresh: () => Promise<void>
}

/** Asks for an initiative; again whenever its group is nudged, its procedure went on, or `version` (its card) changes. What is here stays until the answer. */
export function useInitiative(id: Id, version: string): InitiativeInHand {
  const [inHand, setInHand] = useState<Omit<InitiativeInHand, 'refresh'>>({ shown: undefined, state: 'loading' })
  const refresh = useCallback(
    () =>
      api<InitiativeShown>(`/api/initiatives/${id}`).then(
        shown => setInHand({ shown, state: 'here' }),
        (error: unknown) => {
          const missing = isApiError(error) && (error.code === 'not-found' || error.code === 'bad-input')
          // Without network what is here goes on being written.
          setInHand(old =>
            missing ? { shown: undefined, state: 'missing' } : old.shown ? old : { ...old, state: 'failed' },
          )
        },
      ),
    [id],
  )
  useEffect(() => void refresh(), [refresh, version])
  useNudge('city', () => void refresh())
  useHeard('city', event => {
    const concerns = event?.type === 'initiatives.procedure-went-on' && event.initiative === id
    if (!event || concerns) void refresh()
  })
  return { ...inHand, refresh }
}
