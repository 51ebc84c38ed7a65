import { expect } from 'vitest'
import type { Id } from '#shared/core/value.ts'
import { documentName } from '#shared/documents/document.ts'
import { draftTexts } from '#shared/initiatives/draft.ts'
import * as Y from 'yjs'
import { saveUpdates } from '../../server/documents/store.ts'
import type { Device, TestVeche } from '../support/veche.ts'
import { wholeParts } from './an-initiative.ts'
import { writeLine } from './written-texts.ts'

/** A draft with everything in it, led by this person. */
export async function wholeDraftOf(veche: TestVeche, initiator: Device): Promise<Id> {
  const does = async (name: string, input: object): Promise<Id> => {
    const answer = await initiator.send('city', `initiatives.${name}`, input)
    expect(answer, name).toMatchObject({ ok: true })
    return answer.id
  }
  const draft = await does('begin-draft', { title: 'Волейбол' })
  const around = {
    kind: 'territory',
    shape: {
      type: 'Polygon',
      coordinates: [
        [
          [47.2, 53.6],
          [47.202, 53.6],
          [47.202, 53.601],
          [47.2, 53.6],
        ],
      ],
    },
  }
  for (const part of [...wholeParts.filter(part => !['title', 'territory'].includes(part.kind)), around])
    await does('write-part', { initiative: draft, version: 0, part })
  const doc = new Y.Doc()
  for (const text of draftTexts) writeLine(doc, text, `${text}.`)
  await saveUpdates(veche.sql, documentName('initiative', draft), [Y.encodeStateAsUpdate(doc)], veche.now())
  return draft
}
