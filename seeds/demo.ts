import { setMaxListeners } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { buildStaleClient, clientFolder } from '../server/core/build-client.ts'
import { isStartError } from '../server/database/start-error.ts'
import { normaliseTown } from '../server/places/layers.ts'
import { startVeche, type Veche } from '../server/start.ts'
import { liveAsModerator } from './demo/moderator.ts'
import { liveAsResident, type Hall } from './demo/resident.ts'
import { idOf } from './ids.ts'
import { findNeighbourhoods } from './neighbourhoods.ts'
import { newQuestions, type Question } from './questions.ts'
import { fill, offered } from './start.ts'
import { random } from './town/prng.ts'
import { town } from './town/town.ts'
import { dayIn, isCold } from './town-time.ts'

/** `npm run demo`: the server, and thirty simulated residents with a moderator in the open meeting, for ten minutes at most. */
const residents = 30
const longest = 10 * 60_000
const say = (text: string) => void process.stdout.write(`${text}\n`)
const ending = new AbortController()
// Every resident's pause listens for the end.
setMaxListeners(0, ending.signal)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort())

try {
  await buildStaleClient(say)
  // Thirty devices share one address here, which a limit would take for one that hurries.
  const veche = await startVeche({
    env: process.env,
    say,
    clientFolder,
    fill: fill(say),
    ...offered(),
    limitFactor: 20,
  })
  try {
    await play(veche)
  } finally {
    say('Показ окончен.')
    await veche.close()
  }
  process.exit(0)
} catch (error) {
  process.stderr.write(
    `${isStartError(error) || !(error instanceof Error) ? String(isStartError(error) ? error.message : error) : error.stack}\n`,
  )
  process.exit(1)
}

async function play({ url, database }: Veche): Promise<void> {
  const [open] = await database.sql<{ id: string; code: string; place: string }[]>`
    select id, code, place from meeting where phase = 'open' order by opened_at desc limit 1`
  if (!open)
    return say(
      'Открытой встречи нет. Откройте её с пульта или начните с новой папкой данных: DATA_FOLDER=./data-demo npm run demo',
    )
  say(`\nПоказ идёт десять минут, Ctrl+C заканчивает его раньше. Смотрите:`)
  say(`  карта      ${url}/\n  участник   ${url}/m/${open.code}\n  проектор   ${url}/meetings/${open.id}/projector\n`)
  const hall: Hall = {
    url,
    meeting: open.id,
    code: open.code,
    say: text => say(`${clock()}  ${text}`),
    pause: seconds => delay(seconds * 1000, undefined, { signal: ending.signal }),
  }
  const questions = await questionsFor(database, open.place)
  setTimeout(() => ending.abort(), longest).unref()
  await Promise.all([
    untilEnd(hall, () => liveAsModerator(hall)),
    ...questions.map((question, i) => untilEnd(hall, () => liveAsResident(hall, i, question))),
  ])
}

/** One visitor's trouble is said and is nobody else's. */
async function untilEnd(hall: Hall, live: () => Promise<void>): Promise<void> {
  try {
    await live()
  } catch (error) {
    if (!ending.signal.aborted) hall.say(`Участник ушёл: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** What the residents will ask, that nobody has asked there yet. */
async function questionsFor({ sql }: Veche['database'], place: string): Promise<Question[]> {
  const yards = await findNeighbourhoods(sql, normaliseTown(town()))
  const yard = yards.find(y => y.id === place) ?? yards[0]
  if (!yard) return []
  const raised = await sql<{ text: string }[]>`select text from issue`
  const known = new Set(raised.map(r => r.text))
  const all = newQuestions(random(`demo ${raised.length}`)).for(yard, isCold(dayIn(new Date())), residents, () =>
    idOf('unused'),
  )
  return all.map(q => (known.has(q.text) ? { ...q, text: `Повторю вопрос: ${q.text}` } : q))
}

function clock(): string {
  return new Date().toLocaleTimeString('ru-RU')
}
