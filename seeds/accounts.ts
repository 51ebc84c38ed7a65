import type { Role } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import { bodyId } from './bodies.ts'

export type Account = {
  readonly login: string
  readonly password: string
  /** What the account is there for. */
  readonly title: string
  readonly name: string
  readonly grants: readonly { readonly role: Role; readonly body?: Id; readonly place?: Id }[]
}

/** Accounts of those who work for the demonstration's town, with passwords that everybody may know: they exist nowhere but in it. */
export const staffAccounts: readonly Account[] = [
  account('admin', 'Администратор', 'Лидия Аркадьевна Сорокина', 'admin'),
  account('head', 'Глава города', 'Виктор Николаевич Березин', 'head'),
  account('moderator', 'Модератор встреч', 'Анна Дмитриевна Ершова', 'moderator'),
  account('controller', 'Контроль исполнения', 'Сергей Павлович Минаев', 'controller'),
  account('lighting', 'Исполнитель: МУП «Горсвет»', 'Олег Викторович Ламповский', 'executor', 'lighting'),
  account('roads', 'Исполнитель: Дорожно-эксплуатационное управление', 'Руслан Маратович Гареев', 'executor', 'roads'),
  account('coast', 'Исполнитель: УК «Берег»', 'Наталья Юрьевна Причалова', 'executor', 'coast'),
]

/** Who looks after a territory without working for the town, and follows it; `place` is its key on the map. */
export const territoryAccounts: readonly (Omit<Account, 'grants'> & { readonly place: string })[] = [
  {
    ...account('officer', 'Социальный участковый: участок № 6', 'Раиса Андреевна Долгова', 'activist'),
    place: 'beat-06',
  },
  { ...account('elder', 'Старшая ТОС «Юбилейный»', 'Тамара Сергеевна Ветлугина', 'activist'), place: 'tos-jubilee' },
]

/** Residents of the roll who have taken a login. */
export const residentAccounts: readonly Account[] = [
  account('resident', 'Житель', 'Ручьёва Галина Петровна', 'resident'),
]

export const accounts: readonly Omit<Account, 'grants'>[] = [
  ...staffAccounts,
  ...territoryAccounts,
  ...residentAccounts,
]

function account(login: string, title: string, name: string, role: Role, body?: string): Account {
  return {
    login,
    password: `veche-${login}`,
    title,
    name,
    grants: [body === undefined ? { role } : { role, body: bodyId(body) }],
  }
}
