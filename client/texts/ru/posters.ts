import { count, plural } from '../plural.ts'

/** Posters on paper and the words for social networks. */
export const posters = {
  printing: 'Готовлю карту…',
  print: 'Напечатать',
  back: 'К встрече',
  copyText: 'Скопировать текст',
  copyHint: 'Текст для социальных сетей и домовых чатов',
  invite: 'Приглашаем',
  when: 'Когда',
  where: 'Где',
  agenda: 'Повестка',
  more: (n: number) => `и ещё ${count('ru', n, { one: 'пункт', few: 'пункта', many: 'пунктов' })}`,
  words: 'Вопрос можно поднять самому: голосом или с телефона. Регистрация не нужна.',
  qrBefore: 'Страница встречи: наведите камеру телефона',
  qrJoin: 'Участвуйте с телефона: наведите камеру',
  cancelled: 'Отменена',
  results: 'Итоги встречи: поручения и сроки',
  qrResults: 'Как выполняются поручения: наведите камеру телефона',
  came: (n: number) => plural('ru', n, { one: 'человек пришёл', few: 'человека пришли', many: 'человек пришли' }),
  raised: (n: number) => plural('ru', n, { one: 'вопрос поднят', few: 'вопроса поднято', many: 'вопросов поднято' }),
  given: (n: number) => plural('ru', n, { one: 'поручение дано', few: 'поручения дано', many: 'поручений дано' }),
  task: 'Поручение',
  issue: 'Вопрос',
  body: 'Ответственный',
  deadline: 'Срок',
  number: '№',
  done: 'выполнено',
  answers: 'Ответят письменно',
  explained: (n: number) =>
    `По ${count('ru', n, { one: 'вопросу', few: 'вопросам', many: 'вопросам' })} разъяснения даны на месте.`,
  none: 'Поручений на этой встрече не дано.',
  notYet: 'Итоги появятся, когда встреча закончится.',
  announcement: {
    when: (day: string, time: string) => `Когда: ${day}, в ${time}`,
    where: (address: string) => `Где: ${address}`,
    agenda: 'Что обсудим:',
    words:
      'Приходите сами и позовите соседей. Любой может поднять вопрос и проголосовать с телефона, регистрация не нужна.',
    link: (url: string) => `Подробности и карта: ${url}`,
    results: (title: string) => `Итоги встречи «${title}»`,
    held: (day: string, address: string) => `${day} мы встретились по адресу: ${address}.`,
    figures: (people: number | undefined, issues: number, given: number) =>
      [
        people !== undefined && `Пришли ${count('ru', people, { one: 'человек', few: 'человека', many: 'человек' })}`,
        `поднято ${count('ru', issues, { one: 'вопрос', few: 'вопроса', many: 'вопросов' })}`,
        `дано ${count('ru', given, { one: 'поручение', few: 'поручения', many: 'поручений' })}`,
      ]
        .filter(Boolean)
        .join(', ')
        .replace(/^./, letter => letter.toUpperCase()) + '.',
    instructions: 'Что поручено:',
    instruction: (text: string, body: string, day: string) => `${text} (${body}, до ${day})`,
    resultsLink: (url: string) => `За каждым поручением можно следить: ${url}`,
  },
}
