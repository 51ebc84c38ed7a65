import { count, type Settings } from './count.ts'
import type { Progress } from './completions.ts'
import { electionOfPb } from './pb-election.ts'
import { readPb } from './pb-read.ts'
import { profileOf, utilitiesFor } from './profile.ts'
import type { PotOutcome } from './round.ts'

/** A pot as it is published. */
export type Pot = { readonly file: string; readonly district?: string }

/** Counts a pot from its published file, and from nothing else: whoever has the file counts the same. @throws PbFault, CountFault */
export function countPot(
  { file, district }: Pot,
  settings: Settings,
  onProgress?: (progress: Progress) => void,
): PotOutcome {
  const read = readPb(file)
  const election = electionOfPb(read.file, read.lines)
  const { projects } = election
  const outcome = count(election, settings, onProgress)
  const { votes } = profileOf(election, settings.utility ?? utilitiesFor(election.kind)[0])
  return {
    ...(district !== undefined && { district }),
    winners: outcome.winners.map(at => Number(projects[at].id)),
    cost: Number((outcome.cost * 100n) / election.unit),
    votes: Object.fromEntries(projects.map(({ id }, at) => [id, votes[at]])),
  }
}
