import type { TestVeche } from '../support/veche.ts'
import type { FullTown } from '../support/browser-town.ts'
import { haveIdeas, holdOver, holdQuiet, plan, type WalkedTown } from './town.ts'

/** The hamlet of the tests as it is walked through, with a meeting in each phase. */
export async function hamletToWalk(veche: TestVeche, town: FullTown): Promise<WalkedTown> {
  const { system, sql } = veche
  // The stage lives by the real clock, as its browsers do.
  const now = () => new Date()
  const { moderator, controller, admin, executor, meeting, task, reported, yard, open } = town
  const today = now().toISOString().slice(0, 10)
  const name = 'Лесная, 1–3'
  const place = await veche.placeNamed(name)
  const [body] = await sql<{ id: string }[]>`select id from body limit 1`
  // At work, for the executor's forms.
  await system('city', 'tasks.accept-task', { task })
  await system('city', 'meetings.ask-meeting', { place, subjects: ['lighting'], words: 'Темно во всём дворе' })
  const soon = new Date(now().getTime() + 3 * 86_400_000)
  return {
    system,
    sql,
    now,
    logins: { moderator, controller, admin, executor },
    open: {
      id: meeting.id,
      code: meeting.code,
      stream: meeting.stream,
      house: meeting.houses[1]?.address ?? '',
      issue: open,
      pictures: town.pictures.map(each => each.picture),
    },
    quiet: await holdQuiet({ system, sql }, await plan(system, place, name, now()), 'Когда починят лестницу?'),
    planned: await plan(system, yard, 'Садовая, 8–14', soon),
    closed: await holdOver(system, await plan(system, place, name, now()), body?.id ?? '', today, false),
    published: await holdOver(system, await plan(system, place, name, now()), body?.id ?? '', today, true),
    yard,
    ...(await haveIdeas({ system, sql }, yard, moderator.login)),
    task,
    ownTask: task,
    reported,
    person: 'Тест moderator',
    body: 'МУП «Горсвет»',
  }
}
