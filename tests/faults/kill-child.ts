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
const voters = []
for (let i = 0; i < 40; i++) voters.push(await veche.person(`voter${i}`))
await putIntoRoll(
  veche,
  voters.map(voter => voter.id),
)
process.stdout.write(`${JSON.stringify({ url: veche.url, meeting, issue, poll, round, voters })}\n`)
