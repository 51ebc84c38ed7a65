import type { Id } from '#shared/core/value.ts'
import type { Wording } from '#shared/meetings/meeting.ts'
import { answers, type Choices } from '#shared/votes/poll.ts'
import { speak } from './floor.ts'
import { show, startItem, type Hall } from './hall.ts'
import { idOf } from './ids.ts'
import type { Question } from './questions.ts'
import { dayIn, later, workingDays } from './town-time.ts'

/** The evening of which everything is recorded: the latest one held. */
export const isFull = ({ plan }: Pick<Hall, 'plan'>): boolean => plan.key === 'past 11'

/** The head is named on the wall while the evening begins; then a further screen has its own picture. */
export async function begin({ run }: Hall): Promise<void> {
  const strip = { name: 'Виктор Николаевич Березин', post: 'глава города' }
  await run(0.4, 'meetings.set-screens', { strip })
  await run(3, 'meetings.set-screens', { strip: null, second: { scene: 'rating' } })
}

/** Speeches while questions come in, and a pause with a clock while they are read. */
export async function talk(hall: Hall): Promise<void> {
  const { run, plan } = hall
  await startItem(hall, 12.8, 1)
  await show(hall, 12.9, { scene: 'floor' })
  await speak(hall, 13)
  const countdown = { until: later(plan.startsAt, 32).toISOString(), minutes: 10 }
  await run(22, 'meetings.set-screens', { countdown, message: 'Читаем ваши вопросы. Чай у входа' })
  await show(hall, 22.4, { scene: 'waiting' })
}

export const endPause = ({ run }: Hall): Promise<unknown> =>
  run(31.8, 'meetings.set-screens', { countdown: null, message: null })

/** Two questions put to the vote: one for and against, with hands and paper, decided by a part of those present; one of several. */
export async function voteTwice(hall: Hall, from: number): Promise<void> {
  await voteForBarrier(hall, from)
  await voteForTrees(hall, from + 4.2)
}

async function voteForBarrier(hall: Hall, from: number): Promise<void> {
  const { run, by, plan, world } = hall
  const poll = idOf(`open vote ${plan.key}`)
  const present = plan.people + 7
  await run(
    from,
    'votes.start-poll',
    {
      kind: 'open',
      mode: 'one',
      points: 1,
      visibility: 'hidden',
      title: 'Закрыть въезд во двор шлагбаумом за счёт жильцов?',
      channels: ['hands', 'paper'],
      decision: { base: 'present', share: { top: 1, bottom: 2, more: true }, present },
    },
    poll,
  )
  await show(hall, from + 0.1, { scene: 'vote', of: poll })
  await ballots(hall, poll, [answers.for, answers.for, answers.for, answers.against, answers.abstain], from + 0.3)
  const counted = { hands: [4, 1, 0], paper: [2, 0, 0] } as const
  let at = from + 1.8
  for (const channel of ['hands', 'paper'] as const)
    for (const actor of [world.staff.moderator, world.staff.head]) {
      const [yes, no, abstained] = counted[channel]
      const votes: Choices = [
        [answers.for, yes],
        [answers.against, no],
        [answers.abstain, abstained],
      ]
      await by((at += 0.3), actor, 'votes.enter-count', { poll, channel, votes })
    }
  await run(at + 0.2, 'votes.stop-poll', { poll })
  await run(at + 0.6, 'votes.reveal-poll', { poll })
}

async function voteForTrees(hall: Hall, from: number): Promise<void> {
  const { run, plan, world } = hall
  const poll = idOf(`choice ${plan.key}`)
  const texts = ['Липы', 'Рябины', 'Сирень']
  const rules = { kind: 'choice', mode: 'one', points: 1, visibility: 'live', channels: [] } as const
  await run(from, 'votes.start-poll', { ...rules, channels: [], title: 'Что посадить вдоль дорожки?', texts }, poll)
  await show(hall, from + 0.1, { scene: 'vote', of: poll })
  const [{ options }] = await world.script.sql<[{ options: Id[] }]>`select options from poll where id = ${poll}`
  const [limes = '', rowans = '', lilac = ''] = options
  await ballots(hall, poll, [limes, rowans, limes, lilac], from + 0.3)
  await run(from + 1.8, 'votes.stop-poll', { poll })
}

/** Whoever came with a phone votes, each in turn for the next of these. */
async function ballots({ residents, by }: Hall, poll: Id, options: readonly Id[], from: number): Promise<void> {
  await Promise.all(
    residents.slice(0, -3).map(({ actor }, i) => {
      const choices: Choices = [[options[i % options.length] ?? '', 1]]
      return by(from + i * 0.04, actor, 'votes.cast-ballot', { poll, choices })
    }),
  )
}

/** One instruction is changed at once, another cancelled and its question explained; both keep what they said before. */
export async function reconsider(
  { run, plan }: Hall,
  changed: { readonly question: Question; readonly wording: Wording },
  cancelled: Question,
  from: number,
): Promise<void> {
  const deadline = workingDays(dayIn(plan.startsAt), 40)
  await run(from, 'tasks.change-instruction', {
    ...changed.wording,
    instruction: idOf(`instruction ${changed.question.id}`),
    deadline,
    why: 'Срок перенесён: подрядчик сможет начать после морозов',
  })
  await run(from + 0.5, 'tasks.cancel-instruction', {
    instruction: idOf(`instruction ${cancelled.id}`),
    why: 'Управляющая компания сообщила с места: работа уже выполнена вчера',
  })
  const text = 'Работа уже выполнена, жители подтвердили на встрече. Если повторится, звоните в диспетчерскую.'
  await run(from + 0.9, 'issues.set-outcome', { issue: cancelled.id, outcome: { kind: 'explained', text } })
}

/** The staff compare what they have written down, which nobody else hears of; then all see what the evening has decided. */
export async function end(hall: Hall, from: number): Promise<void> {
  await startItem(hall, from, hall.plan.plan.agenda.length - 1)
  await show(hall, from + 0.4, { scene: 'summary' })
}

/** Photographs that people have taken of what they ask about; the staff see them at once, all others with the question. */
export async function takePhotos(hall: Hall, questions: readonly Question[], at: number): Promise<void> {
  const drawn = questions.filter(question => question.topic.drawing !== undefined).slice(0, 4)
  for (const [i, { id, topic }] of drawn.entries()) {
    if (!topic.drawing) continue
    const minutes = at + i * 0.1
    const [photo] = await hall.world.album.add(later(hall.plan.startsAt, minutes), topic.drawing, ['before'])
    if (photo) await hall.run(minutes, 'issues.add-photo', { issue: id, photo })
  }
}
