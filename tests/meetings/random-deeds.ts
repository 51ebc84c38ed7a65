import { admin, controller, head, houses } from './board.ts'
import type { Id } from '#shared/core/value.ts'
import type { Kit } from './random-evening.ts'

/** Something somebody may do; what rules refuse is refused. */
export type Deed = () => unknown

export const issueDeeds = ({ sql, send, dice, any, ids, stage, home }: Kit): Deed[] => [
  async () => {
    const m = await stage()
    await send(
      'issues.raise-issue',
      m.stream,
      { text: 'Темно во дворе', category: 'lighting', point: any([undefined, [39.8111111, 59.2222222]]) },
      any(m.people),
    )
  },
  async () =>
    send('issues.raise-aloud', (await stage()).stream, {
      text: 'Скользко',
      category: 'snow',
      house: any([undefined, houses[0].id]),
      name: any([undefined, 'Иван']),
      phone: '+7 900 000-00-00',
    }),
  ...[0, 1].map(() => async () => {
    const stream = home((await stage()).stream)
    const issue = any(await ids('issue'))
    await send('issues.accept-issue', stream, { issue })
    if (dice() < 0.2) await send('issues.withdraw-acceptance', stream, { issue })
  }),
  async () =>
    send('issues.edit-issue', home((await stage()).stream), {
      issue: any(await ids('issue')),
      text: 'Темно у подъезда',
      category: any(['lighting', 'yard']),
    }),
  async () =>
    dice() < 0.6 &&
    send('issues.hide-issue', home((await stage()).stream), { issue: any(await ids('issue')), reason: 'грубость' }),
  async () => send('issues.restore-issue', home((await stage()).stream), { issue: any(await ids('issue', 'hidden')) }),
  ...[0, 1].map(() => async () => {
    const m = await stage()
    await send('issues.support-issue', m.stream, { issue: any(await ids('issue')), on: dice() < 0.7 }, any(m.people))
  }),
  async () =>
    dice() < 0.4 &&
    send('issues.set-outcome', home((await stage()).stream), {
      issue: any(await ids('issue')),
      outcome: { kind: 'explained', text: 'Уже чинят' },
    }),
  // One deed of several, so that the others stay as likely as they were.
  async () => {
    const stream = home((await stage()).stream)
    const issue = any(await ids('issue', 'accepted'))
    await any([
      async () => {
        const photo = crypto.randomUUID()
        await sql`insert into photo values (${photo}, ${photo}, '2026-05-18', '\\x00', '\\x00')`
        await send('issues.add-photo', stream, { issue: any(await ids('issue')), photo })
      },
      async () => dice() < 0.3 && send('issues.join-issue', stream, { issue, to: any(await ids('issue', 'accepted')) }),
      async () => send('issues.withdraw-outcome', stream, { issue }),
      async () => send('tasks.cancel-answer', stream, { issue, why: 'Ответили на месте' }),
    ])()
  },
]

export const voteDeeds = ({ sql, send, dice, any, ids, stage, rules, meetings }: Kit): Deed[] => [
  async () => send('votes.start-poll', (await stage()).stream, rules()),
  async () =>
    send('votes.start-poll', (await stage()).stream, { ...rules(), mode: 'taps', channels: ['hands', 'paper'] }),
  async () =>
    send('votes.start-poll', (await stage()).stream, {
      ...rules(),
      mode: 'one',
      ...any([
        { kind: 'open', issue: any(await ids('issue')) },
        { kind: 'choice', texts: ['Липы', 'Ели'], item: 1, electorate: 'yard' },
      ]),
    }),
  async () => {
    const { id, stream } = await stage()
    const [elector] = await sql`select id from participant where meeting = ${id} limit 1`
    const list = { kind: 'open', mode: 'one', electorate: 'list', electors: [elector['id']] }
    await send('votes.start-poll', stream, { ...rules(), ...list })
  },
  async () => {
    const [fresh] = await sql`
      select id, meeting, kind from poll where state = 'open' and id not in (select poll from ballot) limit 1`
    const own = fresh?.['kind'] === 'priority' ? {} : { mode: 'one' }
    if (fresh)
      await send('votes.change-rules', `meeting:${fresh['meeting']}`, { poll: fresh['id'], ...rules(), ...own })
  },
  async () => {
    const [late] = await sql`
      select p.id as poll, i.id as issue, p.meeting from poll p join issue i on i.meeting = p.meeting
      where p.state = 'open' and p.kind = 'priority' and i.state = 'accepted' and i.outcome is null and i.id <> all(p.options) order by i.id desc limit 1`
    if (late) await send('votes.add-option', `meeting:${late['meeting']}`, { poll: late['poll'], issue: late['issue'] })
  },
  async () => {
    const m = await stage()
    const [poll] = await sql`select id, options from poll where meeting = ${m.id} and state = 'open'`
    if (poll && dice() < 0.7)
      await send(
        'votes.cast-ballot',
        m.stream,
        { poll: poll['id'], choices: [[any(poll['options'] as Id[]), 1]] },
        any(m.people),
      )
  },
  async () => {
    const [poll] =
      await sql`select id, meeting, options from poll where state = 'open' and 'hands' = any(channels) limit 1`
    const votes = (poll?.['options'] as Id[] | undefined)?.map(option => [option, any([1, 2])])
    const entry = { poll: poll?.['id'] as Id, channel: 'hands', votes, people: any([2, 3]) }
    if (poll) await send('votes.enter-count', `meeting:${poll['meeting']}`, entry, any([head, admin]))
  },
  async () => dice() < 0.7 && send('votes.stop-poll', (await stage()).stream, { poll: any(await ids('poll', 'open')) }),
  async () =>
    dice() < 0.3 &&
    send('votes.cancel-poll', (await stage()).stream, {
      poll: any(await ids('poll', 'open')),
      because: 'Начато по ошибке',
    }),
  async () => send('votes.reveal-poll', any(meetings).stream, { poll: any(await ids('poll')) }),
]

export const instructionDeeds = ({
  sql,
  send,
  dice,
  any,
  ids,
  stage,
  home,
  wording,
  meetings,
  bodies,
}: Kit): Deed[] => [
  ...[0, 1].map(
    () => async () =>
      send('meetings.prepare-instruction', (await stage()).stream, {
        ...wording(),
        issue: any([undefined, any(await ids('issue'))]),
      }),
  ),
  async () =>
    send('meetings.revise-instruction', (await stage()).stream, {
      ...wording(),
      instruction: any(await ids('instruction', 'prepared')),
    }),
  async () =>
    dice() < 0.4 &&
    send('meetings.discard-instruction', (await stage()).stream, {
      instruction: any(await ids('instruction', 'prepared')),
    }),
  ...[0, 1].map(
    () => async () =>
      send('tasks.give-instruction', (await stage()).stream, {
        instruction: any(await ids('instruction', 'prepared')),
      }),
  ),
  async () => {
    const [last] = await sql`
      select id, meeting from instruction where state = 'given' order by given_at desc limit 1`
    if (last) await send('tasks.withdraw-instruction', `meeting:${last['meeting']}`, { instruction: last['id'] })
  },
  async () =>
    send('tasks.change-instruction', any(meetings.slice(-3)).stream, {
      ...wording(),
      instruction: any(await ids('instruction', 'given')),
      why: 'Уточнили на месте',
    }),
  async () =>
    dice() < 0.4 &&
    send('tasks.cancel-instruction', any(meetings.slice(-3)).stream, {
      instruction: any(await ids('instruction', 'given')),
      why: 'Уже сделано',
    }),
  async () =>
    dice() < 0.4 &&
    send('tasks.promise-answer', home((await stage()).stream), {
      issue: any(await ids('issue')),
      body: any(bodies),
      deadline: '2026-06-18',
    }),
]

export const taskDeeds = ({ dice, any, task, bodies, executors, photo }: Kit): Deed[] => [
  ...[0, 1].map(() => () => task('accept-task', {}, any(executors))),
  async () => dice() < 0.5 && task('decline-task', { text: 'Не наше' }, any(executors)),
  () => task('report-progress', { text: 'Заказали', photos: any([[], [photo]]) }, any(executors), 'in-work'),
  ...[0, 1, 2].map(
    () => () => task('report-done', { text: 'Сделали', photos: [photo] }, any(executors), any([undefined, 'in-work'])),
  ),
  () => task('close-task', any([{}, { text: 'Принято' }]), controller, 'reported'),
  () => task('return-task', { text: 'Не горит', deadline: '2026-08-01' }, controller, 'reported'),
  () => task('reassign-task', { body: any(bodies), deadline: '2026-08-02' }, controller),
  () => task('extend-deadline', { text: 'Ждём опору', deadline: '2026-08-03' }, controller),
]
