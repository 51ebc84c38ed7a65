import { expect, test } from 'vitest'
import { dropIdea } from '#shared/initiatives/drop-idea.ts'
import { hideIdea } from '#shared/initiatives/hide-idea.ts'
import { supportIdea } from '#shared/initiatives/support-idea.ts'
import { takeUp } from '#shared/initiatives/take-up.ts'
import { turnIssue } from '#shared/initiatives/turn-issue.ts'
import {
  anId,
  everybody,
  given,
  guest,
  moderator,
  now,
  theDistrict,
  theYard,
  whoMay,
  whoRunsIt,
} from '../support/rule.ts'
import { aCard, anIdea, anna, at, boris, inCity, theIdea } from './an-initiative.ts'

const signedIn = everybody.filter(name => name !== 'guest')
const input = { title: 'Площадка для волейбола', words: 'Поставить сетку у школы', place: theYard }

test('whoever has signed in drops an idea: its title and place are public, whose it is stays with the town', () => {
  given({ at, own: 0 })
    .by(anna)
    .when(dropIdea, input, inCity)
    .makes(
      { type: 'initiatives.idea-dropped', card: aCard({ since: now, support: 0 }) },
      { type: 'initiatives.idea-described', initiative: theIdea, words: input.words },
      { type: 'initiatives.member-noted', initiative: theIdea, actor: anna.id, role: 'author' },
    )
  expect(whoMay(dropIdea, { at, own: 0 }, input)).toEqual(signedIn)
})

test('an idea has a place that exists, and one person does not fill the bank', () => {
  given({ own: 0 }).by(anna).when(dropIdea, input).refuses('place-unknown')
  given({ at, own: 10 }).by(anna).when(dropIdea, input).refuses('too-many-ideas', { most: 10 })
})

test('one person supports an idea once, and may take the support back', () => {
  const facts = { initiative: anIdea(), support: 4, own: false }
  given(facts)
    .by(boris)
    .when(supportIdea, { initiative: theIdea, on: true })
    .makes(
      { type: 'initiatives.support-noted', initiative: theIdea, actor: boris.id, on: true },
      { type: 'initiatives.idea-supported', card: aCard({ support: 5 }) },
    )
  given({ ...facts, own: true })
    .by(boris)
    .when(supportIdea, { initiative: theIdea, on: true })
    .makes()
  const back = given({ ...facts, own: true })
    .by(boris)
    .when(supportIdea, { initiative: theIdea, on: false })
  expect(back.events()[1]).toMatchObject({ card: { support: 3 } })
  expect(whoMay(supportIdea, facts, { initiative: theIdea, on: true })).toEqual(signedIn)
})

test('whoever takes an idea up leads its draft; its author is in the group already and nobody else is told what they write', () => {
  given({ initiative: anIdea(), own: 4 })
    .by(boris)
    .when(takeUp, { initiative: theIdea })
    .makes(
      { type: 'initiatives.idea-taken-up', card: aCard({ state: 'draft', since: now }) },
      { type: 'initiatives.member-noted', initiative: theIdea, actor: boris.id, role: 'initiator' },
      {
        type: 'initiatives.part-written',
        initiative: theIdea,
        key: 'title',
        part: { kind: 'title', text: aCard().title },
        by: boris.id,
      },
      { type: 'initiatives.draft-changed', initiative: theIdea },
    )
  expect(whoMay(takeUp, { initiative: anIdea(), own: 0 }, { initiative: theIdea })).toEqual(signedIn)
})

test('nobody leads more drafts than they might begin, wherever these came from', () => {
  given({ initiative: anIdea(), own: 5 }).by(boris).when(takeUp, { initiative: theIdea }).refuses('too-many-drafts')
})

test('an idea is taken up once, and not supported as an idea afterwards', () => {
  const taken = anIdea({ state: 'draft', card: aCard({ state: 'draft' }) })
  given({ initiative: taken, own: 0 }).by(boris).when(takeUp, { initiative: theIdea }).refuses('idea-taken-up')
  given({ initiative: taken, support: 4, own: false })
    .by(boris)
    .when(supportIdea, { initiative: theIdea, on: true })
    .refuses('idea-taken-up')
})

test('an idea nobody sees can neither be supported nor taken up nor hidden again', () => {
  const unseen = anIdea({ card: undefined })
  given({ initiative: unseen, own: 0 }).by(boris).when(takeUp, { initiative: theIdea }).refuses('not-found')
  given({ initiative: unseen, support: 0, own: false })
    .by(boris)
    .when(supportIdea, { initiative: theIdea, on: true })
    .refuses('not-found')
  given({ initiative: unseen })
    .by(moderator)
    .when(hideIdea, { initiative: theIdea, reason: 'Повтор' })
    .refuses('not-found')
})

test('who runs meetings there hides an idea; the reason is in no log', () => {
  const hidden = { initiative: theIdea, reason: 'Чужое имя в тексте' }
  given({ initiative: anIdea() })
    .by(moderator)
    .when(hideIdea, hidden)
    .makes(
      { type: 'initiatives.idea-hidden', initiative: theIdea },
      { type: 'initiatives.hiding-noted', ...hidden, by: moderator.id },
    )
  expect(whoMay(hideIdea, { initiative: anIdea() }, hidden)).toEqual(whoRunsIt)
  // What was open to support goes back to its group, and nothing that was gathered counts.
  given({ initiative: anIdea({ state: 'gathering', card: aCard({ state: 'gathering' }) }) })
    .by(moderator)
    .when(hideIdea, hidden)
    .makes(
      { type: 'initiatives.idea-hidden', initiative: theIdea },
      { type: 'initiatives.hiding-noted', ...hidden, by: moderator.id },
      { type: 'initiatives.support-dropped', initiative: theIdea },
      { type: 'initiatives.writing-resumed', initiative: theIdea },
      { type: 'initiatives.draft-changed', initiative: theIdea },
    )
  given({ initiative: anIdea({ state: 'submitted', card: aCard({ state: 'submitted', number: 1 }) }) })
    .by(moderator)
    .when(hideIdea, hidden)
    .refuses('idea-taken-up')
})

const issue = { id: anId('issue'), state: 'accepted' as const, ...at }
const turn = { issue, around: [theYard, theDistrict], isAuthor: false, isTurned: false }
const turning = { issue: issue.id, into: 'idea' as const, title: input.title, words: input.words }

test('an issue becomes an idea and keeps the link to it', () => {
  given(turn)
    .by(moderator)
    .when(turnIssue, turning, inCity)
    .makes(
      { type: 'initiatives.idea-dropped', card: aCard({ since: now, support: 0, issue: issue.id }) },
      { type: 'initiatives.idea-described', initiative: theIdea, words: input.words },
      { type: 'initiatives.member-noted', initiative: theIdea, actor: moderator.id, role: 'author' },
    )
  expect(whoMay(turnIssue, turn, turning)).toEqual(whoRunsIt)
})

test('whoever raised an issue turns it into a draft that is theirs alone to begin with', () => {
  const own = { ...turn, isAuthor: true }
  const begun = given(own)
    .by(anna)
    .when(turnIssue, { ...turning, into: 'draft' }, inCity)
  expect(begun.events().map(event => event.type)).toEqual([
    'initiatives.draft-begun',
    'initiatives.idea-described',
    'initiatives.member-noted',
    'initiatives.part-written',
    'initiatives.draft-changed',
  ])
  expect(begun.events()[0]).toMatchObject({ issue: issue.id })
  given(own).by(guest).when(turnIssue, turning).refuses('sign-in-needed')
})

test('an issue nobody sees becomes nothing, and one becomes something once', () => {
  given({ ...turn, issue: { ...issue, state: 'hidden' as const } })
    .by(moderator)
    .when(turnIssue, turning)
    .refuses('issue-not-accepted')
  given({ ...turn, isTurned: true })
    .by(moderator)
    .when(turnIssue, turning)
    .refuses('issue-turned')
})
