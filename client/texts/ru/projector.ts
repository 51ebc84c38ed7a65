import type { Scene } from '#shared/meetings/meeting.ts'
import { count, plural } from '../plural.ts'

/** The hall's screen. No residents' personal data belongs here. */
export const projector = {
  title: 'Проектор',
  scenes: {
    waiting: 'QR',
    rating: 'Рейтинг',
    issue: 'Вопрос',
    vote: 'Голосование',
    instruction: 'Поручение',
  } satisfies Record<Scene, string>,
  waiting: { title: 'Встреча скоро начнётся', scan: 'Наведите камеру телефона', orCode: 'или введите код' },
  join: 'Участвуйте с телефона',
  supportFromPhone: 'Поддержите вопрос с телефона',
  code: 'код',
  here: (n: number) => `${plural('ru', n, { one: 'участник', few: 'участника', many: 'участников' })} на встрече`,
  ranking: 'Вопросы встречи',
  noIssues: 'Поднимите первый вопрос',
  ratingRuns: 'идёт рейтинг вопросов',
  ratingClosed: 'рейтинг закрыт',
  resultsHidden: 'Итог покажем после закрытия',
  /** Follows the big number of those who voted: «48» «из 61 участника проголосовали». */
  voted: (voted: number, of: number) =>
    `из ${count('ru', of, { one: 'участника', few: 'участников', many: 'участников' })} ${plural('ru', voted, { one: 'проголосовал', few: 'проголосовали', many: 'проголосовали' })}`,
  instruction: 'Поручение',
  promised: 'Обещанное',
  closed: 'Встреча закончилась',
  closedWords: 'Следите за поручениями на карте города',
  more: (n: number) => `и ещё ${count('ru', n, { one: 'вопрос', few: 'вопроса', many: 'вопросов' })}`,
  notLive: (time: string) => `нет связи, показано на ${time}`,
  fromHere: 'без сети, показывает этот ноутбук',
  planned: 'Код появится, когда встреча начнётся',
  supports: (n: number) => plural('ru', n, { one: 'поддержал', few: 'поддержали', many: 'поддержали' }),
  votes: (n: number) => plural('ru', n, { one: 'голос', few: 'голоса', many: 'голосов' }),
  scored: (n: number) => plural('ru', n, { one: 'балл', few: 'балла', many: 'баллов' }),
  voteHidden: 'Голосование идёт',
  voteOver: 'Голосование закрыто',
  resultSoon: 'Итог скоро покажут',
  until: (date: string) => `до ${date}`,
  chain: {
    label: 'Путь поручения',
    issue: (time: string) => `вопрос ${time}`,
    supported: (n: number) => `поддержали ${n}`,
    instruction: (time: string) => `поручение ${time}`,
    work: 'в работе',
    checked: 'проверено',
  },
  qr: 'QR-код для входа на встречу',
  keys: 'Стрелки листают, F на весь экран',
}
