import { expect, test } from 'vitest'
import { drafts as draftsEn } from '../../client/texts/en/drafts.ts'
import { support as supportEn } from '../../client/texts/en/support.ts'
import { drafts } from '../../client/texts/ru/drafts.ts'
import { support } from '../../client/texts/ru/support.ts'

test('where the town sets no norm and no age, no sentence has a nought in it', () => {
  const said = [support, supportEn].flatMap(({ of, enough, sign, paper }) => [
    of(34, 0),
    enough(34, 0),
    sign.words(0),
    paper.consent(0),
  ])
  for (const sentence of [...said, drafts.people.size(3, 0), draftsEn.people.size(3, 0)])
    expect(sentence).not.toMatch(/(^|[^\d])0([^\d]|$)/)
  expect(drafts.people.size(3, 0)).toBe('В группе 3\u00a0человека')
  expect([support.of(34, 0), support.of(34, 50)]).toEqual(['34', '34 из 50'])
})
