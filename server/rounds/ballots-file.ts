import { createHash } from 'node:crypto'
import { keptBallot } from '#shared/rounds/ballot.ts'
import { publishedFile, type PublishedBallot } from '#shared/rounds/published-file.ts'
import type { Round } from '#shared/rounds/round.ts'
import type { Sql } from '../core/store.ts'

export type BallotsFile = { readonly file: string; readonly ballots: number; readonly hash: string }

/** The file of all ballots of a closed round, in the order of their codes, as it is published and hashed. */
export async function ballotsFile(sql: Sql, round: Round): Promise<BallotsFile> {
  const ballots = await readBallots(sql, round)
  const file = publishedFile(round, ballots)
  return { file, ballots: ballots.length, hash: createHash('sha256').update(file).digest('hex') }
}

/** The ballots of a closed round: from devices, and from paper that two operators have read alike. */
export async function readBallots(sql: Sql, { id }: Pick<Round, 'id'>): Promise<PublishedBallot[]> {
  const rows = await sql<{ receipt: string; ballot: string }[]>`
    select receipt, ballot from round_ballot where round = ${id}
    union
    select serial, ballot from round_sheet where round = ${id} and checked and ballot is not null`
  return rows
    .map(row => ({ receipt: row.receipt, ballot: keptBallot.parse(JSON.parse(row.ballot)) }))
    .sort((a, b) => (a.receipt < b.receipt ? -1 : 1))
}
