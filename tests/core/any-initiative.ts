import { addArgument, hideArgument, supportArgument, takeBackArgument } from '#shared/initiatives/argument.ts'
import { beginDraft } from '#shared/initiatives/begin-draft.ts'
import { dropIdea } from '#shared/initiatives/drop-idea.ts'
import { follow, noteSeen } from '#shared/initiatives/follow.ts'
import { joinGroup, leaveGroup, setLink } from '#shared/initiatives/group.ts'
import { hideIdea } from '#shared/initiatives/hide-idea.ts'
import { archive, beginWork, complete, report } from '#shared/initiatives/carry-out.ts'
import { acceptOffer, decide } from '#shared/initiatives/decide.ts'
import type { Opinion } from '#shared/initiatives/decision.ts'
import { beginExamination, conclude, setExaminer } from '#shared/initiatives/examination.ts'
import { giveUp } from '#shared/initiatives/give-up.ts'
import { importList } from '#shared/initiatives/import-list.ts'
import { publish } from '#shared/initiatives/publish.ts'
import { answerRemark, hideRemark, makeRemark } from '#shared/initiatives/remark.ts'
import { moneyOf } from './any-payment.ts'
import { systemActor } from '#shared/core/actor.ts'
import type { Card, InitiativeFacts } from '#shared/initiatives/initiative.ts'
import { beginGathering, endGathering } from '#shared/initiatives/gather.ts'
import { enterSheet, printSheets, reopenSheet } from '#shared/initiatives/sheet.ts'
import { sign } from '#shared/initiatives/sign.ts'
import { linkAssembly, unlinkAssembly } from '#shared/initiatives/assembly.ts'
import { submit } from '#shared/initiatives/submit.ts'
import { supportIdea } from '#shared/initiatives/support-idea.ts'
import { takeUp } from '#shared/initiatives/take-up.ts'
import { turnIssue } from '#shared/initiatives/turn-issue.ts'
import { removePart, writePart } from '#shared/initiatives/write-part.ts'
import { at, aVote, wholeDraft } from '../initiatives/an-initiative.ts'
import { aLine } from '../rounds/a-round.ts'
import { anId, theYard } from '../support/rule.ts'
import { chosen, words, type Acts } from './any-city-command.ts'
import { send, type TownInMemory } from './town-in-memory.ts'

/** What a group writes before it submits must never be heard. */
const secret = 'Тайное Имя пишет'

/** Ideas, drafts that come of them, and what is submitted. */
export function aboutInitiatives(town: TownInMemory, thing: number, more: number): Acts {
  const known = town.city.initiatives[chosen(town.city.initiatives, thing)]
  const title = words(town, more)
  const drop = () => send(town, 'city', dropIdea, { at, own: 0 }, { title, words: secret })
  const turn = () => {
    const issue = Object.values(town.truth.issues).find(each => each.state === 'accepted')
    if (!issue) return
    const facts = { issue, around: [theYard], isAuthor: false, isTurned: more % 2 > 0 }
    const into = more % 3 ? ('idea' as const) : ('draft' as const)
    send(town, 'city', turnIssue, facts, { issue: issue.id, into, title, words: secret })
  }
  const begin = () => send(town, 'city', beginDraft, { own: 0 }, { title: secret })
  if (!known) return [drop, turn, begin]
  const initiative: InitiativeFacts = {
    id: known.id,
    state: known.state,
    card: known,
    role: 'initiator',
    around: [theYard],
  }
  const about = { initiative, version: 0, parts: 0, papers: 0, isMember: true, heir: anId('anna'), own: 0 }
  const named = { initiative: known.id }
  const part = { kind: 'upkeep' as const, words: secret }
  const submitIt = () =>
    send(town, 'city', submit, { ...about, draft: wholeDraft(), at, nextNumber: 1 + (more % 9) }, named)
  const acts: Acts = [
    () => send(town, 'city', supportIdea, { initiative, support: known.support, own: false }, { ...named, on: true }),
    () => send(town, 'city', takeUp, about, named),
    () => send(town, 'city', hideIdea, about, { ...named, reason: secret }),
    () => send(town, 'city', setLink, about, named),
    () => send(town, 'city', joinGroup, about, { link: 'A'.repeat(22) }),
    () => send(town, 'city', leaveGroup, about, { ...named, member: anId('anna') }),
    () => send(town, 'city', writePart, about, { ...named, version: 0, part }),
    () => send(town, 'city', removePart, about, { ...named, version: 0, key: 'upkeep' }),
    submitIt,
    () => send(town, 'city', beginGathering, { ...about, draft: wholeDraft(), at, nextNumber: 1 }, named),
    ...supportOf(town, initiative),
  ]
  /** Luck seldom leads one so far: written, submitted and published at a go. */
  const publishIt = () => {
    const draft = { ...about, initiative: { ...initiative, state: 'draft' as const } }
    send(town, 'city', submit, { ...draft, draft: wholeDraft(), at, nextNumber: 1 + (more % 9) }, named)
    const card = town.city.initiatives[known.id]
    const submitted = { ...initiative, state: 'submitted' as const, card }
    send(town, 'city', publish, { initiative: submitted, submittedOn: '2026-10-01' }, named)
  }
  const argument = { ...named, argument: known.id }
  const argued = { ...about, own: 0, isOwn: more % 2 > 0, supported: false, follows: true }
  const imported = { key: known.id, title, words: secret, place: theYard }
  const past = { state: 'lost' as const, since: '2023-12-31', from: 'Сосед', details: { problem: secret } }
  const over = { key: known.id, title, place: theYard, past }
  const said: Acts = [
    () => send(town, 'city', addArgument, argued, { ...named, side: 'against' as const, text: secret }),
    () => send(town, 'city', supportArgument, argued, { ...argument, on: true }),
    () => send(town, 'city', takeBackArgument, argued, argument),
    () => send(town, 'city', hideArgument, argued, { ...argument, reason: secret }),
    () => send(town, 'city', follow, argued, { ...named, on: false }),
    () => send(town, 'city', noteSeen, argued, named),
    () =>
      send(
        town,
        'city',
        importList,
        { spots: [at], known: more % 2 ? [undefined] : [{ card: known, words: secret, imported: more % 3 > 0 }] },
        { lines: [more % 5 > 2 ? imported : over] },
      ),
  ]
  const way =
    known.number === undefined
      ? acts
      : [
          ...wayOf(town, initiative, known),
          ...supportOf(town, initiative),
          ...moneyOf(town, initiative, known),
          submitIt,
        ]
  return [drop, turn, begin, way[more % way.length], publishIt, said[more % said.length]]
}

/** What residents and operators do for one that is open to support. */
function supportOf(town: TownInMemory, facts: InitiativeFacts): Acts {
  const named = { initiative: facts.id }
  const initiative = { ...facts, role: undefined }
  const people = { chair: secret, secretary: secret, tellers: [secret] }
  const vote = aVote([9, 0, 0])
  const meeting = { kind: 'assembly' as const, approved: true }
  const entered = { ...named, sheet: 1, count: { valid: 3, invalid: [] } }
  return [
    () => send(town, 'city', sign, { initiative, lies: {}, line: aLine(), own: false }, { ...named, on: true }),
    () => send(town, 'city', printSheets, { initiative, nextSheet: 1 }, { ...named, sheets: 1 }),
    () =>
      send(
        town,
        'city',
        reopenSheet,
        { initiative, sheet: { checked: true, entries: [] } },
        { ...named, sheet: 1, because: secret },
      ),
    () => send(town, 'city', enterSheet, { initiative, sheet: { checked: false, entries: [] } }, entered),
    () =>
      send(
        town,
        'city',
        linkAssembly,
        { initiative, meeting, poll: vote, isTaken: false },
        { ...named, meeting: vote.meeting, poll: vote.id, entitled: 12, present: 10, ...people },
      ),
    () => send(town, 'city', unlinkAssembly, { initiative }, named),
    () => send(town, 'city', endGathering, { initiative: facts }, named),
  ]
}

/** The way of an initiative that was submitted, in any order. */
function wayOf(town: TownInMemory, facts: InitiativeFacts, card: Card): Acts {
  const initiative = { ...facts, card }
  const way = { initiative, submittedOn: '2026-10-01', unanswered: 0, hasOffer: true, bodiesKnown: true, left: 0 }
  const named = { initiative: card.id }
  const opinions: Opinion[] = [{ aspect: 'law', person: systemActor.id, verdict: 'for' }]
  const body = anId('lights')
  const open = Object.values(town.city.tasks).flatMap(task =>
    task.initiative === card.id && task.state === 'given' ? [task.id] : [],
  )
  const refused = { kind: 'refused', ground: 'better-solution', words: 'Есть лучше', offer: 'Вместе' } as const
  return [
    () => send(town, 'city', publish, way, named),
    () => send(town, 'city', makeRemark, { ...way, own: 0 }, { ...named, text: secret }),
    () => send(town, 'city', answerRemark, { ...way, isAnswered: false }, { ...named, remark: card.id, text: secret }),
    () => send(town, 'city', hideRemark, way, { ...named, remark: card.id, reason: secret }),
    () =>
      send(
        town,
        'city',
        setExaminer,
        { ...way, opinions: [], isStaff: true },
        { ...named, aspect: 'law', person: body },
      ),
    () => {
      const over = { ...way, initiative: { ...initiative, card: { ...card, deadline: '2026-10-02' } } }
      send(town, 'city', beginExamination, { ...over, opinions, isStaff: false }, named)
    },
    () => {
      const words = { ...named, aspect: 'law' as const, verdict: 'for' as const, conclusion: secret, note: secret }
      send(town, 'city', conclude, { ...way, opinions, isStaff: false }, words)
    },
    () => send(town, 'city', decide, { ...way, opinions }, { ...named, decision: { kind: 'supported' } }),
    () => send(town, 'city', decide, { ...way, opinions }, { ...named, decision: refused }),
    () => send(town, 'city', acceptOffer, way, named),
    () =>
      send(town, 'city', beginWork, way, { ...named, milestones: [{ text: 'Этап', body, deadline: '2027-06-01' }] }),
    () => send(town, 'city', complete, way, { ...named, spent: 100 }),
    () => send(town, 'city', giveUp, { ...way, open }, { ...named, spent: 100, why: words(town, 1) }),
    () => send(town, 'city', report, way, { ...named, words: 'Сделано' }),
    () => send(town, 'city', archive, way, named),
  ]
}
