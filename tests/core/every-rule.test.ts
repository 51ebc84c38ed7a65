import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { RefusalCode } from '#shared/core/refusal.ts'
import { commands, type VecheCommand } from '#shared/registry.ts'

/** Where each command's rule is proved; the compiler names what is missing. */
const provedIn: Record<VecheCommand['name'], string> = {
  'places.put-places': 'places/put-places',
  'places.set-town': 'places/put-places',
  'places.change-town': 'places/settings',
  'places.set-policy': 'places/settings',
  'places.set-calendar': 'places/town-calendar',
  'places.set-arms': 'places/arms',
  'people.create-person': 'people/accounts',
  'people.set-password': 'people/accounts',
  'people.disable-person': 'people/accounts',
  'people.grant-role': 'people/roles',
  'people.revoke-role': 'people/roles',
  'people.put-body': 'people/bodies',
  'meetings.plan-meeting': 'meetings/plan-meeting',
  'meetings.change-meeting': 'meetings/plan-meeting',
  'meetings.cancel-meeting': 'meetings/run-meeting',
  'meetings.set-team': 'meetings/set-team',
  'meetings.ask-meeting': 'meetings/ask-meeting',
  'meetings.join-request': 'meetings/ask-meeting',
  'meetings.decline-request': 'meetings/ask-meeting',
  'meetings.open-meeting': 'meetings/run-meeting',
  'meetings.join-meeting': 'meetings/join-meeting',
  'meetings.accept-at-once': 'meetings/accept-at-once',
  'meetings.add-agenda-item': 'meetings/agenda',
  'meetings.change-agenda-item': 'meetings/agenda',
  'meetings.move-agenda-item': 'meetings/agenda',
  'meetings.remove-agenda-item': 'meetings/agenda',
  'meetings.mark-agenda-item': 'meetings/agenda',
  'meetings.hand-over': 'meetings/hand-over',
  'meetings.start-agenda-item': 'meetings/run-meeting',
  'meetings.ask-floor': 'meetings/floor',
  'meetings.add-to-floor': 'meetings/floor',
  'meetings.leave-floor': 'meetings/floor',
  'meetings.give-floor': 'meetings/floor',
  'meetings.time-floor': 'meetings/floor',
  'meetings.move-in-floor': 'meetings/floor',
  'meetings.show-picture': 'meetings/run-meeting',
  'meetings.set-screens': 'meetings/set-screens',
  'meetings.prepare-instruction': 'meetings/prepare-instruction',
  'meetings.revise-instruction': 'meetings/prepare-instruction',
  'meetings.discard-instruction': 'meetings/prepare-instruction',
  'meetings.close-meeting': 'meetings/run-meeting',
  'issues.ask-ahead': 'issues/ask-ahead',
  'issues.support-ahead': 'issues/ask-ahead',
  'issues.raise-issue': 'issues/raise-issue',
  'issues.raise-aloud': 'issues/raise-issue',
  'issues.add-photo': 'issues/add-photo',
  'issues.accept-issue': 'issues/moderate-issue',
  'issues.edit-issue': 'issues/moderate-issue',
  'issues.hide-issue': 'issues/moderate-issue',
  'issues.restore-issue': 'issues/moderate-issue',
  'issues.support-issue': 'issues/raise-issue',
  'issues.set-outcome': 'issues/moderate-issue',
  'issues.join-issue': 'issues/join-issue',
  'issues.withdraw-outcome': 'issues/join-issue',
  'issues.withdraw-acceptance': 'issues/withdraw-acceptance',
  'votes.start-poll': 'votes/start-poll',
  'votes.change-rules': 'votes/start-poll',
  'votes.add-option': 'votes/start-poll',
  'votes.enter-count': 'votes/enter-count',
  'votes.cast-ballot': 'votes/cast-ballot',
  'votes.stop-poll': 'votes/start-poll',
  'votes.cancel-poll': 'votes/cancel-poll',
  'votes.reveal-poll': 'votes/start-poll',
  'tasks.give-instruction': 'tasks/give-instruction',
  'tasks.withdraw-instruction': 'tasks/give-instruction',
  'tasks.change-instruction': 'tasks/change-instruction',
  'tasks.cancel-instruction': 'tasks/change-instruction',
  'tasks.promise-answer': 'tasks/promise-answer',
  'tasks.cancel-answer': 'tasks/cancel-answer',
  'tasks.accept-task': 'tasks/execute-task',
  'tasks.decline-task': 'tasks/execute-task',
  'tasks.report-progress': 'tasks/execute-task',
  'tasks.report-done': 'tasks/execute-task',
  'tasks.close-task': 'tasks/control-task',
  'tasks.return-task': 'tasks/control-task',
  'tasks.reassign-task': 'tasks/control-task',
  'tasks.extend-deadline': 'tasks/control-task',
  'documents.approve-protocol': 'documents/approve-protocol',
}

/** Where each refusal of a rule is reached. */
const reachedIn = {
  'not-found': 'issues/join-issue',
  'bad-input': 'meetings/run-meeting',
  'wrong-stream': 'issues/moderate-issue',
  'not-joined': 'votes/cast-ballot',
  'meeting-not-planned': 'meetings/run-meeting',
  'meeting-not-open': 'meetings/run-meeting',
  'meeting-not-closed': 'documents/approve-protocol',
  'meeting-has-running-poll': 'meetings/run-meeting',
  'issues-left': 'meetings/run-meeting',
  'agenda-item-unknown': 'meetings/run-meeting',
  'agenda-full': 'meetings/agenda',
  'floor-asked': 'meetings/floor',
  'floor-full': 'meetings/floor',
  'floor-free': 'meetings/floor',
  'wrong-code': 'meetings/join-meeting',
  'house-unknown': 'meetings/join-meeting',
  'starts-in-past': 'meetings/plan-meeting',
  'member-unknown': 'meetings/set-team',
  'contact-in-team': 'meetings/set-team',
  'request-waiting': 'meetings/ask-meeting',
  'request-decided': 'meetings/ask-meeting',
  'too-many-requests': 'meetings/ask-meeting',
  'poll-cancel-too-late': 'votes/cancel-poll',
  'issue-not-pending': 'issues/moderate-issue',
  'issue-not-accepted': 'issues/moderate-issue',
  'issue-not-hidden': 'issues/moderate-issue',
  'issue-has-outcome': 'issues/moderate-issue',
  'issue-has-joined': 'issues/withdraw-acceptance',
  'issue-in-poll': 'issues/withdraw-acceptance',
  'issue-instructed': 'issues/withdraw-acceptance',
  'issue-supported': 'issues/withdraw-acceptance',
  'acceptance-too-old': 'issues/withdraw-acceptance',
  'answer-not-promised': 'tasks/cancel-answer',
  'issue-undecided': 'issues/join-issue',
  'outcome-has-task': 'issues/join-issue',
  'kept-has-outcome': 'issues/join-issue',
  'meeting-published': 'issues/join-issue',
  'too-many-ahead': 'issues/ask-ahead',
  'too-many-issues': 'issues/raise-issue',
  'too-many-photos': 'issues/add-photo',
  'poll-not-open': 'votes/cast-ballot',
  'poll-not-counted': 'votes/start-poll',
  'poll-running': 'votes/start-poll',
  'poll-without-issues': 'votes/start-poll',
  'poll-rules-locked': 'votes/start-poll',
  'poll-option-unknown': 'votes/cast-ballot',
  'poll-option-present': 'votes/start-poll',
  'phone-full': 'meetings/hand-over',
  'not-an-elector': 'votes/cast-ballot',
  'elector-unknown': 'votes/start-poll',
  'channel-closed': 'votes/enter-count',
  'poll-options-alike': 'votes/start-poll',
  'one-option-only': 'votes/cast-ballot',
  'points-exceeded': 'votes/cast-ballot',
  'points-by-phone': 'votes/enter-count',
  'instruction-not-prepared': 'meetings/prepare-instruction',
  'instruction-not-given': 'tasks/give-instruction',
  'take-back-too-late': 'tasks/give-instruction',
  'protocol-published': 'tasks/change-instruction',
  'deadline-in-past': 'tasks/give-instruction',
  'body-unknown': 'people/bodies',
  'place-unknown': 'people/roles',
  'task-state-wrong': 'tasks/execute-task',
  'photo-unknown': 'tasks/execute-task',
  'time-zone-unknown': 'places/settings',
  'colour-too-pale': 'places/settings',
  'since-in-past': 'places/settings',
  'protocol-approved': 'documents/approve-protocol',
  'protocol-issues-left': 'documents/approve-protocol',
  'protocol-polls-hidden': 'documents/approve-protocol',
  'protocol-changed': 'documents/approve-protocol',
  'login-taken': 'people/accounts',
  'grant-unknown': 'people/roles',
  'last-admin': 'people/roles',
  'role-scope-missing': 'people/roles',
  'role-scope-useless': 'people/roles',
  'arms-unknown': 'places/arms',
} satisfies Partial<Record<RefusalCode, string>>

/** No rule says these: the door and its neighbours do, and the database tests reach them there. */
const saidByServer: Record<Exclude<RefusalCode, keyof typeof reachedIn>, string> = {
  forbidden: 'core/transact.ts',
  'sign-in-needed': 'core/transact.ts',
  'id-taken': 'core/execute.ts',
  'too-many': 'core/limits.ts',
  busy: 'core/execute.ts',
  'database-away': 'core/execute.ts',
  internal: 'core/execute.ts',
}

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const testFile = (name: string) => read(`tests/${name}.test.ts`)
const exported = (name: string) =>
  name.slice(name.indexOf('.') + 1).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

test('every command is put to the test: what comes of it, and who may', () => {
  expect(Object.keys(provedIn).sort()).toEqual(commands.map(c => c.name).sort())
  for (const [name, file] of Object.entries(provedIn)) {
    expect(testFile(file), `${name}: what comes of it`).toMatch(new RegExp(`\\.when\\(\\s*${exported(name)},`))
    expect(testFile(file), `${name}: who may`).toMatch(new RegExp(`whoMay\\(\\s*${exported(name)},`))
  }
})

test('every refusal that a rule can say is reached, and no rule says another', () => {
  const rules = readdirSync(new URL('shared', root), { recursive: true, encoding: 'utf8' }).filter(path =>
    path.endsWith('.ts'),
  )
  const said = rules.flatMap(path =>
    [...read(`shared/${path}`).matchAll(/refuse\(\s*'([a-z-]+)'/g)].map(found => found[1]),
  )
  expect([...new Set(said)].sort()).toEqual(Object.keys(reachedIn).sort())
  for (const [code, file] of Object.entries(reachedIn))
    expect(testFile(file), code).toMatch(new RegExp(`\\.refuses\\(\\s*'${code}'`))
})

test('every other refusal is said by the server', () => {
  for (const [code, file] of Object.entries(saidByServer)) expect(read(`server/${file}`), code).toContain(`'${code}'`)
})
