import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rules } from '#shared/rounds/count.ts'
import { countFile, countOptions, type CountAnswer } from '../../server/rounds/count-file.ts'

const yard = `META
key;value
budget;100
vote_type;approval
PROJECTS
project_id;cost
roof;60
swing;40
lamp;30.5
VOTES
voter_id;vote
a;roof,swing
b;roof,swing
c;roof
d;lamp
`
let folder: string
const path = (name: string): string => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'count-'))
  await writeFile(path('yard.pb'), yard)
  await writeFile(path('yard.pb.gz'), gzipSync(yard))
  await writeFile(path('cut.pb.gz'), gzipSync(yard).subarray(0, 60))
  await writeFile(path('broken.pb'), yard.replace('roof;60', 'roof;сколько-то'))
  await writeFile(path('latin.pb'), Buffer.from([0x4d, 0x45, 0xd3, 0x0a]))
})
afterAll(() => rm(folder, { recursive: true }))

async function counted(name: string, ...args: string[]): Promise<CountAnswer | string> {
  const options = countOptions([path(name), ...args])
  return typeof options === 'string' ? options : countFile(options)
}

test('the command prints the outcome as JSON, and nothing else', async () => {
  const script = new URL('../../server/rounds/count-cli.ts', import.meta.url).pathname
  const run = (...args: string[]) => promisify(execFile)(process.execPath, ['--import', 'tsx', script, ...args])
  const { stdout, stderr } = await run(path('yard.pb'), '--rule', 'greedy', '--ties', 'id')
  expect(JSON.parse(stdout)).toEqual({ rule: 'greedy', winners: ['roof', 'swing'], cost: '100' })
  expect(stderr).toBe('')
  const failed = await run(path('broken.pb'), '--rule', 'greedy').catch((error: unknown) => error)
  expect(failed).toMatchObject({ code: 2, stdout: '', stderr: 'Строка 7: это не число: «сколько-то».\n' })
})

test('a compressed file is read, whatever its name', async () => {
  expect(await counted('yard.pb.gz', '--rule', 'phragmen')).toEqual(await counted('yard.pb', '--rule', 'phragmen'))
})

test('costs with kopecks stay what they are, and amounts are exact', async () => {
  expect(await counted('yard.pb', '--rule', 'equal-shares', '--completion', 'add1u')).toMatchObject({ cost: '90.5' })
  expect(await counted('yard.pb', '--rule', 'greedy', '--ties', 'lots:осень', '--steps', '--losers')).toMatchObject({
    steps: [
      { project: 'roof', cost: '60', score: '3', left: '40' },
      { project: 'swing', cost: '40', score: '2', left: '0' },
    ],
    losers: [{ project: 'lamp', because: 'too-dear', short: '30.5', wouldTake: { votes: 2 }, sure: true }],
  })
})

test('steps and losers come only where they are asked for', async () => {
  const keys = async (...args: string[]) => Object.keys(await counted('yard.pb', '--rule', 'greedy', ...args))
  expect(await keys()).toEqual(['rule', 'winners', 'cost'])
  expect(await keys('--steps')).toEqual(['rule', 'winners', 'cost', 'steps'])
  expect(await keys('--losers')).toEqual(['rule', 'winners', 'cost', 'losers'])
})

test('points with decimals, and money with kopecks, are told in points and in roubles', async () => {
  const points = yard
    .replace('approval', 'cumulative')
    .replace('voter_id;vote', 'voter_id;vote;points')
    .replaceAll(/^([a-d];.*)$/gm, (line, vote: string) => `${vote};${line.includes(',') ? '2.5,1' : '3'}`)
  await writeFile(path('points.pb'), points)
  expect(await counted('points.pb', '--rule', 'greedy-per-cost', '--steps')).toMatchObject({
    steps: [
      { project: 'roof', score: '2/15' },
      { project: 'lamp', score: '6/61' },
    ],
  })
  expect(await counted('points.pb', '--rule', 'equal-shares', '--steps')).toMatchObject({
    steps: [{ project: 'roof', price: '7.5' }],
  })
})

test('help is asked for and given, with all rules and without a fault', async () => {
  const script = new URL('../../server/rounds/count-cli.ts', import.meta.url).pathname
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, '--help'])
  for (const rule of rules) expect(stdout).toContain(rule)
  expect(stderr).toBe('')
})

test('the sentence names the parameter, the district or the file that is wrong', async () => {
  expect(await counted('yard.pb', '--rule', 'greedy', '--fast')).toContain('--fast')
  expect(await counted('yard.pb', '--ties', 'id', '--rule')).toContain('--rule')
  expect(await counted('yard.pb', '--rule', 'greedy', '--reserve', 'Север=5')).toContain('Север')
  expect(await counted('none.pb', '--rule', 'greedy')).toBe(`Файла нет: ${path('none.pb')}.`)
  expect(await counted('', '--rule', 'greedy')).toBe(`Это папка, а не файл: ${path('')}.`)
})

const refused: readonly (readonly [why: string, name: string, ...args: string[]])[] = [
  ['no rule is named', 'yard.pb'],
  ['the rule is unknown', 'yard.pb', '--rule', 'best'],
  ['an option is unknown', 'yard.pb', '--rule', 'greedy', '--fast'],
  ['an option stands without its value', 'yard.pb', '--rule'],
  ['an option is named twice', 'yard.pb', '--rule', 'greedy', '--rule', 'phragmen'],
  ['two files are named', 'yard.pb', 'other.pb', '--rule', 'greedy'],
  ['a tie rule is unknown', 'yard.pb', '--rule', 'greedy', '--ties', 'id,luck'],
  ['lots have no seed', 'yard.pb', '--rule', 'greedy', '--ties', 'lots:'],
  ['the utility does not suit the ballots', 'yard.pb', '--rule', 'equal-shares', '--utility', 'points'],
  ['the completion does not suit the rule', 'yard.pb', '--rule', 'greedy', '--completion', 'add1'],
  ['the file is not there', 'none.pb', '--rule', 'greedy'],
  ['the file is broken', 'broken.pb', '--rule', 'greedy'],
  ['the compressed file is cut short', 'cut.pb.gz', '--rule', 'greedy'],
  ['the file is not in UTF-8', 'latin.pb', '--rule', 'greedy'],
]

test.each(refused)('it is one sentence when %s', async (_, name, ...args) => {
  const answer = await counted(name, ...args)
  expect(answer).toMatch(/^[А-ЯЁ][^\n]*\.$/u)
})

test('a tie that the order leaves open names the projects', async () => {
  await writeFile(path('tie.pb'), yard.replace('lamp;30.5', 'lamp;60').replace('c;roof', 'c;lamp'))
  expect(await counted('tie.pb', '--rule', 'greedy', '--ties', 'most-votes,higher-cost')).toBe(
    'Ничья, которую заданный порядок не решает: lamp, roof.',
  )
})
