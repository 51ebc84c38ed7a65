import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { RefusalCode } from '#shared/core/refusal.ts'
import { commands } from '#shared/registry.ts'
import { provedIn } from './proved-in.ts'

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
  'poll-not-counted': 'votes/run-poll',
  'poll-running': 'votes/start-poll',
  'poll-without-issues': 'votes/start-poll',
  'poll-rules-locked': 'votes/run-poll',
  'poll-option-unknown': 'votes/cast-ballot',
  'poll-option-present': 'votes/run-poll',
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
  'idea-taken-up': 'initiatives/ideas',
  'too-many-ideas': 'initiatives/ideas',
  'too-many-drafts': 'initiatives/draft',
  'issue-turned': 'initiatives/ideas',
  'initiative-not-draft': 'initiatives/draft',
  'part-changed': 'initiatives/draft',
  'too-many-parts': 'initiatives/draft',
  'last-of-group': 'initiatives/draft',
  'draft-incomplete': 'initiatives/submit',
  'initiative-elsewhere': 'initiatives/procedure',
  'remarks-over': 'initiatives/procedure',
  'remarks-not-over': 'initiatives/procedure',
  'too-many-remarks': 'initiatives/procedure',
  'remark-answered': 'initiatives/procedure',
  'remarks-unanswered': 'initiatives/procedure',
  'no-examiners': 'initiatives/procedure',
  'examiner-unknown': 'initiatives/procedure',
  'examiner-concluded': 'initiatives/procedure',
  'opinions-missing': 'initiatives/procedure',
  'ground-of-round': 'initiatives/procedure',
  'offer-missing': 'initiatives/procedure',
  'milestones-left': 'initiatives/carry-out',
  'too-many-arguments': 'initiatives/arguments',
  'argument-own': 'initiatives/arguments',
  'arguments-over': 'initiatives/arguments',
  'signer-unverified': 'initiatives/support',
  'signer-too-young': 'initiatives/support',
  'support-over': 'initiatives/support',
  'support-channel-off': 'initiatives/support',
  'support-missing': 'initiatives/support',
  'sheet-unknown': 'initiatives/support',
  'sheet-counted': 'initiatives/support',
  'sheet-overfull': 'initiatives/support',
  'not-an-assembly': 'initiatives/assembly',
  'assembly-without-protocol': 'initiatives/assembly',
  'assembly-vote-taken': 'initiatives/assembly',
  'assembly-registered-few': 'initiatives/assembly',
  'assembly-no-quorum': 'initiatives/assembly',
  'assembly-not-for': 'initiatives/assembly',
  'pledges-over': 'initiatives/money',
  'payer-unknown': 'initiatives/money',
  'payment-ahead': 'initiatives/money',
  'payments-settled': 'initiatives/money',
  'reason-missing': 'initiatives/money',
  'nothing-used': 'initiatives/money',
  'used-more-than-paid': 'initiatives/money',
  'refunds-begun': 'initiatives/money',
  'inn-wrong': 'places/payee',
  'round-locked': 'rounds/plan-round',
  'too-many-entries': 'rounds/plan-round',
  'round-not-ready': 'rounds/open-voting',
  'round-not-voting': 'rounds/cast-ballot',
  'round-not-closed': 'rounds/open-voting',
  'round-too-early': 'rounds/open-voting',
  'round-over': 'rounds/open-voting',
  'initiative-not-eligible': 'rounds/take-initiative',
  'entry-unknown': 'rounds/cast-ballot',
  'wrong-district': 'rounds/cast-ballot',
  'not-a-voter': 'rounds/cast-ballot',
  'voted-already': 'rounds/cast-ballot',
  'receipt-taken': 'rounds/cast-ballot',
  'ballot-unknown': 'rounds/cast-ballot',
  'ballot-empty': 'rounds/cast-ballot',
  'ballot-over-budget': 'rounds/cast-ballot',
  'too-many-chosen': 'rounds/cast-ballot',
  'paper-left': 'rounds/open-voting',
  'serial-unknown': 'rounds/enter-paper',
  'serial-counted': 'rounds/enter-paper',
  'login-taken': 'people/accounts',
  'grant-unknown': 'people/roles',
  'last-admin': 'people/roles',
  'role-scope-missing': 'people/roles',
  'role-scope-useless': 'people/roles',
  'arms-unknown': 'places/arms',
  'resident-alike': 'people/residents',
  'resident-revoked': 'people/residents',
  'resident-not-revoked': 'people/residents',
  'resident-voting': 'people/residents',
  'consent-changed': 'people/residents',
  'consent-needed': 'people/codes',
  'code-unknown': 'people/codes',
  'code-used': 'people/codes',
  'code-expired': 'people/codes',
  'category-unknown': 'places/categories',
  'category-nameless': 'places/categories',
  'category-taken': 'places/categories',
  'category-needed': 'places/categories',
  'too-many-categories': 'places/categories',
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
