import { ahead as aheadEn } from '../../client/texts/en/ahead.ts'
import { drafts as draftsEn } from '../../client/texts/en/drafts.ts'
import { following as followingEn } from '../../client/texts/en/following.ts'
import { initiatives as initiativesEn } from '../../client/texts/en/initiatives.ts'
import { procedure as procedureEn } from '../../client/texts/en/procedure.ts'
import { recount as recountEn } from '../../client/texts/en/recount.ts'
import { requests as requestsEn } from '../../client/texts/en/requests.ts'
import { roundTurnout as roundTurnoutEn } from '../../client/texts/en/round-turnout.ts'
import { roundDesk as roundDeskEn } from '../../client/texts/en/round-desk.ts'
import { rounds as roundsEn } from '../../client/texts/en/rounds.ts'
import { schedule as scheduleEn } from '../../client/texts/en/schedule.ts'
import { ahead as aheadRu } from '../../client/texts/ru/ahead.ts'
import { drafts as draftsRu } from '../../client/texts/ru/drafts.ts'
import { following as followingRu } from '../../client/texts/ru/following.ts'
import { initiatives as initiativesRu } from '../../client/texts/ru/initiatives.ts'
import { procedure as procedureRu } from '../../client/texts/ru/procedure.ts'
import { recount as recountRu } from '../../client/texts/ru/recount.ts'
import { requests as requestsRu } from '../../client/texts/ru/requests.ts'
import { roundTurnout as roundTurnoutRu } from '../../client/texts/ru/round-turnout.ts'
import { roundDesk as roundDeskRu } from '../../client/texts/ru/round-desk.ts'
import { rounds as roundsRu } from '../../client/texts/ru/rounds.ts'
import { schedule as scheduleRu } from '../../client/texts/ru/schedule.ts'
import { support as supportEn } from '../../client/texts/en/support.ts'
import { support as supportRu } from '../../client/texts/ru/support.ts'
import { importing as importingEn } from '../../client/texts/en/import.ts'
import { importing as importingRu } from '../../client/texts/ru/import.ts'
import { past as pastEn } from '../../client/texts/en/past.ts'
import { past as pastRu } from '../../client/texts/ru/past.ts'
import { payments as paymentsEn } from '../../client/texts/en/payments.ts'
import { payments as paymentsRu } from '../../client/texts/ru/payments.ts'
import { wall as wallEn } from '../../client/texts/en/wall.ts'
import { wall as wallRu } from '../../client/texts/ru/wall.ts'
import { team as teamEn } from '../../client/texts/en/team.ts'
import { team as teamRu } from '../../client/texts/ru/team.ts'
import { en } from '../../client/texts/en.ts'
import { ru } from '../../client/texts/ru.ts'
import { staffEn } from '../../client/texts/staff-en.ts'
import { staffRu } from '../../client/texts/staff-ru.ts'
import type { Language, StaffTexts, Texts } from '../../client/texts/types.ts'

/** Everything the screens say, so that whoever walks through them finds the same buttons in either language. */
export type Words = Texts &
  StaffTexts & {
    readonly ahead: typeof aheadEn
    readonly requests: typeof requestsEn
    readonly schedule: typeof scheduleEn
    readonly initiatives: typeof initiativesEn
    readonly rounds: typeof roundsEn & typeof roundTurnoutEn
    readonly roundDesk: typeof roundDeskEn
    readonly recount: typeof recountEn
    readonly following: typeof followingEn
    readonly drafts: typeof draftsEn
    readonly procedure: typeof procedureEn
    readonly support: typeof supportEn
    readonly payments: typeof paymentsEn
    readonly wall: typeof wallEn
    readonly importing: typeof importingEn
    readonly past: typeof pastEn
    readonly team: { readonly set: string; readonly change: string }
  }

const all: Record<Language, Words> = {
  ru: {
    ...ru,
    ...staffRu,
    ahead: aheadRu,
    payments: paymentsRu,
    wall: wallRu,
    importing: importingRu,
    past: pastRu,
    requests: requestsRu,
    schedule: scheduleRu,
    initiatives: initiativesRu,
    rounds: { ...roundsRu, ...roundTurnoutRu },
    roundDesk: roundDeskRu,
    recount: recountRu,
    following: followingRu,
    drafts: draftsRu,
    procedure: procedureRu,
    support: supportRu,
    team: teamRu,
  },
  en: {
    ...en,
    ...staffEn,
    ahead: aheadEn,
    payments: paymentsEn,
    wall: wallEn,
    importing: importingEn,
    past: pastEn,
    requests: requestsEn,
    schedule: scheduleEn,
    initiatives: initiativesEn,
    rounds: { ...roundsEn, ...roundTurnoutEn },
    roundDesk: roundDeskEn,
    recount: recountEn,
    following: followingEn,
    drafts: draftsEn,
    procedure: procedureEn,
    support: supportEn,
    team: teamEn,
  },
}

export const wordsOf = (language: Language): Words => all[language]
