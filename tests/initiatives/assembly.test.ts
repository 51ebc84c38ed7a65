import { expect, test } from 'vitest'
import { defaultPolicy, type Policy } from '#shared/core/policy.ts'
import { linkAssembly, unlinkAssembly, type LinkFacts } from '#shared/initiatives/assembly.ts'
import type { InitiativeState } from '#shared/initiatives/initiative.ts'
import { quorumOf } from '#shared/initiatives/support.ts'
import { anId, given, moderator, theMeeting, whoMay } from '../support/rule.ts'
import { aCard, anIdea, aVote, theIdea } from './an-initiative.ts'

const leaders = [
  'town',
  'moderator',
  'moderator of the yard',
  'moderator of the district',
  'head',
  'controller',
  'admin',
]
const by = (changes: Partial<Policy>) => ({ policy: { ...defaultPolicy, ...changes } })
const input = { initiative: theIdea }
const went = { type: 'initiatives.procedure-went-on' as const, initiative: theIdea }
const gathering = ({ state = 'gathering' }: { state?: InitiativeState } = {}) =>
  anIdea({ state, card: aCard({ state }) })

const held = (known: Partial<LinkFacts> = {}): LinkFacts => ({
  initiative: gathering(),
  meeting: { kind: 'assembly', approved: true },
  poll: aVote([61, 4, 5]),
  isTaken: false,
  ...known,
})
const papers = {
  ...input,
  meeting: theMeeting,
  poll: anId('poll'),
  entitled: 210,
  present: 72,
  chair: 'Петрова А. И.',
  secretary: 'Сидоров К. К.',
  tellers: ['Иванова М. М.'],
}

test('the open vote of an assembly with quorum and protocol is its support, with chair, secretary and tellers', () => {
  const { initiative, meeting, poll, entitled, present, chair, secretary, tellers } = papers
  given(held())
    .by(moderator)
    .when(linkAssembly, papers)
    .makes(
      {
        type: 'initiatives.assembly-linked',
        initiative,
        assembly: {
          meeting,
          poll,
          kind: 'assembly',
          entitled,
          present,
          votes: { for: 61, against: 4, abstain: 5 },
        },
        chair,
        secretary,
        tellers,
        by: moderator.id,
      },
      went,
    )
  given(held())
    .by(moderator)
    .when(linkAssembly, { ...papers, tellers: [] })
    .refuses('bad-input')
  expect(whoMay(linkAssembly, held(), papers)).toEqual(leaders)
})

test('an assembly without quorum is no support: a third of the residents of sixteen and more, two thirds of the delegates', () => {
  const enough = (kind: 'assembly' | 'conference', entitled: number, present: number) =>
    given(held({ meeting: { kind, approved: true }, poll: aVote([20, 0, 0]) }))
      .by(moderator)
      .when(linkAssembly, { ...papers, entitled, present })
  enough('assembly', 90, 30).events()
  enough('assembly', 91, 30).refuses('assembly-no-quorum', { present: 30, need: 31 })
  enough('conference', 45, 30).events()
  enough('conference', 46, 30).refuses('assembly-no-quorum', { present: 30, need: 31 })
  expect(quorumOf('assembly', 100, { ...defaultPolicy, assemblyQuorumTop: 1, assemblyQuorumBottom: 2 })).toBe(50)
})

test('no other meeting, no vote without an approved protocol, against, or of another initiative is support', () => {
  const refused = (facts: LinkFacts, known: Partial<typeof papers> = {}) =>
    given(facts)
      .by(moderator)
      .when(linkAssembly, { ...papers, ...known })
  refused(held({ meeting: { kind: 'yard', approved: true } })).refuses('not-an-assembly')
  refused(held({ meeting: { kind: 'assembly', approved: false } })).refuses('assembly-without-protocol')
  refused(held({ isTaken: true })).refuses('assembly-vote-taken')
  refused(held(), { present: 69 }).refuses('assembly-registered-few', { voters: 70 })
  refused(held({ poll: aVote([36, 30, 4]) })).refuses('assembly-not-for')
  refused(held({ poll: aVote([37, 30, 3]) })).events()
  refused(held({ poll: aVote([61, 4, 5], { state: 'cancelled' }) })).refuses('assembly-not-for')
  const byTwoThirds = { base: 'voted' as const, share: { top: 2, bottom: 3, more: false } }
  refused(held({ poll: aVote([46, 24, 0], { decision: byTwoThirds }) })).refuses('assembly-not-for')
  refused(held({ poll: aVote([47, 23, 0], { decision: byTwoThirds }) })).events()
  given(held())
    .by(moderator)
    .when(linkAssembly, papers, by({ initiativeSupportAssembly: 0 }))
    .refuses('support-channel-off')
})

test('a link made by mistake is taken back until the decision', () => {
  given({ initiative: gathering() })
    .by(moderator)
    .when(unlinkAssembly, input)
    .makes({ type: 'initiatives.assembly-unlinked', initiative: theIdea }, went)
  given({ initiative: gathering({ state: 'supported' }) })
    .by(moderator)
    .when(unlinkAssembly, input)
    .refuses('initiative-elsewhere')
  expect(whoMay(unlinkAssembly, { initiative: gathering() }, input)).toEqual(leaders)
})
