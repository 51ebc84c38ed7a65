import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { tokenOf } from '../../server/core/session.ts'
import { openDatabase } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import { openRound, putIntoRoll } from '../rounds/voters.ts'
import { startTestVeche } from '../support/veche.ts'

/** A server in a process of its own, on the database it is told, with an open meeting and a running vote; it waits to be killed. */
const [kind, where] = process.argv.slice(2)
const database = await openDatabase(kind === 'url' ? { url: where } : { dataFolder: where })
await migrate(database)
const veche = await startTestVeche(database)
const meeting = await veche.meeting()
const issue = await veche.system(meeting.stream, 'issues.raise-aloud', { text: 'Яма у подъезда', category: 'roads' })
const poll = await veche.system(meeting.stream, 'votes.start-poll', {
  title: 'Что важнее?',
  mode: 'taps',
  points: 1,
  visibility: 'live',
})
const round = await openRound(veche)
/** A thousand residents who have signed in; how one does is proved elsewhere. */
const voters = Array.from({ length: 1000 }, () => ({ id: v7(), secret: randomBytes(32).toString('base64url') }))
const people = voters.map(voter => voter.id)
await veche.sql`insert into person (id, created_at) select id, ${veche.now()} from unnest(${people}::uuid[]) as id`
await veche.sql`
  insert into session (token, actor, person, created_at, expires_at)
  select decode(token, 'hex'), person, person, ${veche.now()}, ${new Date(veche.now().getTime() + 86_400_000)}
  from unnest(${voters.map(({ secret }) => tokenOf(secret).toString('hex'))}::text[], ${people}::uuid[]) as s (token, person)`
await putIntoRoll(veche, people)
process.stdout.write(
  `${JSON.stringify({ url: veche.url, meeting, issue, poll, round, secrets: voters.map(voter => voter.secret) })}\n`,
)
