import { groupBallots, type Ballot, type BallotKind, type Election, type Project } from './election.ts'
import { commaThousands, fraction, greatestDivisor, readDecimal, type Fraction } from './fraction.ts'
import { pbFault } from './pb-fault.ts'
import type { PbFile, PbLines, PbTable } from './pb-read.ts'

/** Pabulib's names of the kinds of ballot; `knapsack` is not among them but is met. */
export const voteTypes: Readonly<Record<string, BallotKind>> = {
  approval: 'approval',
  'choose-1': 'choose-one',
  knapsack: 'knapsack',
  cumulative: 'points',
  scoring: 'points',
  ordinal: 'ranking',
}

/**
 * The election that a file holds. What META says of lengths and of numbers of votes limits the voters, not the count: a
 * ballot that stands in the file counts. A word of this project's own, `exclusive_groups`, names a column of projects. Cost is money with any decimals; `None` and nothing are an empty vote.
 * @throws PbFault a file that says too little, or that says two things
 */
export function electionOfPb(file: PbFile, lines: PbLines): Election {
  const meta = metaOf(file.meta, lines.meta)
  const type = meta.get('vote_type', 'meta-missing').text.toLowerCase()
  const kind = voteTypes[type]
  if (!kind) throw pbFault('vote-type', meta.get('vote_type', 'meta-missing').line, type)
  const budget = meta.get('budget', 'meta-missing')
  const sum = amount(budget.text, budget.line)
  const known = projectsOf(file.projects, lines.projects, meta.find('exclusive_groups')?.text)
  const promised = meta.find('num_projects')
  if (promised && Number(promised.text) !== known.length)
    throw pbFault('projects-count', promised.line, `${known.length} ≠ ${promised.text}`)
  const unit = [sum, ...known.map(({ cost }) => cost)].reduce((all, { bottom }) => lcm(all, bottom), 1n)
  const whole = ({ top, bottom }: Fraction): bigint => (top * unit) / bottom
  const projects: Project[] = known.map(({ cost, ...project }) => ({ ...project, cost: whole(cost) }))
  const fallback = type === 'scoring' ? meta.find('default_score') : undefined
  const { votes, parts } = votesOf(file.votes, lines.votes, {
    kind,
    places: new Map(projects.map(({ id }, at) => [id, at])),
    belowZero: type === 'scoring',
    unnamed: fallback ? number(fallback.text, fallback.line) : zero,
  })
  return { kind, projects, budget: whole(sum), unit, parts, ballots: groupBallots(kind, votes) }
}

const zero: Fraction = { top: 0n, bottom: 1n }

type Said = { readonly text: string; readonly line: number }

function metaOf({ columns, rows }: PbTable, lines: readonly number[]) {
  const key = place(columns, 'key')
  const value = place(columns, 'value')
  const all = new Map<string, Said>()
  rows.forEach((row, at) => {
    const name = row[key].trim()
    if (all.has(name)) throw pbFault('meta-twice', lines[at], name)
    all.set(name, { text: row[value].trim(), line: lines[at] })
  })
  const find = (name: string): Said | undefined => all.get(name)
  const get = (name: string, fault: 'meta-missing'): Said => {
    const found = find(name)
    if (!found || found.text === '') throw pbFault(fault, found?.line ?? 0, name)
    return found
  }
  return { find, get }
}

/** Of the projects that say the same in the column `groups` only one is carried out; without META's word none says so. */
function projectsOf({ columns, rows }: PbTable, lines: readonly number[], groups: string | undefined) {
  const idAt = place(columns, 'project_id')
  const costAt = place(columns, 'cost')
  const districtAt = place(columns, 'district')
  const groupAt = groups === undefined ? -1 : place(columns, groups)
  if (groups !== undefined && groupAt === -1) throw pbFault('column-missing', 0, groups)
  const seen = new Set<string>()
  return rows.map((row, at) => {
    const id = row[idAt].trim()
    if (id === '') throw pbFault('project-empty', lines[at])
    if (seen.has(id)) throw pbFault('project-twice', lines[at], id)
    seen.add(id)
    const district = row[districtAt]?.trim()
    const group = row[groupAt]?.trim()
    return { id, cost: amount(row[costAt], lines[at]), ...(district && { district }), ...(group && { group }) }
  })
}

type VoteRules = {
  readonly kind: BallotKind
  readonly places: ReadonlyMap<string, number>
  readonly belowZero: boolean
  /** What a project has that the voter does not name: `default_score`. */
  readonly unnamed: Fraction
}

type Votes = { readonly votes: readonly Ballot[]; readonly parts: bigint }

/** Most votes are word for word like another: what is written is read once for all who wrote it. */
type Written = { readonly projects: readonly number[]; readonly points: readonly Fraction[]; voters: number }

function votesOf({ columns, rows }: PbTable, lines: readonly number[], rules: VoteRules): Votes {
  const voterAt = place(columns, 'voter_id')
  const voteAt = place(columns, 'vote')
  const pointsAt = rules.kind === 'points' ? place(columns, 'points') : -1
  if (rules.kind === 'points' && pointsAt === -1 && rows.length > 0) throw pbFault('column-missing', 0, 'points')
  const voters = new Set<string>()
  const written = new Map<string, Written>()
  rows.forEach((row, at) => {
    const voter = row[voterAt].trim()
    if (voter === '') throw pbFault('voter-empty', lines[at])
    if (voters.has(voter)) throw pbFault('voter-twice', lines[at], voter)
    voters.add(voter)
    const vote = row[voteAt] ?? ''
    const points = row[pointsAt] ?? ''
    const key = pointsAt === -1 ? vote : `${vote}\n${points}`
    const known = written.get(key)
    if (known) known.voters++
    else written.set(key, { ...readVote(vote, points, rules, lines[at]), voters: 1 })
  })
  return inWholePoints([...written.values()], rules)
}

function readVote(vote: string, points: string, rules: VoteRules, line: number): Omit<Written, 'voters'> {
  const projects = choices(vote, rules, line)
  return { projects, points: rules.kind === 'points' ? pointsFor(projects, points, rules, line) : [] }
}

/** Points with decimals are counted in the smallest part that occurs: only their proportions decide. */
function inWholePoints(written: readonly Written[], { kind, unnamed, places }: VoteRules): Votes {
  if (kind !== 'points') return { votes: written.map(({ projects, voters }) => ({ projects, voters })), parts: 1n }
  const parts = written.reduce(
    (all, { points }) => points.reduce((sum, { bottom }) => lcm(sum, bottom), all),
    unnamed.bottom,
  )
  const whole = ({ top, bottom }: Fraction): bigint => (top * parts) / bottom
  const votes = written.map(({ projects, points, voters }) => {
    const others = unnamed.top === 0n ? [] : [...places.values()].filter(at => !projects.includes(at))
    return {
      projects: [...projects, ...others],
      points: [...points.map(whole), ...others.map(() => whole(unnamed))],
      voters,
    }
  })
  return { votes, parts }
}

/** A set may name a project twice and means it once; a ranking and points that do so say two things. */
function choices(text: string, { kind, places }: VoteRules, line: number): number[] {
  const found: number[] = []
  for (const id of listed(text)) {
    const project = places.get(id)
    if (project === undefined) throw pbFault('project-unknown', line, id)
    if (!found.includes(project)) found.push(project)
    else if (kind === 'points' || kind === 'ranking') throw pbFault('choice-twice', line, id)
  }
  if (kind === 'choose-one' && found.length > 1) throw pbFault('one-only', line, String(found.length))
  return found
}

function pointsFor(named: readonly number[], text: string, { belowZero }: VoteRules, line: number): Fraction[] {
  const points = listed(text)
  if (points.length !== named.length) throw pbFault('points-count', line, `${points.length} ≠ ${named.length}`)
  return points.map(one => (belowZero ? number(one, line) : amount(one, line)))
}

const listed = (text: string): string[] => {
  const whole = text.trim()
  if (whole === '' || whole.toLowerCase() === 'none') return []
  return whole
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
}

const place = (columns: readonly string[], name: string): number => columns.findIndex(column => column.trim() === name)

function number(text: string, line: number): Fraction {
  const found = readDecimal(text)
  if (!found) throw pbFault(commaThousands.test(text.trim()) ? 'thousands' : 'number', line, text)
  return fraction(found.top, found.bottom)
}

function amount(text: string, line: number): Fraction {
  const found = number(text, line)
  if (found.top < 0n) throw pbFault('negative', line, text)
  return found
}

const lcm = (a: bigint, b: bigint): bigint => (a / greatestDivisor(a, b)) * b
