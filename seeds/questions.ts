import type { Id, Point } from '#shared/core/value.ts'
import { beside, somewhere, type Neighbourhood, type YardHouse } from './neighbourhoods.ts'
import { corpus } from './texts/corpus.ts'
import { fill, type Spot } from './texts/fill.ts'
import { hiddenTexts } from './texts/hidden.ts'
import type { Topic } from './texts/topic.ts'
import type { Random } from './town/prng.ts'

/** Something to be raised at a meeting. */
export type Question = {
  readonly id: Id
  readonly topic: Topic
  readonly spot: Spot & { readonly at: YardHouse }
  readonly text: string
  readonly point: Point
  /** The question it says the same as. */
  readonly same?: Question
  /** Why the moderator will hide it. */
  readonly hiddenReason?: string
}

/** Hands out texts so that no two meetings hear the same. */
export type Questions = {
  /** Questions for a meeting: no topic twice, but for one that is raised by two people. */
  for(yard: Neighbourhood, cold: boolean, count: number, newId: () => Id): Question[]
  /** One that will be hidden. */
  toHide(yard: Neighbourhood, id: Id): Question
}

export function newQuestions(chance: Random): Questions {
  const cards = shuffled(
    corpus.flatMap(topic => topic.issues.map(text => ({ topic, text, used: 0 }))),
    chance,
  )
  const said = new Set<string>()
  let hidden = 0

  function take(yard: Neighbourhood, fits: (topic: Topic) => boolean, id: Id, same?: Question): Question {
    const card = cards.filter(c => fits(c.topic)).sort((a, b) => a.used - b.used)[0]
    if (!card) throw new Error('no text is left that fits')
    card.used++
    const spot = same ? { ...same.spot } : spotNeverSaid(yard, card.text)
    const text = fill(card.text, spot)
    said.add(text)
    return { id, topic: card.topic, spot, text, point: beside(spot.at, yard, chance), ...(same && { same }) }
  }

  function spotNeverSaid(yard: Neighbourhood, text: string): Question['spot'] {
    const spots = yard.houses.map(house => somewhere(yard, chance, house))
    const fresh = spots.filter(spot => !said.has(fill(text, spot)))
    return chance.pick(fresh.length > 0 ? fresh : spots)
  }

  return {
    for: (yard, cold, count, newId) => {
      const topics = new Set<Topic>()
      const inSeason = (topic: Topic) => topic.season === undefined || (topic.season === 'cold') === cold
      const questions: Question[] = []
      while (questions.length < count - 1) {
        const question = take(yard, t => inSeason(t) && !topics.has(t), newId())
        topics.add(question.topic)
        questions.push(question)
      }
      const first = chance.pick(questions)
      return [...questions, take(yard, t => t === first.topic, newId(), first)]
    },
    toHide: (yard, id) => {
      const [text, reason] = hiddenTexts[hidden++ % hiddenTexts.length] ?? ['', '']
      const spot = somewhere(yard, chance)
      const topic = corpus[corpus.length - 1]
      if (!topic) throw new Error('the corpus is empty')
      return { id, topic, spot, text: fill(text, spot), point: yard.point, hiddenReason: reason }
    },
  }
}

export function shuffled<T>(list: readonly T[], chance: Random): T[] {
  return list
    .map(one => ({ one, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
