import type { Actor } from '#shared/core/actor.ts'
import { idOf } from './ids.ts'
import type { Neighbourhood, YardHouse } from './neighbourhoods.ts'
import type { Random } from './town/prng.ts'

/** Somebody with a phone at a meeting. */
export type Resident = {
  readonly actor: Actor
  readonly from: { house: string } | 'another-house' | 'guest'
  readonly name?: string
}

/** People of a yard who came, with some neighbours and guests; every third or so gives a name. */
export function residentsOf(meeting: string, yard: Neighbourhood, count: number, chance: Random): Resident[] {
  return Array.from({ length: count }, (_, i) => {
    const share = chance.next()
    const from = share < 0.72 ? { house: chance.pick(yard.houses).id } : share < 0.9 ? 'another-house' : 'guest'
    const resident: Resident = { actor: { kind: 'guest', id: idOf(`resident ${meeting} ${i}`) }, from }
    return chance.chance(0.35) ? { ...resident, name: someName(chance) } : resident
  })
}

const women = [
  'Анна',
  'Вера',
  'Галина',
  'Дарья',
  'Елена',
  'Зинаида',
  'Ирина',
  'Ксения',
  'Лариса',
  'Мария',
  'Нина',
  'Ольга',
  'Римма',
  'Софья',
  'Тамара',
  'Юлия',
]
const men = [
  'Алексей',
  'Борис',
  'Виктор',
  'Геннадий',
  'Дмитрий',
  'Евгений',
  'Иван',
  'Кирилл',
  'Леонид',
  'Михаил',
  'Николай',
  'Олег',
  'Павел',
  'Сергей',
  'Фёдор',
  'Юрий',
]
const surnames = [
  'Абрамов',
  'Белов',
  'Воронин',
  'Голубев',
  'Дёмин',
  'Ермаков',
  'Жилин',
  'Зайцев',
  'Карпов',
  'Лаптев',
  'Мельников',
  'Носов',
  'Орлов',
  'Панин',
  'Рыжов',
  'Сизов',
  'Тихонов',
  'Ушаков',
  'Чернов',
  'Щукин',
]

/** An invented person's name. */
export function someName(chance: Random): string {
  const woman = chance.chance(0.6)
  const first = chance.pick(woman ? women : men)
  return chance.chance(0.5) ? first : `${first} ${chance.pick(surnames)}${woman ? 'а' : ''}`
}

/** What the clerk writes down when somebody speaks aloud: the number is one that nobody can have. */
export function speaker(house: YardHouse, chance: Random): { house: string; name?: string; phone?: string } {
  if (chance.chance(0.25)) return { house: house.id }
  const digits = String(chance.whole(0, 9999)).padStart(4, '0')
  return {
    house: house.id,
    name: someName(chance),
    ...(chance.chance(0.6) && { phone: `+7 (000) 000-${digits.slice(0, 2)}-${digits.slice(2)}` }),
  }
}
