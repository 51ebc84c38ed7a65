import { describe, expect, test } from 'vitest'
import { count } from '#shared/rounds/count.ts'
import { readPb } from '#shared/rounds/pb-read.ts'
import { writePb } from '#shared/rounds/pb-write.ts'
import { electionOf, pbNames, pbText, referencesOf } from './reference.ts'

describe.skipIf(pbNames.length === 0).each(pbNames)('a real election, %s', name => {
  const text = pbText(name)
  const election = electionOf(text)

  test('is read, written and read again without a difference', () => {
    const { file } = readPb(text)
    expect(readPb(writePb(file)).file).toEqual(file)
  })

  test.each(referencesOf(name))('has the outcome that the public tool computed: $name', reference => {
    const { winners, cost } = count(election, reference.settings)
    const ids = winners.map(project => election.projects[project].id)
    expect(reference.ordered ? ids : ids.sort()).toEqual(reference.winners)
    expect(cost).toBe(BigInt(reference.cost) * election.unit)
  })
})
