import { expect } from 'vitest'
import * as Y from 'yjs'
import type { Id } from '#shared/core/value.ts'
import { documentName } from '#shared/documents/document.ts'
import { draftTexts } from '#shared/initiatives/draft.ts'
import { saveUpdates } from '../../server/documents/store.ts'
import type { Device, TestVeche } from '../support/veche.ts'
import { wholeParts } from './an-initiative.ts'
import { writeLine } from './written-texts.ts'

/** Sends a command about initiatives that must succeed; the id it creates. */
export async function does(device: Device, name: string, input: object): Promise<Id> {
  const answer = await device.send('city', `initiatives.${name}`, input)
  expect(answer, name).toMatchObject({ ok: true })
  return answer.id
}

const square = [
  [47.2, 53.6],
  [47.202, 53.6],
  [47.202, 53.601],
  [47.2, 53.6],
]

/** A draft with everything in it, led by this person; one person is group enough where the policy says so. */
export async function readyDraft(veche: Pick<TestVeche, 'sql' | 'now'>, initiator: Device): Promise<Id> {
  const draft = await does(initiator, 'begin-draft', { title: 'Волейбол' })
  const territory = { kind: 'territory', shape: { type: 'Polygon', coordinates: [square] } }
  for (const part of [...wholeParts.filter(each => !['title', 'territory'].includes(each.kind)), territory])
    await does(initiator, 'write-part', { initiative: draft, version: 0, part })
  const doc = new Y.Doc()
  for (const text of draftTexts) writeLine(doc, text, `${text}.`)
  await saveUpdates(veche.sql, documentName('initiative', draft), [Y.encodeStateAsUpdate(doc)], veche.now())
  return draft
}
