import { expect, test } from 'vitest'
import type { Actor } from '#shared/core/actor.ts'
import { seesIssue } from '#shared/issues/sees-issue.ts'
import { anId, aPerson, elsewhere, guest, moderator, theDistrict, theYard } from '../support/rule.ts'

const around = [theYard, theDistrict]
const sees = (actor: Actor, state: 'pending' | 'accepted' | 'hidden', authors = [anId('anna')]) =>
  seesIssue(actor, { state, around, authors })

test('an accepted issue is there for everybody', () => {
  for (const actor of [guest, moderator, aPerson('boris', 'resident')]) expect(sees(actor, 'accepted')).toBe(true)
})

test('one that waits or is hidden is there for its author and for those who run meetings there, and for nobody else', () => {
  const strangers = [guest, aPerson('deputy', 'deputy'), aPerson('other', 'moderator', { place: elsewhere })]
  for (const state of ['pending', 'hidden'] as const) {
    for (const actor of [moderator, aPerson('near', 'moderator', { place: theDistrict }), aPerson('anna', 'resident')])
      expect(sees(actor, state)).toBe(true)
    for (const actor of strangers) expect(sees(actor, state)).toBe(false)
    expect(sees(guest, state, [guest.id])).toBe(true)
    // Said aloud, it has no author with an account.
    expect(sees(aPerson('anna', 'resident'), state, [])).toBe(false)
  }
})
