import { v7 } from 'uuid'
import type { StreamName } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { aRoundPlan } from '../rounds/a-round.ts'

type Things = Readonly<Record<'place' | 'draft' | 'entry' | 'person', Id>> & { readonly stream: StreamName }

/** Every command about rounds, as a stranger would send it. */
export function roundCommands(
  { stream, place, draft, entry, person }: Things,
  text: string,
): Record<string, [StreamName, object]> {
  return {
    'rounds.plan-round': [`round:${v7()}`, aRoundPlan({ place })],
    'rounds.change-round': [stream, aRoundPlan({ place, title: text })],
    'rounds.put-entry': [stream, { title: text, sentence: text, cost: 100, category: 'yard' }],
    'rounds.take-initiative': [stream, { initiative: draft }],
    'rounds.remove-entry': [stream, { entry: entry }],
    'rounds.open-voting': [stream, {}],
    'rounds.cancel-round': [stream, { because: text }],
    'rounds.cast-ballot': [stream, { receipt: 'AAAA-BBBB-CCCC-DDDD', content: { votes: [[entry, 1]] } }],
    'rounds.replace-ballot': [stream, { receipt: 'AAAA-BBBB-CCCC-DDDD', content: { votes: [[entry, 1]] } }],
    'rounds.print-ballots': [stream, { serials: ['AAAA-BBBB-CCCC-DDDD'] }],
    'rounds.mark-voter': [stream, { voter: person }],
    'rounds.admit-voter': [stream, { voter: person, hash: 'a'.repeat(64) }],
    'rounds.enter-paper': [stream, { serial: 'AAAA-BBBB-CCCC-DDDD' }],
    'rounds.close-voting': [stream, {}],
    'rounds.publish-ballots': [stream, {}],
    'rounds.follow': [stream, { on: true }],
    'rounds.note-seen': [stream, {}],
  }
}
