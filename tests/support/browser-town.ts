import type { StreamName } from '#shared/core/stream.ts'
import type { Picture } from '#shared/meetings/picture.ts'
import { addDays } from '#shared/core/calendar.ts'
import type { Id } from '#shared/core/value.ts'
import type { TestVeche } from './veche.ts'

export type FullTown = Awaited<ReturnType<typeof aFullTown>>

/** A hamlet in the middle of a meeting with something of everything, so that every screen has something to show. */
export async function aFullTown(veche: TestVeche) {
  const lights = await veche.body('МУП «Горсвет»')
  const [moderator, controller, admin, executor] = await Promise.all([
    veche.person('moderator', { role: 'moderator' }),
    veche.person('controller', { role: 'controller' }),
    veche.person('admin', { role: 'admin' }),
    veche.person('executor', { role: 'executor', body: lights }),
  ])
  const meeting = await veche.meeting()
  const say = (text: string, category = 'lighting') =>
    veche.system(meeting.stream, 'issues.raise-aloud', { text, category, name: 'Мария', phone: '+7 900 000-00-00' })
  const issues = {
    lamp: await say('Не горит фонарь у школы'),
    pit: await say('Яма у второго подъезда', 'roads'),
    ramp: await say('Нужен пандус у аптеки', 'house'),
    benches: await say('Скамейки сломаны', 'yard'),
  }
  const task = await instruct(veche, meeting.stream, issues.lamp, lights)
  const reported = await instruct(veche, meeting.stream, issues.pit, lights)
  await veche.system('city', 'tasks.accept-task', { task: reported })
  await veche.system('city', 'tasks.report-done', { task: reported, text: 'Заделали и утрамбовали', photos: [] })

  const phone = veche.device()
  await phone.join(meeting.code, { house: meeting.houses[0]?.id })
  await phone.send(meeting.stream, 'issues.raise-issue', { text: 'Скользко у подъезда', category: 'snow' })
  const rude = await phone.send(meeting.stream, 'issues.raise-issue', { text: 'Купите мои книги', category: 'other' })
  await veche.system(meeting.stream, 'issues.hide-issue', { issue: rude.id, reason: 'реклама' })
  await phone.send(meeting.stream, 'issues.support-issue', { issue: issues.ramp, on: true })
  const rules = { title: 'Что важнее всего?', mode: 'points', points: 3, visibility: 'live' }
  const poll = await veche.system(meeting.stream, 'votes.start-poll', rules)
  await phone.send(meeting.stream, 'votes.cast-ballot', { poll, choices: [[issues.ramp, 2]] })
  const given = await veche.sql<{ id: Id }[]>`select id from instruction where number = 1`

  const pictures: readonly { picture: Picture; says: string | RegExp }[] = [
    { picture: { scene: 'waiting' }, says: 'Участвуйте с телефона' },
    { picture: { scene: 'rating' }, says: 'Нужен пандус у аптеки' },
    { picture: { scene: 'issue', of: issues.ramp }, says: 'Дом и подъезд' },
    { picture: { scene: 'vote', of: poll }, says: 'Что важнее всего?' },
    { picture: { scene: 'instruction', of: given[0]?.id ?? '' }, says: 'МУП «Горсвет»' },
  ]
  const yard = await veche.placeNamed('Садовая, 8–14')
  return {
    moderator,
    controller,
    admin,
    executor,
    meeting,
    yard,
    task,
    reported,
    open: 'Нужен пандус у аптеки',
    pictures,
  }
}

/** Gives the instruction that an issue asks for; answers with its task. */
async function instruct(veche: TestVeche, stream: StreamName, issue: Id, body: Id): Promise<Id> {
  // The stage lives by the real clock.
  const deadline = addDays(new Date().toISOString().slice(0, 10), 20)
  const wording = { issue, text: 'Навести порядок и доложить жителям', body, deadline, source: 'town' }
  const instruction = await veche.system(stream, 'meetings.prepare-instruction', wording)
  await veche.system(stream, 'tasks.give-instruction', { instruction })
  const [task] = await veche.sql<{ id: Id }[]>`select id from task where issue = ${issue}`
  return task?.id ?? ''
}
