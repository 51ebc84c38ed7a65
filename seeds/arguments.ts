import type { Actor } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import type { ArgumentSide } from '#shared/initiatives/argument-parts.ts'
import { idOf } from './ids.ts'
import { later } from './town-time.ts'
import type { World } from './world.ts'

type Said = readonly [side: ArgumentSide, text: string, supports: number]

const said: Readonly<Record<string, readonly Said[]>> = {
  'Тёплая остановка у поликлиники': [
    ['for', 'К врачу ездят пожилые люди и мамы с малышами: ждать автобус на ветру им тяжелее всех.', 9],
    ['for', 'Свет от павильона осветит и переход, на котором сейчас темно.', 5],
    ['against', 'Закрытый павильон быстро разрисуют и разобьют: лучше навес без стёкол и камера.', 4],
  ],
  'Дорожка здоровья вдоль набережной': [
    ['for', 'По набережной и так ходят сотни людей, только по грязи и вперемешку с велосипедами.', 11],
    ['for', 'Рядом две поликлиники: врачи давно советуют ходить, а ходить негде.', 6],
    ['against', 'Весной нижний край набережной заливает: без укрепления берега дорожку смоет за два года.', 7],
    ['against', 'За эти деньги можно отремонтировать тротуары в трёх дворах.', 3],
  ],
}

/** What residents say for and against two of the projects, and how many agree. */
export function argue({ script, timeline }: World, people: readonly Actor[], title: string, id: Id, from: Date): void {
  for (const [n, [side, text, supports]] of (said[title] ?? []).entries()) {
    const at = later(from, 300 + n * 400)
    const argument = idOf(`argument ${title} ${n}`)
    timeline.plan(at, async () => {
      await script.send(
        at,
        personAt(people, n),
        'city',
        'initiatives.add-argument',
        { initiative: id, side, text },
        argument,
      )
      for (let i = 1; i <= supports; i++) {
        const input = { initiative: id, argument, on: true }
        await script.send(at, personAt(people, n + i), 'city', 'initiatives.support-argument', input)
      }
    })
  }
}

const personAt = (people: readonly Actor[], n: number): Actor => people[n % people.length]
