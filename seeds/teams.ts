import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Team } from '#shared/meetings/team.ts'
import { bodyId } from './bodies.ts'
import { idOf } from './ids.ts'
import type { MeetingPlan } from './meeting-plans.ts'
import type { World } from './world.ts'

/** Names who leads a meeting, writes, reports and helps; the same people go from yard to yard, each yard has its own company. */
export async function nameTeam(world: World, plan: MeetingPlan, at: Date): Promise<void> {
  const { script, staff } = world
  const stream = meetingStream(plan.id)
  await script.send(at, staff.moderator, stream, 'meetings.set-team', { team: teamOf(world, plan) })
}

function teamOf({ bodies, staff }: World, { yard }: MeetingPlan): Team {
  const company = bodies.find(
    each => each.kind === 'management-company' && each.places.some(place => yard.around.includes(place)),
  )?.id
  const from = (body: Id, office: string, duty: string): Team[number] => {
    const { kind, id } = staff.executorOf(body)
    return { job: 'speaker', ...(kind === 'person' && { person: id }), office, body, duty }
  }
  return [
    { job: 'chair', person: idOf('person head'), office: 'Глава города' },
    { job: 'secretary', person: idOf('person moderator'), office: 'Начальник отдела по связям с общественностью' },
    from(bodyId('improvement'), 'Начальник', 'благоустройство, детские площадки'),
    from(bodyId('lighting'), 'Главный энергетик', 'освещение'),
    ...(company === undefined ? [] : [from(company, 'Директор', 'дома и подъезды')]),
    {
      job: 'member',
      name: 'Кирилл Андреевич Постников',
      office: 'Участковый уполномоченный полиции',
      duty: 'безопасность во дворах',
    },
    { job: 'helper', person: idOf('person controller'), duty: 'планшет у входа' },
  ]
}
