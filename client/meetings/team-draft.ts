import type { Job } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import type { Team, TeamMember } from '#shared/meetings/team.ts'
import type { Employee } from '../core/employees.ts'

/** Somebody of the team as the form has it; `person` empty: somebody without an account. */
export type TeamRow = {
  readonly key: number
  readonly job: Job
  readonly person: Id
  readonly name: string
  readonly office: string
  readonly body: Id
  readonly duty: string
}

export type TeamProblem = 'name' | 'office' | 'twice'

/** The team as the form shows it at first. */
export const rowsOfTeam = (team: Team = []): TeamRow[] =>
  team.map(({ job, person = '', name = '', office = '', body = '', duty = '' }, key) => ({
    key,
    job,
    person,
    name: person ? '' : name,
    office,
    body,
    duty,
  }))

/** The first of a team leads; whoever is added later helps. */
export const newRow = (rows: readonly TeamRow[]): TeamRow => ({
  key: Math.max(-1, ...rows.map(row => row.key)) + 1,
  job: rows.length === 0 ? 'chair' : rows.length === 1 ? 'secretary' : 'helper',
  person: '',
  name: '',
  office: '',
  body: '',
  duty: '',
})

/** An account chosen: what is known of the office and the organisation stands there, unless something was typed. */
export function chosenPerson(
  row: TeamRow,
  person: Id,
  employees: readonly Employee[],
  offices: Readonly<Partial<Record<string, string>>>,
): TeamRow {
  const grants = employees.find(each => each.id === person)?.grants ?? []
  const office = grants.map(grant => offices[grant.role]).find(each => each !== undefined)
  const body = grants.find(grant => grant.body)?.body
  return { ...row, person, office: row.office || (office ?? ''), body: row.body || (body ?? '') }
}

/** What is wrong in a row. */
export function problemOf(row: TeamRow, rows: readonly TeamRow[]): TeamProblem | undefined {
  if (row.person) return rows.some(each => each !== row && each.person === row.person) ? 'twice' : undefined
  if (!row.name.trim()) return 'name'
  return row.office.trim() ? undefined : 'office'
}

/** The team that the rows say. */
export const teamOfRows = (rows: readonly TeamRow[]): TeamMember[] =>
  rows.map(({ job, person, name, office, body, duty }) => ({
    job,
    ...(person ? { person } : { name: name.trim() }),
    ...(office.trim() && { office: office.trim() }),
    ...(body && { body }),
    ...(duty.trim() && { duty: duty.trim() }),
  }))
