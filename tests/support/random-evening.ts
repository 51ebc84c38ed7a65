import type { StreamName } from '#shared/core/stream.ts'
import { addDays } from '#shared/core/calendar.ts'
import type { CityState, MeetingState } from '#shared/state.ts'

export type Sent = { stream: StreamName; name: string; input: object; by: 'resident' | 'system' }
type World = { meeting: string; state: MeetingState; city: CityState; body: string; today: string; late: boolean }

/**
 * Any command that might be sent now, sensible or not: about one in five is refused. A meeting is closed only when it
 * is `late`: what comes after the closing is refused almost whole, and an evening that ends at once tries nothing.
 */
export function randomCommand(random: () => number, { meeting, state, city, body, today, late }: World): Sent {
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)]
  const issue = pick(Object.keys(state.issues)) ?? meeting
  const poll = pick(Object.keys(state.polls)) ?? meeting
  const instruction = pick(Object.keys(state.instructions)) ?? meeting
  const task = pick(Object.keys(city.tasks)) ?? meeting
  const deadline = addDays(today, Math.floor(random() * 30))
  const waiting = (state.meetings[meeting]?.floor?.queue ?? []).map(each => each.id)
  const agenda = (state.meetings[meeting]?.agenda ?? []).map(each => each.id)
  const item = pick(agenda) ?? meeting
  const text = `Слова ${Math.floor(random() * 1e9)}`
  const rules = {
    title: text,
    mode: pick(['taps', 'points'] as const),
    points: 5,
    visibility: pick(['live', 'hidden'] as const),
  }
  const options = state.polls[poll]?.options ?? []
  const taps = options.filter(() => random() < 0.4).map(option => [option, 1])
  const choices = state.polls[poll]?.mode === 'one' ? [[pick(options), 1]] : taps
  const here: StreamName = `meeting:${meeting}`
  const make: readonly [weight: number, name: string, input: object, by?: 'resident', stream?: StreamName][] = [
    [14, 'issues.raise-issue', { text, category: 'yard' }, 'resident'],
    [5, 'issues.raise-aloud', { text, category: 'lighting', name: 'Секретное Имя', phone: '+7 900 000-00-00' }],
    [14, 'issues.accept-issue', { issue }],
    [6, 'issues.edit-issue', { issue, text, category: 'roads' }],
    [5, 'issues.hide-issue', { issue, reason: 'Грубые слова' }],
    [4, 'issues.restore-issue', { issue }],
    [10, 'issues.support-issue', { issue, on: random() < 0.8 }, 'resident'],
    [4, 'issues.set-outcome', { issue, outcome: { kind: 'explained', text } }],
    [5, 'issues.join-issue', { issue, to: pick(Object.keys(state.issues)) ?? issue }],
    [3, 'issues.withdraw-outcome', { issue }],
    [4, 'issues.withdraw-acceptance', { issue }],
    [2, 'tasks.cancel-answer', { issue, why: text }],
    [4, 'tasks.promise-answer', { issue, body, deadline }],
    [5, 'votes.start-poll', rules],
    [2, 'votes.start-poll', { ...rules, mode: 'one', kind: 'open', issue }],
    [1, 'votes.start-poll', { ...rules, mode: 'one', kind: 'open', electorate: 'list', electors: [meeting] }],
    [
      2,
      'votes.start-poll',
      { ...rules, mode: 'one', kind: 'choice', electorate: 'yard', texts: ['Липы', 'Ели'], item: 0 },
    ],
    [2, 'votes.change-rules', { poll, ...rules }],
    [2, 'votes.add-option', { poll, issue }],
    [10, 'votes.cast-ballot', { poll, choices }, 'resident'],
    [4, 'votes.enter-count', { poll, channel: 'hands', votes: options.map(option => [option, 3]), people: 4 }],
    [4, 'votes.stop-poll', { poll }],
    [1, 'votes.cancel-poll', { poll, because: text }],
    [4, 'votes.reveal-poll', { poll }],
    [8, 'meetings.prepare-instruction', { issue, text, body, deadline }],
    [3, 'meetings.prepare-instruction', { text, body, deadline }],
    [3, 'meetings.revise-instruction', { instruction, text, body, deadline, source: 'town' }],
    [2, 'meetings.discard-instruction', { instruction }],
    [9, 'tasks.give-instruction', { instruction }],
    [4, 'tasks.withdraw-instruction', { instruction }],
    [
      4,
      'tasks.change-instruction',
      { instruction, text, body, deadline, planYear: pick([undefined, 2027]), why: text },
    ],
    [3, 'tasks.cancel-instruction', { instruction, why: text }],
    [1, 'meetings.accept-at-once', { on: random() < 0.3 }],
    [3, 'meetings.start-agenda-item', { item }],
    [2, 'meetings.mark-agenda-item', { item, done: random() < 0.7 }],
    [2, 'meetings.add-agenda-item', { text, internal: random() < 0.5, sub: random() < 0.5, after: item }],
    [2, 'meetings.change-agenda-item', { item, text, internal: random() < 0.5 }],
    [2, 'meetings.move-agenda-item', { item, after: pick(agenda) }],
    [1, 'meetings.remove-agenda-item', { item }],
    [3, 'meetings.ask-floor', { order: random() < 0.3 }, 'resident'],
    [2, 'meetings.add-to-floor', { label: 'Дом 8' }],
    [2, 'meetings.give-floor', { request: pick(waiting) ?? meeting }],
    [2, 'meetings.time-floor', { deed: pick(['pause', 'resume', 'add', 'end']) }],
    [1, 'meetings.move-in-floor', { request: pick(waiting) ?? meeting }],
    [1, 'meetings.leave-floor', { request: pick(waiting) ?? meeting }],
    [1, 'meetings.set-team', { team: [{ job: 'speaker', name: text, office: 'Главный энергетик', body }] }],
    [2, 'meetings.show-picture', { picture: { scene: 'rating' } }],
    [2, 'meetings.set-screens', { message: text, second: pick([null, { scene: 'summary' }]) }],
    [late ? 5 : 0, 'meetings.close-meeting', { leaveIssues: random() < 0.5 }],
    [late ? 5 : 1, 'documents.approve-protocol', {}],
    [4, 'tasks.accept-task', { task }, undefined, 'city'],
    [2, 'tasks.decline-task', { task, text }, undefined, 'city'],
    [2, 'tasks.reassign-task', { task, body, deadline }, undefined, 'city'],
    [3, 'tasks.report-progress', { task, text, photos: [] }, undefined, 'city'],
    [3, 'tasks.report-done', { task, text, photos: [] }, undefined, 'city'],
    [2, 'tasks.return-task', { task, text, deadline }, undefined, 'city'],
    [2, 'tasks.extend-deadline', { task, text, deadline }, undefined, 'city'],
    [2, 'tasks.close-task', { task }, undefined, 'city'],
  ]
  let at = random() * make.reduce((sum, [weight]) => sum + weight, 0)
  const [, name, input, by, stream] = make.find(([weight]) => (at -= weight) < 0) ?? make[0]
  return { stream: stream ?? here, name, input, by: by ?? 'system' }
}
