import type { Actor } from '#shared/core/actor.ts'
import type { InputOf } from '#shared/core/command.ts'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Picture } from '#shared/meetings/picture.ts'
import type { VecheCommand } from '#shared/registry.ts'
import type { Choices } from '#shared/votes/poll.ts'
import { idOf } from './ids.ts'
import type { MeetingPlan } from './meeting-plans.ts'
import { shuffled, type Question } from './questions.ts'
import { residentsOf, speaker, type Resident } from './residents.ts'
import { random, type Random } from './town/prng.ts'
import { later } from './town-time.ts'
import type { World } from './world.ts'

type Named<N extends VecheCommand['name']> = Extract<VecheCommand, { name: N }>

/** A meeting under way; all minutes count from its announced beginning. */
export type Hall = {
  readonly world: World
  readonly plan: MeetingPlan
  readonly chance: Random
  readonly residents: readonly Resident[]
  readonly by: <N extends VecheCommand['name']>(
    minutes: number,
    actor: Actor,
    name: N,
    input: InputOf<Named<N>>,
    id?: Id,
  ) => Promise<Readonly<Record<string, unknown>>>
  readonly run: <N extends VecheCommand['name']>(
    minutes: number,
    name: N,
    input: InputOf<Named<N>>,
    id?: Id,
  ) => Promise<Readonly<Record<string, unknown>>>
}

/** Opens a planned meeting and lets everybody in, within the first minutes. */
export async function openHall(world: World, plan: MeetingPlan, arrival: number): Promise<Hall> {
  const chance = random(`hall ${plan.key}`)
  const by: Hall['by'] = (minutes, actor, name, input, id) =>
    world.script.send(later(plan.startsAt, minutes), actor, meetingStream(plan.id), name, input, id)
  const run: Hall['run'] = (minutes, name, input, id) => by(minutes, world.staff.moderator, name, input, id)
  const residents = residentsOf(plan.key, plan.yard, plan.people, chance)
  const { code } = await run(-3, 'meetings.open-meeting', {})
  const pace = (arrival + 2) / residents.length
  await Promise.all(
    residents.map(({ actor, from, name }, i) =>
      by(-2 + i * pace, actor, 'meetings.join-meeting', {
        code: String(code),
        from,
        ...(name !== undefined && { name }),
      }),
    ),
  )
  return { world, plan, chance, residents, by, run }
}

/** People raise questions from their phones, each another person, between two minutes of the meeting. */
export async function raiseFromPhones(
  { residents, chance, by }: Hall,
  questions: readonly Question[],
  from: number,
  to: number,
): Promise<void> {
  const people = shuffled(residents, chance)
  const step = (to - from) / Math.max(1, questions.length)
  await Promise.all(
    questions.map(({ id, text, topic, point }, i) => {
      const person = people[i % people.length]
      return (
        person && by(from + i * step, person.actor, 'issues.raise-issue', { text, category: topic.category, point }, id)
      )
    }),
  )
}

/** The moderator works through what came in: accepts it, or hides it with a reason. */
export async function moderate({ run }: Hall, questions: readonly Question[], from: number, to: number): Promise<void> {
  const step = (to - from) / Math.max(1, questions.length)
  for (const [i, { id, hiddenReason }] of questions.entries()) {
    const minutes = from + i * step
    if (hiddenReason === undefined) await run(minutes, 'issues.accept-issue', { issue: id })
    else await run(minutes, 'issues.hide-issue', { issue: id, reason: hiddenReason })
  }
}

/** «Вопрос с голоса»: written down by the moderator, with who spoke. */
export async function raiseAloud(
  { run, chance }: Hall,
  questions: readonly Question[],
  from: number,
  to: number,
): Promise<void> {
  const step = (to - from) / Math.max(1, questions.length)
  for (const [i, { id, text, topic, point, spot }] of questions.entries()) {
    await run(
      from + i * step,
      'issues.raise-aloud',
      { text, category: topic.category, point, ...speaker(spot.at, chance) },
      id,
    )
  }
}

/** The hall supports what it cares about, more what stands first; gives the supports by issue. */
export async function support(hall: Hall, issues: readonly Id[], from: number, to: number): Promise<Map<Id, number>> {
  const wishes = hall.residents.map(r => ({
    actor: r.actor,
    issues: favourites(issues, hall.chance.whole(1, 7), hall.chance),
  }))
  const rounds = Math.max(...wishes.map(w => w.issues.length))
  const supports = new Map(issues.map(issue => [issue, 0]))
  for (let round = 0; round < rounds; round++) {
    const minutes = from + ((to - from) * round) / rounds
    await Promise.all(
      wishes.map(({ actor, issues }) => {
        const issue = issues[round]
        if (issue === undefined) return undefined
        supports.set(issue, (supports.get(issue) ?? 0) + 1)
        return hall.by(minutes, actor, 'issues.support-issue', { issue, on: true })
      }),
    )
  }
  return supports
}

/** Some of a list without repeats; what stands first is taken more often. */
export function favourites(issues: readonly Id[], count: number, chance: Random): Id[] {
  const weighed = issues.map((issue, i) => ({ issue, at: chance.next() ** (1 + i * 0.12) }))
  return weighed
    .sort((a, b) => b.at - a.at)
    .slice(0, count)
    .map(({ issue }) => issue)
}

/** Starts the rating over issues; gives its id. */
export async function startRating({ run, plan }: Hall, issues: readonly Id[], minutes: number): Promise<Id> {
  const poll = idOf(`poll ${plan.key}`)
  await run(minutes, 'votes.start-poll', { ...plan.poll, options: [...issues] }, poll)
  return poll
}

/** Most of those present vote, and a few think again. */
export async function vote(hall: Hall, poll: Id, issues: readonly Id[], from: number, to: number): Promise<void> {
  const { residents, chance, plan, by } = hall
  const voters = residents.filter(() => chance.chance(0.85))
  const cast = (who: readonly Resident[], start: number, end: number) =>
    Promise.all(
      who.map(({ actor }, i) =>
        by(start + ((end - start) * i) / who.length, actor, 'votes.cast-ballot', {
          poll,
          choices: ballot(plan, issues, chance),
        }),
      ),
    )
  const rethink = from + (to - from) * 0.8
  await cast(voters, from, rethink)
  await cast(voters.slice(0, 3), rethink, to)
}

function ballot({ poll }: MeetingPlan, issues: readonly Id[], chance: Random): Choices {
  if (poll.mode === 'taps') return favourites(issues, chance.whole(1, 5), chance).map(issue => [issue, 1])
  const chosen = favourites(issues, chance.whole(1, 3), chance)
  const shares = chosen.length === 1 ? [poll.points] : chosen.length === 2 ? [3, 2] : [2, 2, 1]
  return chosen.map((issue, i) => [issue, shares[i] ?? 1])
}

export const show = ({ run }: Hall, minutes: number, picture: Picture) =>
  run(minutes, 'meetings.show-picture', { picture })
export const startItem = ({ run, plan }: Hall, minutes: number, index: number) =>
  run(minutes, 'meetings.start-agenda-item', { item: plan.plan.agenda[index]?.id ?? '' })
