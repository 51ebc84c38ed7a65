import { hiddenMark } from '#shared/issues/without-words.ts'
import type { Save, Saves } from '../core/store.ts'
import {
  saveArgument,
  saveArgumentHidden,
  saveArgumentSupport,
  saveArgumentTakenBack,
  saveFollow,
  saveKey,
  saveSeen,
} from './save-arguments.ts'
import * as money from './save-money.ts'
import { saveCards, savePast } from './save-cards.ts'
import {
  saveAnswer,
  saveConcluded,
  saveExaminer,
  saveMoved,
  saveRemark,
  saveRemarkHidden,
  saveSetAside,
  saveSpending,
} from './save-procedure.ts'
import {
  saveDropped,
  saveEntered,
  saveLinked,
  savePrinted,
  saveReopened,
  saveSignature,
  saveUnlinked,
} from './save-support.ts'
import { saveDraftBegun, saveLink, saveMember, savePart, saveResumed, saveText } from './save-draft.ts'

const saveDescribed: Save<'initiatives.idea-described'> = async (sql, happened) => {
  await sql`
    update initiative i set words = d.words
    from unnest(${happened.map(h => h.event.initiative)}::uuid[], ${happened.map(h => h.event.words)}::text[])
      as d (initiative, words)
    where i.id = d.initiative`
}

const savePastNoted: Save<'initiatives.past-noted'> = async (sql, happened) => {
  for (const { event } of happened)
    await sql`
      update initiative set spent = ${event.spent ?? null}, words = ${event.details.words ?? null},
        past = ${JSON.stringify(event.details)}::text::jsonb
      where id = ${event.initiative}`
}

const saveSupport: Save<'initiatives.support-noted'> = async (sql, happened) => {
  for (const { event } of happened)
    await (event.on
      ? sql`
          insert into idea_support (initiative, actor) values (${event.initiative}, ${event.actor})
          on conflict do nothing`
      : sql`delete from idea_support where initiative = ${event.initiative} and actor = ${event.actor}`)
}

/** Free text is personal data by its contents: a hidden idea's title leaves the log. Its row keeps the words for its author. */
const saveHidden: Save<'initiatives.idea-hidden'> = async (sql, happened) => {
  const ids = happened.map(h => h.event.initiative)
  await sql`update initiative set listed = false where id = any(${ids}::uuid[])`
  await sql`
    update event set data = jsonb_set(data, '{card,title}', to_jsonb(${hiddenMark}::text))
    where type like 'initiatives.%' and coalesce(data -> 'card' ->> 'id', data ->> 'initiative') = any(${ids}::text[])
      and data ? 'card'`
}

const saveHiding: Save<'initiatives.hiding-noted'> = async (sql, happened) => {
  await sql`
    update initiative i set hidden_reason = h.reason
    from unnest(${happened.map(h => h.event.initiative)}::uuid[], ${happened.map(h => h.event.reason)}::text[])
      as h (initiative, reason)
    where i.id = h.initiative`
}

/** Only a number in the log: what changed is in records of its own. */
const saveNothing = async (): Promise<void> => {}

export const initiativeSaves: Saves<'initiatives'> = {
  'initiatives.idea-dropped': saveCards,
  'initiatives.idea-supported': saveCards,
  'initiatives.idea-taken-up': saveCards,
  'initiatives.initiative-submitted': saveCards,
  'initiatives.idea-changed': saveCards,
  'initiatives.past-brought': savePast,
  'initiatives.idea-hidden': saveHidden,
  'initiatives.draft-changed': saveNothing,
  'initiatives.idea-described': saveDescribed,
  'initiatives.support-noted': saveSupport,
  'initiatives.hiding-noted': saveHiding,
  'initiatives.draft-begun': saveDraftBegun,
  'initiatives.member-noted': saveMember,
  'initiatives.link-set': saveLink,
  'initiatives.part-written': savePart,
  'initiatives.text-frozen': saveText,
  'initiatives.moved': saveMoved,
  'initiatives.procedure-went-on': saveNothing,
  'initiatives.remark-noted': saveRemark,
  'initiatives.remark-answered': saveAnswer,
  'initiatives.remark-hidden': saveRemarkHidden,
  'initiatives.examiner-set': saveExaminer,
  'initiatives.concluded': saveConcluded,
  'initiatives.conclusions-set-aside': saveSetAside,
  'initiatives.spending-noted': saveSpending,
  'initiatives.arguments-changed': saveNothing,
  'initiatives.argument-noted': saveArgument,
  'initiatives.argument-supported': saveArgumentSupport,
  'initiatives.argument-taken-back': saveArgumentTakenBack,
  'initiatives.argument-hidden': saveArgumentHidden,
  'initiatives.follow-noted': saveFollow,
  'initiatives.seen-noted': saveSeen,
  'initiatives.key-noted': saveKey,
  'initiatives.past-noted': savePastNoted,
  'initiatives.signature-noted': saveSignature,
  'initiatives.sheets-printed': savePrinted,
  'initiatives.sheet-entered': saveEntered,
  'initiatives.sheet-reopened': saveReopened,
  'initiatives.assembly-linked': saveLinked,
  'initiatives.assembly-unlinked': saveUnlinked,
  'initiatives.support-dropped': saveDropped,
  'initiatives.writing-resumed': saveResumed,
  'initiatives.payer-noted': money.savePayer,
  'initiatives.pledged': money.savePledged,
  'initiatives.payment-day-set': money.savePaymentDay,
  'initiatives.payment-noted': money.savePayment,
  'initiatives.payment-corrected': money.saveCorrection,
  'initiatives.payments-settled': money.saveSettled,
  'initiatives.settlement-withdrawn': money.saveSettlementWithdrawn,
  'initiatives.refund-added': money.saveRefund,
  'initiatives.refund-returned': money.saveReturned,
  'initiatives.refund-undone': money.saveRefundUndone,
}
