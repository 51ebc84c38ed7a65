import { v7 } from 'uuid'
import { meetingStream } from '#shared/core/stream.ts'
import type { Issue } from '#shared/issues/issue.ts'
import { proposeBody, type Body } from '#shared/people/body.ts'
import type { Picture } from '#shared/meetings/picture.ts'
import { placesAround } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import { pollIsOpen } from '#shared/votes/poll.ts'
import { accounts } from '../accounts.ts'
import { dayIn, workingDays } from '../town-time.ts'
import { orderFor } from './order.ts'
import type { Hall } from './resident.ts'
import { ask, visit, type Visitor } from './visitor.ts'

type Desk = Hall & { readonly visitor: Visitor; readonly bodies: readonly Body[]; readonly around: readonly string[] }

/** Runs the meeting as a person would: takes in what comes, starts the rating, gives an instruction now and then, changes the picture. */
export async function liveAsModerator(hall: Hall): Promise<void> {
  const account = accounts.find(a => a.login === 'moderator')
  if (!account) throw new Error('the demonstration has no moderator')
  const { login, password } = account
  const { cookie } = await ask(hall.url, '/api/session', { login, password })
  const { state } = (await ask<{ state: CityState }>(hall.url, '/api/city', undefined, cookie)).answer
  const visitor = await visit(hall.url, cookie, meetingStream(hall.meeting))
  const place = state.places[state.meetings[hall.meeting]?.place ?? '']
  const desk: Desk = { ...hall, visitor, bodies: Object.values(state.bodies), around: place ? placesAround(place) : [] }
  hall.say(`${account.name}: за пультом`)
  try {
    for (let turn = 1; ; turn++) {
      await hall.pause(6)
      if (turn % 8 === 0) await giveInstruction(desk)
      else if (turn % 8 === 5) await show(desk, { scene: 'rating' }, 'рейтинг вопросов')
      else if (turn % 8 === 2) await attendToVote(desk, turn)
      else await takeIn(desk)
    }
  } finally {
    visitor.leave()
  }
}

const issuesOf = ({ visitor }: Desk): Issue[] => Object.values(visitor.state().issues)

/** Accepts the question that waits longest, and lets it be voted on. */
async function takeIn(desk: Desk): Promise<void> {
  const [first] = issuesOf(desk)
    .filter(i => i.state === 'pending')
    .sort((a, b) => (a.raisedAt < b.raisedAt ? -1 : 1))
  if (!first) return
  const { ok } = await desk.visitor.send('issues.accept-issue', { issue: first.id })
  if (!ok) return
  desk.say(`Модератор принимает вопрос: «${first.text}»`)
  const poll = Object.values(desk.visitor.state().polls).find(pollIsOpen)
  if (poll?.mode === 'taps') await desk.visitor.send('votes.add-option', { poll: poll.id, issue: first.id })
}

/** Keeps a rating running: shows it, ends it after a while, and begins the next with what came in meanwhile. */
async function attendToVote(desk: Desk, turn: number): Promise<void> {
  const running = Object.values(desk.visitor.state().polls).find(pollIsOpen)
  if (!running) {
    const { ok } = await desk.visitor.send('votes.start-poll', {
      title: 'Что важнее для двора?',
      mode: 'taps',
      points: 5,
      visibility: 'live',
    })
    if (ok) desk.say('Модератор начинает новый рейтинг')
  } else if (turn % 40 === 34) {
    const { ok } = await desk.visitor.send('votes.stop-poll', { poll: running.id })
    if (ok) desk.say('Модератор останавливает голосование, голоса посчитаны')
  } else await show(desk, { scene: 'vote', of: running.id }, 'голосование')
}

/** Prepares an instruction on the question that waits longest for one, gives it, and shows it. */
async function giveInstruction(desk: Desk): Promise<void> {
  const [issue] = issuesOf(desk).filter(i => i.state === 'accepted' && !i.outcome)
  const body = issue && proposeBody(desk.bodies, issue.category, desk.around)
  if (!issue || !body) return
  await show(desk, { scene: 'issue', of: issue.id }, `вопрос «${issue.text}»`)
  await desk.pause(4)
  const instruction = v7()
  const deadline = workingDays(dayIn(new Date()), 15)
  const prepared = await desk.visitor.send(
    'meetings.prepare-instruction',
    { issue: issue.id, text: orderFor(issue), body: body.id, deadline },
    instruction,
  )
  if (!prepared.ok) return
  await desk.pause(3)
  const given = await desk.visitor.send('tasks.give-instruction', { instruction })
  if (!given.ok) return
  desk.say(
    `Дано поручение № ${String(given.result?.['number'])}: ${body.name}, до ${deadline.split('-').reverse().join('.')}`,
  )
  await show(desk, { scene: 'instruction', of: instruction }, 'поручение')
}

async function show(desk: Desk, picture: Picture, words: string): Promise<void> {
  const { ok } = await desk.visitor.send('meetings.show-picture', { picture })
  if (ok) desk.say(`На экране: ${words}`)
}
