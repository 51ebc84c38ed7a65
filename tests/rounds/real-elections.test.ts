import { describe, expect, test } from 'vitest'
import { count, type Settings } from '#shared/rounds/count.ts'
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

/** The rule that the town itself had: Łódź most votes first, Assen Equal Shares with raised shares. */
const official: readonly (readonly [name: string, settings: Settings])[] = [
  ['Poland_Lodz_2022.pb.gz', { rule: 'greedy', ties: ['id'] }],
  ['Netherlands_Assen_2024.pb', { rule: 'equal-shares', completion: 'add1', ties: ['id'] }],
]

test.skipIf(pbNames.length === 0).each(official)('%s has the winners that the town announced', (name, settings) => {
  const { columns, rows } = readPb(pbText(name)).file.projects
  const announced = rows.filter(row => row[columns.indexOf('selected')] === '1').map(row => row[0])
  const election = electionOf(pbText(name))
  const ids = count(election, settings).winners.map(project => election.projects[project].id)
  expect(ids.sort()).toEqual(announced.sort())
})
