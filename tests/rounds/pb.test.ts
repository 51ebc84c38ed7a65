import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { count } from '#shared/rounds/count.ts'
import { isPbFault, pbFaultText } from '#shared/rounds/pb-fault.ts'
import { readPb } from '#shared/rounds/pb-read.ts'
import { writePb } from '#shared/rounds/pb-write.ts'
import { idsOf } from './random-election.ts'
import { electionOf } from './reference.ts'

const file = `META
key;value
description;Наш двор
budget;100000.50
vote_type;approval
num_projects;3
"the town's own; word";kept
PROJECTS
project_id;cost;name
1;60000;"Площадка; второй этап"
2;40000.50;"""Весна"" у дома
и сквер"
3;1 000;Лампа
VOTES
voter_id;vote;sex
a;1,2;F
b;1;
c;;M
d;2, 3;F
`
/** The file with one line changed; lines are counted as an editor does. */
function changed(line: number, to: string): string {
  const lines = file.split('\n')
  lines[line - 1] = to
  return lines.join('\n')
}

describe('reading', () => {
  test('money has decimals and spaces, fields have semicolons, quotation marks and line breaks, votes may be empty', () => {
    const { file: read } = readPb(file)
    expect(read.meta.rows.at(-1)).toEqual(["the town's own; word", 'kept'])
    expect(read.projects.rows[1]).toEqual(['2', '40000.50', '"Весна" у дома\nи сквер'])
    const election = electionOf(file)
    expect(election.unit).toBe(2n)
    expect(election.budget).toBe(200001n)
    expect(election.projects.map(({ cost }) => cost)).toEqual([120000n, 80001n, 2000n])
    expect(election.ballots.reduce((sum, { voters }) => sum + voters, 0)).toBe(4)
    expect(idsOf(election, count(election, { rule: 'greedy', ties: ['id'] }).winners)).toEqual(['1', '2'])
  })

  test('line breaks of Windows, a byte order mark, empty lines and small letters in section names change nothing', () => {
    const windows = `\ufeff${file.replace('PROJECTS', '\nprojects ').replaceAll('\n', '\r\n')}\r\n`
    const before = electionOf(file)
    expect(electionOf(windows)).toEqual(before)
    expect(readPb(windows).file.lineBreak).toBe('\r\n')
  })

  test('line breaks of old Macs, and spaces and tabs around fields, change nothing', () => {
    const before = electionOf(file)
    const mac = file.replaceAll('\n', '\r')
    expect(electionOf(mac)).toEqual(before)
    expect(writePb(readPb(mac).file)).toBe(writePb(readPb(file).file).replaceAll('\n', '\r'))
    expect(electionOf(file.replaceAll(';', ' ;\t').replaceAll(',', ', '))).toEqual(before)
  })

  test('money may be written with spaces between thousands, with a comma before its kopecks, or with an exponent', () => {
    const costs = (text: string) => electionOf(changed(10, `1;${text};Площадка`)).projects[0].cost
    for (const text of ['60000', '60 000', '60\u00a0000,00', '60000.0', '6e4', '6.0E+04', '60000,000'])
      expect(costs(text)).toBe(120000n)
    expect(costs('.5')).toBe(1n)
  })

  test('what META says past a semicolon is kept, and does not count', () => {
    const text = changed(3, 'description;Наш двор;весной')
    expect(writePb(readPb(text).file)).toContain('description;Наш двор;весной')
    expect(electionOf(text)).toEqual(electionOf(file))
  })

  test('a name that begins with a quoted word is read as it is written', () => {
    expect(readPb(changed(13, '3;1000;"Одкупи" и мы')).file.projects.rows[2][2]).toBe('"Одкупи" и мы')
  })

  test('an approval named twice in one vote is one', () => {
    expect(electionOf(changed(16, 'a;1,2,1,;F'))).toEqual(electionOf(file))
  })

  test('an empty vote may end early, and still counts as a voter', () => {
    expect(electionOf(changed(18, 'c;'))).toEqual(electionOf(file))
    expect(electionOf(changed(18, 'c;None;M'))).toEqual(electionOf(file))
  })
})

const points = (type: string, extra = '') => `META
key;value
budget;10
vote_type;${type}
${extra}PROJECTS
project_id;cost
a;5
b;5
VOTES
voter_id;vote;points
1;a,b;2.5,1
2;b;2
3;;
`

test('META names the column of projects that shut each other out; another’s column of that name means nothing', () => {
  const grouped = file
    .replace('cost;name', 'cost;group')
    .replace('"Площадка; второй этап"', 'двор')
    .replace('1 000;Лампа', '1 000;двор')
  const asked = { rule: 'greedy', ties: ['id'] } as const
  const winners = (text: string) => idsOf(electionOf(text), count(electionOf(text), asked).winners)
  expect(winners(grouped.replace('40000.50', '9000'))).toEqual(['1', '2', '3'])
  const said = grouped.replace('40000.50', '9000').replace('num_projects;3', 'exclusive_groups;group')
  expect(winners(said)).toEqual(['1', '2'])
})

describe('kinds of ballot', () => {
  test('points may have decimals: they are counted in their smallest part', () => {
    expect(electionOf(points('cumulative')).ballots).toContainEqual({ projects: [0, 1], points: [5n, 2n], voters: 1 })
  })

  test('where nobody has voted, points need no column', () => {
    const text = points('cumulative').split('1;a,b')[0].replace(';points', '')
    expect(electionOf(text)).toMatchObject({ kind: 'points', ballots: [] })
  })

  test('a scoring may say what a project gets that is not named', () => {
    const election = electionOf(points('scoring', 'default_score;1\n'))
    expect(election.ballots).toContainEqual({ projects: [0, 1], points: [2n, 4n], voters: 1 })
    expect(election.ballots).toContainEqual({ projects: [0, 1], points: [2n, 2n], voters: 1 })
  })

  test('a knapsack is counted as an approval', () => {
    const knapsack = electionOf(file.replace('vote_type;approval', 'vote_type;knapsack'))
    const asked = { rule: 'equal-shares', completion: 'add1u', ties: ['id'] } as const
    expect(count(knapsack, asked).winners).toEqual(count(electionOf(file), asked).winners)
  })

  test('a ranking keeps its order', () => {
    const election = electionOf(points('ordinal'))
    expect(election.kind).toBe('ranking')
    expect(election.ballots.map(({ projects }) => projects)).toContainEqual([0, 1])
  })
})

const broken: readonly (readonly [why: string, text: string, line: number, fault: string])[] = [
  ['a section is missing', file.slice(0, file.indexOf('VOTES')), 0, 'section-missing'],
  ['the file ends after the name of a section', file.slice(0, file.indexOf('voter_id')), 0, 'header-missing'],
  ['nothing stands in it', '', 0, 'section-missing'],
  ['it is something else', '{"budget": 5}', 1, 'outside-section'],
  ['a section stands twice', changed(7, 'META'), 7, 'section-twice'],
  ['the sections change places', file.replace('META', 'VOTES'), 1, 'section-order'],
  ['a column is missing', changed(9, 'project_id;price;name'), 9, 'column-missing'],
  ['the column of groups is missing', changed(6, 'exclusive_groups;group'), 0, 'column-missing'],
  ['a column stands twice', changed(9, 'project_id;cost;cost'), 9, 'column-twice'],
  ['a row has too many fields', changed(16, 'a;1;2;F'), 16, 'fields'],
  ['it is cut short within a vote', file.slice(0, file.indexOf(';2, 3;F')), 19, 'fields'],
  ['META says a key and no value', changed(3, 'description'), 3, 'fields'],
  ['a row of projects has too few fields', changed(13, '3;1000'), 13, 'fields'],
  ['a quotation mark is never closed', changed(13, '3;1000;"Лампа'), 13, 'quote-open'],
  ['no budget is said', changed(4, 'money;5'), 0, 'meta-missing'],
  ['the budget is said twice', changed(7, 'budget;5'), 7, 'meta-twice'],
  ['the budget is no number', changed(4, 'budget;много'), 4, 'number'],
  ['a cost is no number', changed(10, '1;;Площадка'), 10, 'number'],
  ['a comma may stand before thousands or before kopecks', changed(10, '1;60,000;Площадка'), 10, 'thousands'],
  ['commas stand between thousands', changed(4, 'budget;1,000,000.50'), 4, 'thousands'],
  ['spaces stand where no thousands are', changed(10, '1;6 0;Площадка'), 10, 'number'],
  ['a cost is below zero', changed(10, '1;-5;Площадка'), 10, 'negative'],
  ['the kind of ballot is unknown', changed(5, 'vote_type;shouting'), 5, 'vote-type'],
  ['a project stands twice', changed(13, '1;5;Лампа'), 13, 'project-twice'],
  ['a project has no id', changed(13, ' ;5;Лампа'), 13, 'project-empty'],
  ['projects are missing', changed(6, 'num_projects;4'), 6, 'projects-count'],
  ['somebody votes twice', changed(18, 'b;;M'), 18, 'voter-twice'],
  ['a vote has no voter', changed(18, ';1;M'), 18, 'voter-empty'],
  ['a vote is for what is not there', changed(16, 'a;1,7;F'), 16, 'project-unknown'],
  ['one could be chosen and two are', file.replace(';approval', ';choose-1'), 16, 'one-only'],
  ['points are missing', points('cumulative').replace('2.5,1', '2.5'), 11, 'points-count'],
  ['points are below zero where they are spread', points('cumulative').replace('2.5,1', '2.5,-1'), 11, 'negative'],
  ['there are no points at all', file.replace(';approval', ';scoring'), 0, 'column-missing'],
  ['a ranking says a project twice', points('ordinal').replace('a,b', 'a,b,a'), 11, 'choice-twice'],
]

test.each(broken)('a file is refused when %s, with the line', (_, text, line, fault) => {
  try {
    electionOf(text)
    expect.unreachable()
  } catch (error) {
    if (!isPbFault(error)) throw error
    expect([error.pb, error.line]).toEqual([fault, line])
    expect(pbFaultText(error, 'ru')).toMatch(/^[«А-ЯЁ][^…]*\.$/u)
    expect(pbFaultText(error, 'en')).toMatch(/^[“A-Z][^…]*\.$/u)
  }
})

/** Whatever may stand in a field, the awkward above all. */
const field = fc.oneof(
  fc.constantFrom('', ' ', '"', ';', 'a;b', '"a" b', ' "x"', 'a\nb', 'a\r\nb', 'a\rb', '\t"x"', 'VOTES', 'Дом № 7'),
  fc.string(),
)
const table = (columns: readonly string[]) =>
  fc.record({
    columns: fc.constant(columns),
    rows: fc.array(fc.tuple(fc.constantFrom('1', 'a'), ...columns.slice(1).map(() => field)), { maxLength: 4 }),
  })

test('what is written is read again without a difference, whatever stands in the fields', () => {
  fc.assert(
    fc.property(
      table(['key', 'value']),
      table(['project_id', 'cost', 'name']),
      table(['voter_id', 'vote', 'a; b']),
      fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
      (meta, projects, votes, lineBreak) => {
        const whole = { meta, projects, votes, lineBreak }
        const { file: again } = readPb(writePb(whole))
        expect({ ...again, lineBreak }).toEqual(whole)
      },
    ),
    { numRuns: 500 },
  )
})
