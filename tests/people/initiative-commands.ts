import type { StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'

type Things = Readonly<Record<'idea' | 'draft' | 'issue' | 'place' | 'body' | 'person', Id>>

/** Every command about initiatives, as a stranger would send it. */
export function initiativeCommands(
  { idea, draft, issue, place, body, person }: Things,
  text: string,
): Record<string, [StreamName, object]> {
  return {
    'initiatives.drop-idea': ['city', { title: text, words: text, place }],
    'initiatives.support-idea': ['city', { initiative: idea, on: true }],
    'initiatives.take-up': ['city', { initiative: idea }],
    'initiatives.hide-idea': ['city', { initiative: idea, reason: text }],
    'initiatives.turn-issue': ['city', { issue, into: 'idea', title: text, words: text }],
    'initiatives.begin-draft': ['city', { title: text }],
    'initiatives.set-link': ['city', { initiative: draft }],
    'initiatives.join-group': ['city', { link: 'A'.repeat(22) }],
    'initiatives.leave-group': ['city', { initiative: draft, member: person }],
    'initiatives.write-part': ['city', { initiative: draft, version: 0, part: { kind: 'title', text } }],
    'initiatives.remove-part': ['city', { initiative: draft, version: 1, key: 'title' }],
    'initiatives.submit': ['city', { initiative: draft }],
    'initiatives.publish': ['city', { initiative: idea }],
    'initiatives.make-remark': ['city', { initiative: idea, text }],
    'initiatives.answer-remark': ['city', { initiative: idea, remark: idea, text }],
    'initiatives.hide-remark': ['city', { initiative: idea, remark: idea, reason: text }],
    'initiatives.set-examiner': ['city', { initiative: idea, aspect: 'law', person }],
    'initiatives.begin-examination': ['city', { initiative: idea }],
    'initiatives.conclude': ['city', { initiative: idea, aspect: 'law', verdict: 'for', conclusion: text }],
    'initiatives.decide': ['city', { initiative: idea, decision: { kind: 'supported' } }],
    'initiatives.accept-offer': ['city', { initiative: idea }],
    'initiatives.begin-work': ['city', { initiative: idea, milestones: [{ text, body, deadline: '2027-06-01' }] }],
    'initiatives.complete': ['city', { initiative: idea, spent: 1 }],
    'initiatives.give-up': ['city', { initiative: idea, spent: 1, why: text }],
    'places.set-payee': ['city', { payee: 'none' }],
    'initiatives.pledge': ['city', { initiative: idea, sum: 100 }],
    'initiatives.add-payer': ['city', { initiative: idea, words: text }],
    'initiatives.set-payment-day': ['city', { initiative: idea }],
    'initiatives.enter-payments': ['city', { payments: [{ payer: '000000000', sum: 100, on: '2026-11-20' }] }],
    'initiatives.correct-payment': [
      'city',
      { payment: idea, payer: '000000000', sum: 100, on: '2026-11-20', reason: text },
    ],
    'initiatives.settle-payments': ['city', { initiative: idea, used: 0 }],
    'initiatives.withdraw-settlement': ['city', { initiative: idea, reason: text }],
    'initiatives.note-refund': ['city', { initiative: idea, payer: '000000000', on: '2026-11-20' }],
    'initiatives.undo-refund': ['city', { initiative: idea, payer: '000000000', reason: text }],
    'initiatives.report': ['city', { initiative: idea, words: text }],
    'initiatives.archive': ['city', { initiative: idea }],
    'initiatives.add-argument': ['city', { initiative: idea, side: 'for', text }],
    'initiatives.support-argument': ['city', { initiative: idea, argument: idea, on: true }],
    'initiatives.take-back-argument': ['city', { initiative: idea, argument: idea }],
    'initiatives.hide-argument': ['city', { initiative: idea, argument: idea, reason: text }],
    'initiatives.follow': ['city', { initiative: idea, on: true }],
    'initiatives.note-seen': ['city', { initiative: idea }],
    'initiatives.import-list': ['city', { lines: [{ key: text, title: text, words: text, place }] }],
    'initiatives.begin-gathering': ['city', { initiative: draft }],
    'initiatives.end-gathering': ['city', { initiative: draft }],
    'initiatives.sign': ['city', { initiative: draft, on: true }],
    'initiatives.print-sheets': ['city', { initiative: draft, sheets: 1 }],
    'initiatives.reopen-sheet': ['city', { initiative: draft, sheet: 1, because: 'Ошибка' }],
    'initiatives.enter-sheet': ['city', { initiative: draft, sheet: 1, count: { valid: 1, invalid: [] } }],
    'initiatives.link-assembly': [
      'city',
      {
        initiative: draft,
        meeting: person,
        poll: person,
        entitled: 1,
        present: 1,
        chair: text,
        secretary: text,
        tellers: [text],
      },
    ],
    'initiatives.unlink-assembly': ['city', { initiative: draft }],
  }
}

/** What everybody may do who has signed in. */
export const everybodys: ReadonlySet<string> = new Set([
  'initiatives.drop-idea',
  'initiatives.support-idea',
  'initiatives.take-up',
  'initiatives.begin-draft',
  'initiatives.add-argument',
  'initiatives.follow',
  'initiatives.note-seen',
  'rounds.follow',
  'rounds.note-seen',
  'people.set-feed',
  'people.follow-place',
])
