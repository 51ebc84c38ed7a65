import { dayOf } from '../core/calendar.ts'
import type { Id } from '../core/value.ts'
import type { Issue } from '../issues/issue.ts'
import type { Group, Instruction, Meeting, MeetingKind } from '../meetings/meeting.ts'
import type { Poll } from '../votes/poll.ts'
import type { Block } from './prose.ts'
import { agendaTable, attendanceTable, instructionTable, issueTable, teamTable, voteTables } from './protocol-tables.ts'
import type { Protocol } from './protocol.ts'

/** What a protocol is made from. */
export type ProtocolFacts = {
  readonly town: { readonly name: string; readonly timeZone: string }
  readonly meeting: Pick<
    Meeting,
    'id' | 'number' | 'kind' | 'title' | 'address' | 'startsAt' | 'openedAt' | 'agenda' | 'attendance' | 'team'
  >
  /** How many of each group joined; absent where it is not known. */
  readonly groups?: Readonly<Record<Group, number>> | undefined
  /** Those that are shown to everybody. */
  readonly issues: readonly Issue[]
  readonly polls: readonly Poll[]
  readonly instructions: readonly Instruction[]
  /** Initiatives of the agenda, as a protocol names them: «инициативный проект № 3». */
  readonly initiatives?: Readonly<Record<Id, string>> | undefined
  /** Names of the bodies. */
  readonly bodies: Readonly<Record<Id, string>>
}

/** The protocol of a meeting as its data and its prose are now. The document is Russian whatever the reader's language. */
export function protocolOf(facts: ProtocolFacts, prose: readonly Block[]): Protocol {
  const { town, meeting } = facts
  const held = meeting.openedAt ?? meeting.startsAt
  return {
    meeting: meeting.id,
    town: town.name,
    number: meeting.number,
    date: dayOf(held, town.timeZone),
    of: ofWhat[meeting.kind],
    title: meeting.title,
    address: meeting.address,
    time: timeOf(held, town.timeZone),
    prose: written(prose),
    tables: [
      attendanceTable(facts),
      teamTable(facts),
      agendaTable(facts),
      issueTable(facts),
      ...voteTables(facts),
      instructionTable(facts),
    ].filter(table => table !== undefined),
  }
}

/** Lines in which something is written: a label of the template after which nothing came is left out, and a heading over nothing. */
export function written(prose: readonly Block[]): Block[] {
  const lines = prose.filter(line => line.kind === 'heading' || hasWords(line))
  return lines.filter(
    (line, i) =>
      line.kind !== 'heading' || (hasWords(line) && lines[i + 1]?.kind !== 'heading' && i + 1 < lines.length),
  )
}

function hasWords({ kind, runs }: Block): boolean {
  const words = runs
    .map(run => run.text)
    .join('')
    .trim()
  const isLabel = kind === 'paragraph' && words.endsWith(':') && runs.every(run => run.bold || run.text.trim() === '')
  return words !== '' && !isLabel
}

const ofWhat: Record<MeetingKind, string> = {
  yard: 'встречи с жителями',
  assembly: 'собрания граждан',
  council: 'заседания',
  'field-session': 'выездного заседания',
  hearing: 'публичных слушаний',
  reception: 'приёма граждан',
  conference: 'конференции',
}

const timeOf = (moment: string, timeZone: string): string =>
  new Intl.DateTimeFormat('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(moment))
