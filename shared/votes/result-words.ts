import type { AnswerName, Channel } from './poll.ts'
import type { Base, Need, Outcome } from './decision.ts'

/** How a result is said, the same on every screen and in the protocol. */
export type ResultWords = {
  readonly answers: Readonly<Record<AnswerName, string>>
  readonly votes: string
  readonly option: string
  readonly issue: string
  readonly answer: string
  readonly points: string
  readonly voters: (n: number) => string
  readonly channels: Readonly<Record<'online' | Channel, string>>
  readonly together: string
  /** What was entered and not checked. */
  readonly left: (channel: Channel) => string
  readonly accepted: string
  readonly notAccepted: string
  readonly chosen: (text: string) => string
  readonly equal: string
  /** The sum: «за 34 из 60 присутствующих, нужно больше 30». */
  readonly sum: (outcome: Pick<Outcome, 'votes' | 'base' | 'need'>, base: Base, forWhat?: string) => string
  readonly quorum: (quorum: NonNullable<Outcome['quorum']>) => string
}

const one = (n: number) => n % 10 === 1 && n % 100 !== 11
const baseRu: Readonly<Record<Base, readonly [one: string, many: string]>> = {
  voted: ['проголосовавшего', 'проголосовавших'],
  present: ['присутствующего', 'присутствующих'],
  elected: ['избранного депутата', 'избранных депутатов'],
  established: ['(установленное число)', '(установленное число)'],
}
const needRu = (need: Need) => ('more' in need ? `больше ${need.more}` : `не меньше ${need.least}`)

const ru: ResultWords = {
  answers: { for: 'За', against: 'Против', abstain: 'Воздержались' },
  votes: 'Голоса',
  option: 'Вариант',
  issue: 'Вопрос',
  answer: 'Ответ',
  points: 'Баллы',
  voters: n => `Проголосовали: ${n}`,
  channels: { online: 'С телефона', hands: 'Руки', paper: 'Бумага' },
  together: 'Всего',
  left: channel =>
    channel === 'hands'
      ? 'Поднятые руки не сверены вторым человеком и в итог не вошли'
      : 'Бумажные бюллетени не сверены вторым человеком и в итог не вошли',
  accepted: 'Решение принято',
  notAccepted: 'Решение не принято',
  chosen: text => `Выбрано: ${text}`,
  equal: 'Больше всех не набрал никто',
  sum: ({ votes, base, need }, of, what = 'за') =>
    `${what} ${votes} из ${base}\u00a0${baseRu[of][one(base) ? 0 : 1]}, нужно ${needRu(need)}`,
  quorum: ({ present, whole, need, met }) =>
    `${met ? 'кворум есть' : 'кворума нет'}: ${present} из ${whole}, нужно ${needRu(need)}`,
}

const baseEn: Readonly<Record<Base, string>> = {
  voted: 'who voted',
  present: 'present',
  elected: 'elected deputies',
  established: '(the established number)',
}
const needEn = (need: Need) => ('more' in need ? `more than ${need.more}` : `at least ${need.least}`)

const en: ResultWords = {
  answers: { for: 'For', against: 'Against', abstain: 'Abstained' },
  votes: 'Votes',
  option: 'Option',
  issue: 'Issue',
  answer: 'Answer',
  points: 'Points',
  voters: n => `Voted: ${n}`,
  channels: { online: 'By phone', hands: 'Hands', paper: 'Paper' },
  together: 'Together',
  left: channel =>
    channel === 'hands'
      ? 'The raised hands were not checked by a second person and are not in the result'
      : 'The paper ballots were not checked by a second person and are not in the result',
  accepted: 'Passed',
  notAccepted: 'Not passed',
  chosen: text => `Chosen: ${text}`,
  equal: 'Nothing has more votes than all the others',
  sum: ({ votes, base, need }, of, what = 'for') => `${what} ${votes} of ${base} ${baseEn[of]}, ${needEn(need)} needed`,
  quorum: ({ present, whole, need, met }) =>
    `${met ? 'there is a quorum' : 'there is no quorum'}: ${present} of ${whole}, ${needEn(need)} needed`,
}

export const resultWords = { ru, en } as const
