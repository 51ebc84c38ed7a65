import { count, plural } from '../plural.ts'

/** Questions in advance of a meeting. */
export const ahead = {
  title: 'Вопросы заранее',
  words: 'Спросите до встречи. Вопрос появится здесь, когда его посмотрит ведущий; регистрация не\u00a0нужна.',
  ask: 'Задать вопрос заранее',
  none: 'Пока никто не\u00a0спросил. Ваш вопрос будет первым.',
  text: 'Ваш вопрос',
  textHint: 'Без фамилий и телефонов: вопрос увидят все',
  textMissing: 'Напишите, о\u00a0чём вопрос',
  category: 'Тема',
  categoryMissing: 'Выберите тему',
  send: 'Отправить ведущему',
  cancel: 'Не\u00a0отправлять',
  sent: 'Вопрос отправлен. Ведущий посмотрит его до встречи.',
  own: 'Ваши вопросы',
  states: { pending: 'ждёт ведущего', accepted: 'принят', hidden: 'скрыт ведущим' },
  follow: 'Личная ссылка на вопрос',
  yours: 'ваш вопрос',
  supporters: (n: number) =>
    `${plural('ru', n, { one: 'поддержал', few: 'поддержали', many: 'поддержали' })} ${count('ru', n, { one: 'человек', few: 'человека', many: 'человек' })}`,
  supportedBefore: 'Вы поддержали до\u00a0встречи',
}
