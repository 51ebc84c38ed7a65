import { count } from '../plural.ts'

/** History that was brought in from another list. */
export const past = {
  title: 'Перенесено из другого списка',
  words: 'Этот проект шёл не в этой системе: здесь он только для истории, ничего с ним делать не нужно.',
  from: 'Откуда',
  number: 'Номер там',
  outcome: 'Чем завершён',
  round: 'Конкурсный отбор',
  votes: 'Голоса',
  voices: (n: number) => count('ru', n, { one: 'голос', few: 'голоса', many: 'голосов' }),
  support: 'Поддержали идею',
  people: (n: number) => count('ru', n, { one: 'человек', few: 'человека', many: 'человек' }),
  cost: 'Стоимость',
  spent: 'Израсходовано',
  upkeep: 'Содержание',
  dates: 'Сроки работ',
  period: (begins: string | undefined, ends: string | undefined) =>
    [begins && `с ${begins}`, ends && `по ${ends}`].filter(Boolean).join(' '),
  problem: 'Проблема',
  result: 'Ожидаемый результат',
  original: 'Открыть подлинник',
  hide: {
    button: 'Скрыть запись',
    title: 'Скрыть запись?',
    words: 'Её больше никто не увидит, и повторная загрузка списка её не вернёт.',
    reason: 'Причина',
    action: 'Скрыть',
    done: 'Запись скрыта',
  },
}
