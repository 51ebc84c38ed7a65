import { v7 } from 'uuid'
import { meetingStream } from '#shared/core/stream.ts'
import type { House } from '#shared/meetings/meeting.ts'
import { pollIsOpen, type Choices, type Poll } from '#shared/votes/poll.ts'
import { favourites } from '../hall.ts'
import type { Question } from '../questions.ts'
import { someName } from '../residents.ts'
import { random, type Random } from '../town/prng.ts'
import { ask, visit, type Visitor } from './visitor.ts'

export type Hall = {
  readonly url: string
  readonly meeting: string
  readonly code: string
  readonly say: (text: string) => void
  readonly pause: (seconds: number) => Promise<void>
}

/** Somebody who comes with a phone: joins by the code, supports, votes, thinks again, and asks what they came to ask. */
export async function liveAsResident(hall: Hall, number: number, question: Question): Promise<void> {
  const chance = random(`demo resident ${number}`)
  await hall.pause(number * 1.5 + chance.between(0, 3))
  const { meeting } = (await ask<{ meeting: { houses: House[] } }>(hall.url, `/api/join/${hall.code}`)).answer
  const house = chance.pick(meeting.houses)
  const from = chance.chance(0.75) ? { house: house.id } : chance.chance(0.6) ? 'another-house' : 'guest'
  const who = chance.chance(0.5) ? someName(chance) : undefined
  const { cookie } = await ask(hall.url, '/api/join', {
    code: hall.code,
    from,
    ...(who !== undefined && { name: who }),
  })
  const title = `${who ?? 'Кто-то'}${typeof from === 'object' ? ` (${house.address})` : from === 'guest' ? ' (гость)' : ' (другой дом)'}`
  hall.say(`${title}: на встрече`)
  const visitor = await visit(hall.url, cookie, meetingStream(hall.meeting))
  const asksAt = chance.whole(1, 12)
  try {
    for (let turn = 0; ; turn++) {
      await hall.pause(chance.between(5, 14))
      if (turn === asksAt && chance.chance(0.6)) await raise(visitor, question, title, hall)
      else if (chance.chance(0.45)) await vote(visitor, chance)
      else await support(visitor, chance)
    }
  } finally {
    visitor.leave()
  }
}

async function raise(visitor: Visitor, { text, topic, point }: Question, title: string, hall: Hall): Promise<void> {
  const answer = await visitor.send('issues.raise-issue', { text, category: topic.category, point }, v7())
  hall.say(answer.ok ? `${title}: «${text}»` : `${title}: вопрос не принят (${answer.message ?? ''})`)
}

/** Supports something accepted, now and then takes it back. */
async function support(visitor: Visitor, chance: Random): Promise<void> {
  const open = Object.values(visitor.state().issues).filter(i => i.state === 'accepted' && !i.outcome)
  if (open.length === 0) return
  await visitor.send('issues.support-issue', { issue: chance.pick(open).id, on: chance.chance(0.88) })
}

/** Casts a ballot, or casts it anew: a second one replaces the first. */
async function vote(visitor: Visitor, chance: Random): Promise<void> {
  const poll = Object.values(visitor.state().polls).find(pollIsOpen)
  if (poll) await visitor.send('votes.cast-ballot', { poll: poll.id, choices: ballot(poll, chance) })
}

function ballot({ mode, points, options }: Poll, chance: Random): Choices {
  if (mode === 'one') return favourites(options, 1, chance).map(option => [option, 1])
  if (mode === 'points') return favourites(options, 1, chance).map(issue => [issue, points])
  return favourites(options, chance.whole(1, 4), chance).map(issue => [issue, 1])
}
