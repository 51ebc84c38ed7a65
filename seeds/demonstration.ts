import type { Sql } from 'postgres'
import { addDays } from '#shared/core/calendar.ts'
import { saveTown } from '../server/places/save-town.ts'
import { normaliseTown } from '../server/places/layers.ts'
import { bodies } from './bodies.ts'
import { askAhead, beforeTheNext } from './ahead.ts'
import { askForMeetings } from './requests.ts'
import { haveIdeas } from './initiatives.ts'
import { openMeeting, pastMeetings, plannedMeetings } from './meeting-plans.ts'
import { findNeighbourhoods } from './neighbourhoods.ts'
import { beginMeeting, prepareOpenQuestions } from './open-meeting.ts'
import { holdMeeting, prepareQuestions, schedule } from './past-meeting.ts'
import { newAlbum } from './photos/album.ts'
import { takePayments } from './payments.ts'
import { newQuestions } from './questions.ts'
import { holdRounds } from './rounds.ts'
import { openScript } from './script.ts'
import { hireStaff, trustTerritories } from './staff.ts'
import { newTimeline } from './timeline.ts'
import { enterResidents } from './roll.ts'
import { random } from './town/prng.ts'
import { town as buildTown } from './town/town.ts'
import { dayIn, later, minute, timeZone, townTime } from './town-time.ts'
import type { World } from './world.ts'

export type DemonstrationOptions = {
  /** An empty, migrated database. */
  readonly sql: Sql
  /** The last moment of what happened; the open meeting began some 25 minutes before it. */
  readonly now: Date
  /** Hears how far it is. */
  readonly say: (text: string) => void
}

const year = 365 * 24 * 60 * minute

/** Fills an empty database with the town Prirechny and ten months of its life, all of it by commands through the one door. */
export async function fillDemonstration({ sql, now, say }: DemonstrationOptions): Promise<void> {
  const begins = new Date(now.getTime() - year)
  const script = openScript(sql, begins)
  try {
    const album = newAlbum(sql)
    say('Заполняю город: карта…')
    const town = normaliseTown(buildTown())
    await saveTown({
      sql,
      execute: script.execute,
      town,
      name: 'Приречный',
      timeZone,
      attribution: 'Вымышленный город Приречный',
    })
    say('Заполняю город: люди и организации…')
    const districts = await sql<{ id: string; key: string }[]>`select id, key from place where kind = 'district'`
    const known = bodies(new Map(districts.map(d => [d.key, d.id])))
    const staff = await hireStaff(script, known, begins)
    await trustTerritories(script, begins)
    const yards = await findNeighbourhoods(sql, town)
    const world: World = {
      script,
      staff,
      bodies: known,
      yards,
      album,
      questions: newQuestions(random('questions')),
      timeline: newTimeline(),
      known: new Map(),
      now,
    }
    await live(world, say)
  } finally {
    await script.close()
  }
}

/** Everything in its order: meetings are planned and held, tasks go their ways, and one meeting is under way at the end. */
async function live(world: World, say: (text: string) => void): Promise<void> {
  const { yards, now, timeline } = world
  const past = pastMeetings(yards, now)
  const open = openMeeting(yards, now)
  const days = (n: number) => n * 24 * 60
  for (const [i, plan] of past.entries()) {
    schedule(world, plan, later(plan.startsAt, -days(9) - 300))
    timeline.plan(later(plan.startsAt, -3), async () => {
      say(`Заполняю город: встречи ${i + 1} из ${past.length}…`)
      await holdMeeting(world, plan, past.length - 1 - i)
    })
  }
  const planned = plannedMeetings(yards, now)
  for (const [i, plan] of [open, ...planned].entries()) schedule(world, plan, later(now, -days(7 - i)))
  if (planned[0]) askAhead(world, planned[0], addDays(dayIn(now), -3), beforeTheNext(planned[0]))
  for (const [plan, prepare] of [
    [past.at(-1), prepareQuestions],
    [open, prepareOpenQuestions],
  ] as const)
    if (plan) timeline.plan(townTime(addDays(dayIn(plan.startsAt), -3), '10:00'), async () => prepare(world, plan))
  askForMeetings(world)
  enterResidents(world)
  takePayments(world)
  haveIdeas(world)
  holdRounds(world)
  await timeline.runUntil(later(open.startsAt, -4))
  say('Заполняю город: открываю сегодняшнюю встречу…')
  await beginMeeting(world, open)
}
