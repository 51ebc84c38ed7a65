import type { Job } from '../core/actor.ts'
import type { Issue } from '../issues/issue.ts'
import { bySupport, supportOf, type Support } from '../issues/support.ts'
import { agendaNumbers, publicAgenda } from '../meetings/agenda.ts'
import { protocolNumber, type Group, type Instruction, type MoneySource } from '../meetings/meeting.ts'
import { publicTeam } from '../meetings/team.ts'
import { resultTable } from '../votes/result-table.ts'
import type { ProtocolFacts } from './protocol-of.ts'
import { dayInFigures, totalWord, type ProtocolTable } from './protocol.ts'

type Column = ProtocolTable['columns'][number]
const words = (title: string, width: number): Column => ({ title, width, isNumber: false })
const figures = (title: string, width: number): Column => ({ title, width, isNumber: true })

/** How many came, by how they belong to the meeting. */
export function attendanceTable({ meeting, groups }: ProtocolFacts): ProtocolTable | undefined {
  const total = meeting.attendance ?? (groups ? groups.yard + groups.neighbours + groups.guests : undefined)
  if (total === undefined) return undefined
  const rows = groups ? groupOrder.map(group => ({ cells: [groupWords[group], String(groups[group])] })) : []
  return {
    kind: 'attendance',
    title: 'Присутствовали',
    columns: [words('Участники', 75), figures('Человек', 25)],
    rows: [...rows, { cells: [totalWord, String(total)] }],
  }
}

/** Who of the team acts in office, by name: helpers are in no protocol. */
export function teamTable({ meeting: { team = [] }, bodies }: ProtocolFacts): ProtocolTable | undefined {
  const named = publicTeam(team).filter(member => member.name !== undefined)
  if (named.length === 0) return undefined
  return {
    kind: 'team',
    title: 'Присутствовали: команда встречи',
    columns: [words('Фамилия, имя, отчество', 32), words('Должность', 38), words('На встрече', 30)],
    rows: named.map(({ job, name = '', office = '', body, duty }) => ({
      cells: [
        name,
        [office, body && bodies[body]].filter(Boolean).join(', '),
        [jobWords[job], duty].filter(Boolean).join('; '),
      ],
    })),
  }
}

/** The agenda as everybody sees it: internal items are in no protocol. */
export function agendaTable({ meeting: { agenda }, initiatives = {} }: ProtocolFacts): ProtocolTable | undefined {
  const items = publicAgenda(agenda)
  if (items.length === 0) return undefined
  const numbers = agendaNumbers(agenda)
  return {
    kind: 'agenda',
    title: 'Повестка',
    columns: [words('№', 8), words('Пункт повестки', 92)],
    rows: items.map(({ id, text, initiative = '' }) => ({
      cells: [numbers[id] ?? '', initiatives[initiative] ? `${text} (${initiatives[initiative]})` : text],
    })),
  }
}

/** The questions in the order of their support, with what became of each. */
export function issueTable(facts: ProtocolFacts): ProtocolTable | undefined {
  const issues = inOrder(facts.issues)
  if (issues.length === 0) return undefined
  const numbers = new Map(issues.map((issue, i) => [issue.id, i + 1]))
  return {
    kind: 'issues',
    title: 'Вопросы участников',
    columns: [figures('№', 8), words('Вопрос', 41), figures('Поддержали', 18), words('Решение', 33)],
    rows: issues.map((issue, i) => ({
      of: issue.id,
      cells: [String(i + 1), issue.text, supportWords(supportOf(issue)), outcomeWords(issue, facts, numbers)],
    })),
  }
}

/** Those at the meeting, and those before it apart: «12 + 5 заранее». */
export const supportWords = ({ at, ahead }: Support): string =>
  ahead === 0 ? String(at) : at === 0 ? `${ahead} заранее` : `${at} + ${ahead} заранее`

function inOrder(issues: readonly Issue[]): Issue[] {
  return issues
    .filter(issue => issue.state === 'accepted')
    .toSorted((a, b) => bySupport(supportOf(a), supportOf(b)) || (a.raisedAt < b.raisedAt ? -1 : 1))
}

function outcomeWords({ outcome }: Issue, { bodies }: ProtocolFacts, numbers: ReadonlyMap<string, number>): string {
  switch (outcome?.kind) {
    case 'instruction':
      return `Дано поручение № ${outcome.number}`
    case 'explained':
      return `Разъяснено: ${outcome.text}`
    case 'written-answer':
      return `Письменный ответ до ${dayInFigures(outcome.deadline)}: ${bodies[outcome.body] ?? ''}`
    case 'not-ours':
      return `Вне полномочий: ${outcome.text}`
    case 'joined':
      return numbers.has(outcome.to)
        ? `Объединён с вопросом № ${numbers.get(outcome.to)}`
        : 'Объединён с другим вопросом'
    default:
      return 'Без решения'
  }
}

/** A table for every vote whose result has been shown. */
export function voteTables({ polls, issues }: ProtocolFacts): ProtocolTable[] {
  const wordsOf = new Map(issues.map(issue => [issue.id, issue.text]))
  return polls
    .filter(poll => poll.state === 'revealed')
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
    .map(poll => resultTable(poll, issue => wordsOf.get(issue) ?? 'Вопрос скрыт'))
    .filter(table => table !== undefined)
    .map(({ title, head, rows, notes, decided }) => ({
      kind: 'vote',
      title: `Голосование «${title}»`,
      columns: head.map((name, i) => (i === 0 ? words(name, 100 - 20 * (head.length - 1)) : figures(name, 20))),
      rows: rows.map(cells => ({ cells: [...cells] })),
      note: [...notes, ...(decided ? [decided] : [])].map(sentence).join('. '),
    }))
}

/** Given and cancelled ones: the number of a cancelled instruction is not used again, and its line says why. */
export function instructionTable({ meeting, instructions, bodies }: ProtocolFacts): ProtocolTable | undefined {
  const told = instructions
    .filter(i => i.state === 'given' || i.state === 'cancelled')
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
  if (told.length === 0) return undefined
  return {
    kind: 'instructions',
    title: 'Поручения',
    columns: [
      words('№', 10),
      words('Поручение', 37),
      words('Ответственный', 21),
      words('Срок', 14),
      words('Источник средств', 18),
    ],
    rows: told.map(instruction => ({
      of: instruction.id,
      cells: [
        protocolNumber(meeting.number, instruction.number ?? 0),
        instruction.state === 'cancelled' ? `Отменено: ${instruction.history?.at(-1)?.why ?? ''}` : instruction.text,
        whoWords(instruction, bodies),
        instruction.planYear === undefined ? dayInFigures(instruction.deadline) : `в план ${instruction.planYear} года`,
        instruction.source ? sourceWords[instruction.source] : '—',
      ],
    })),
  }
}

function whoWords({ body, coExecutors = [] }: Instruction, bodies: ProtocolFacts['bodies']): string {
  const others = coExecutors.map(each => bodies[each] ?? '')
  return [bodies[body] ?? '', ...(others.length > 0 ? [`соисполнители: ${others.join(', ')}`] : [])].join('; ')
}

export const sourceWords: Record<MoneySource, string> = {
  town: 'городской бюджет',
  owners: 'собственники',
  region: 'областной бюджет',
  federal: 'федеральный бюджет',
  residents: 'силами жителей',
}

const jobWords: Record<Job, string> = {
  chair: 'ведущий',
  secretary: 'секретарь',
  speaker: 'докладчик',
  member: 'участник',
  helper: 'помощник в зале',
}

const groupOrder = ['yard', 'neighbours', 'guests'] as const
const groupWords: Record<Group, string> = {
  yard: 'Жители домов, для которых проводится встреча',
  neighbours: 'Жители других домов',
  guests: 'Гости',
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
