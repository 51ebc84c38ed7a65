/** How many word roots a text shares with another, weighed against its length: which answer fits which question. */
export function closeness(text: string, to: string): number {
  const wanted = rootsOf(to)
  const roots = rootsOf(text)
  const shared = roots.filter(root => wanted.some(other => root.startsWith(other) || other.startsWith(root)))
  return shared.length / Math.sqrt(roots.length + 4)
}

/** The text that fits best, the first of equals; none, when nothing is alike. */
export function closest(texts: readonly string[], to: string): string | undefined {
  const fits = texts.map(text => ({ text, fit: closeness(text, to) }))
  const best = Math.max(0, ...fits.map(f => f.fit))
  return best === 0 ? undefined : fits.find(f => f.fit === best)?.text
}

/** The first letters of words that mean something: enough to know «гаражи» by «гаражей». */
function rootsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll(/\{[^}]*\}|«[^»]*»/g, ' ')
      .replaceAll('ё', 'е')
      .match(/[а-я]{3,}/g) ?? []
  const roots = words.map(word => word.slice(0, word.length <= 5 ? 3 : 4))
  return [...new Set(roots)].filter(root => !common.has(root))
}

/** Roots that are in every second sentence and tell nothing. */
const common = new Set(
  (
    'дом дому дома дво двор ули улиц про прос кот кото что чтоб мож можн нуж нужн так такж есл посл пер пере эта этаж под подъ жит жите нед неде воз возл ' +
    'все как для при над без они там уже нет нас наш его она оно это или раз год три два две лет дня зим вес осе лет мес мест пос пост сде сдел ' +
    'пож пожа каж кажд рас рабо раб уст устр уста обе обес вып выпо меж соб соб поо сам тол толь обр обра оче за сто мим дет дети детс реб теп тепл пров при прин прик прие пред пре пол площ ста хот хотя меня вод авто оста'
  ).split(' '),
)
