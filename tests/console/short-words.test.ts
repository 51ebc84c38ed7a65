import { expect, test } from 'vitest'
import { shortWords } from '../../client/screens/projector/short-words.ts'

test('what fits two lines of the hall’s list stands whole', () => {
  expect(shortWords('Яма. Засыпьте!')).toBe('Яма. Засыпьте!')
})

test('of longer words the first sentence stands, without its full stop', () => {
  expect(shortWords('Крыша дома 16 по улице Дружбы течёт, обои отошли. Заявку писали три раза.')).toBe(
    'Крыша дома 16 по улице Дружбы течёт, обои отошли',
  )
  expect(shortWords('Когда починят освещение у школы? Дети ходят в темноте, и мы боимся за них.')).toBe(
    'Когда починят освещение у школы?',
  )
})

test('a sentence that is too short to say anything, or one that never ends, changes nothing', () => {
  const call = 'Добрый день! На площадке сломались качели, цепь висит на одном болте, снимите'
  const long = 'Пешеходный переход у школы на ул. Победы не работает третий месяц, дети бегут между машинами'
  expect(shortWords(call)).toBe(call)
  expect(shortWords(long)).toBe(long)
})
