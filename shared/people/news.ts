import type { Day, Id, Moment } from '../core/value.ts'

/** Something that happened to what somebody follows; `state` is the state it came to, or the kind of a step. */
export type Change = {
  readonly at: Moment
  readonly kind:
    | 'state'
    | 'remark'
    | 'answer'
    | 'argument-for'
    | 'argument-against'
    | 'milestone'
    | 'called-off'
    | 'round'
  readonly state?: string
  readonly words?: string
}

/** What is new about one thing that somebody follows. */
export type News = {
  readonly about: 'initiative' | 'round'
  readonly id: Id
  readonly title: string
  readonly state: string
  /** How many of the changes came after the last look. */
  readonly fresh: number
  /** The newest first; the last three months. */
  readonly changes: readonly Change[]
  /** Of a round: the places followed that it is about. */
  readonly places?: readonly Id[]
  /** Days and moments to keep in mind. */
  readonly dates: readonly { readonly kind: 'deadline' | 'opens' | 'closes'; readonly at: Day | Moment }[]
}
