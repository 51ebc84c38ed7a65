import { beginDraft } from '#shared/initiatives/begin-draft.ts'
import { dropIdea } from '#shared/initiatives/drop-idea.ts'
import { joinGroup, leaveGroup, setLink } from '#shared/initiatives/group.ts'
import { hideIdea } from '#shared/initiatives/hide-idea.ts'
import type { InitiativeFacts } from '#shared/initiatives/initiative.ts'
import { submit } from '#shared/initiatives/submit.ts'
import { supportIdea } from '#shared/initiatives/support-idea.ts'
import { takeUp } from '#shared/initiatives/take-up.ts'
import { turnIssue } from '#shared/initiatives/turn-issue.ts'
import { removePart, writePart } from '#shared/initiatives/write-part.ts'
import { at, wholeDraft } from '../initiatives/an-initiative.ts'
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
  const about = { initiative, version: 0, parts: 0, isMember: true, heir: anId('anna') }
  const named = { initiative: known.id }
  const part = { kind: 'upkeep' as const, words: secret }
  const acts: Acts = [
    () => send(town, 'city', supportIdea, { initiative, support: known.support, own: false }, { ...named, on: true }),
    () => send(town, 'city', takeUp, about, named),
    () => send(town, 'city', hideIdea, about, { ...named, reason: secret }),
    () => send(town, 'city', setLink, about, named),
    () => send(town, 'city', joinGroup, about, { link: 'A'.repeat(22) }),
    () => send(town, 'city', leaveGroup, about, { ...named, member: anId('anna') }),
    () => send(town, 'city', writePart, about, { ...named, version: 0, part }),
    () => send(town, 'city', removePart, about, { ...named, version: 0, key: 'upkeep' }),
    () => send(town, 'city', submit, { ...about, draft: wholeDraft(), at, nextNumber: 1 + (more % 9) }, named),
  ]
  return [drop, turn, begin, acts[more % acts.length]]
}
