import { resultWords } from '#shared/votes/result-words.ts'
import { count, plural } from '../plural.ts'

const person = { one: 'человек', few: 'человека', many: 'человек' }

/** Polls, ballots and their counts. */
export const votes = {
  kinds: {
    priority: 'рейтинг вопросов',
    open: 'голосование за и против',
    choice: 'выбор из вариантов',
    rollcall: 'поимённое голосование',
    secret: 'тайное голосование',
  },
  count: (n: number) => count('ru', n, { one: 'голос', few: 'голоса', many: 'голосов' }),
  points: (n: number) => count('ru', n, { one: 'балл', few: 'балла', many: 'баллов' }),
  people: (n: number) => count('ru', n, person),
  priority: {
    question: 'Рейтинг вопросов: что важнее всего?',
    taps: 'Поддержите, сколько хотите. Изменить можно до закрытия.',
    points: (n: number) =>
      `Распределите ${count('ru', n, { one: 'балл', few: 'балла', many: 'баллов' })} между вопросами. Изменить можно до закрытия.`,
    noForce: 'Это мнение двора, юридической силы не имеет.',
    support: 'Поддержать',
    supported: 'Поддержано',
    pointsLeft: (n: number) =>
      `${n % 10 === 1 && n % 100 !== 11 ? 'Остался' : 'Осталось'} ${count('ru', n, { one: 'балл', few: 'балла', many: 'баллов' })}`,
    addPoint: (title: string) => `Добавить балл: ${title}`,
    takePoint: (title: string) => `Убрать балл: ${title}`,
    submit: 'Проголосовать',
    change: 'Изменить голос',
  },
  answers: resultWords.ru.answers,
  barred: {
    yard: 'Голосуют жители этого двора. Вы следите за голосованием, но не голосуете.',
    list: 'Голосуют по списку, и вас в нём нет. Вы следите за голосованием, но не голосуете.',
  },
  answer: {
    for: 'За',
    against: 'Против',
    abstain: 'Воздержался',
    choose: 'Выберите один ответ. Изменить можно до закрытия.',
    change: 'Изменить можно до закрытия.',
  },
  cast: 'Ваш голос принят',
  castPending: 'Ваш голос ждёт сети',
  receipt: 'Контрольный код',
  receiptWords: 'По нему вы найдёте свой голос в итогах. Код знаете только вы.',
  rejected: (why: string) => `Голос не принят: ${why}`,
  closed: 'Голосование закрыто',
  hidden: 'Итог скрыт до закрытия',
  results: 'Итог',
  turnout: (voted: number, of: number) =>
    `${plural('ru', voted, { one: 'Проголосовал', few: 'Проголосовали', many: 'Проголосовали' })} ${voted} из ${of}`,
  groups: {
    together: 'вместе',
    yard: 'двор',
    neighbours: 'соседи',
    guests: 'гости',
    hands: 'руки',
    few: 'меньше пяти',
  },
  console: {
    title: 'Голосование',
    start: 'Начать рейтинг',
    stop: 'Закрыть голосование',
    reveal: 'Показать итог',
    mode: 'Как голосуют',
    taps: 'Поддержка касанием',
    spread: (n: number) => `${count('ru', n, { one: 'балл', few: 'балла', many: 'баллов' })} на человека`,
    display: 'Что видят люди',
    live: 'Итог виден сразу',
    hiddenUntil: 'Итог скрыт до закрытия',
    stopTitle: 'Закрыть голосование?',
    stopWords: 'После закрытия голос изменить нельзя.',
    choose: 'Какие вопросы в рейтинге',
    running: 'идёт',
    ended: 'закрыто',
    revealed: 'итог показан',
  },
}
