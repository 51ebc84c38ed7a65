import { count } from '../plural.ts'

/** The schedule, a meeting's page and planning: what they say besides `meetings`. */
export const schedule = {
  words: 'Где и когда поговорить с городом, и чем кончились прошлые встречи',
  map: 'Карта встреч',
  where: 'Где проходит встреча',
  views: { label: 'Вид', list: 'Список', calendar: 'Календарь', map: 'Карта' },
  month: {
    previous: 'Предыдущий месяц',
    next: 'Следующий месяц',
    today: 'Сегодня',
    legend: 'Обозначения',
    none: 'В этот день встреч нет',
    off: 'выходной день',
    worked: 'рабочий день',
  },
  agendaItems: (n: number) =>
    count('ru', n, { one: 'пункт повестки', few: 'пункта повестки', many: 'пунктов повестки' }),
  attended: (n: number) => count('ru', n, { one: 'участник', few: 'участника', many: 'участников' }),
  issues: (n: number) => count('ru', n, { one: 'вопрос', few: 'вопроса', many: 'вопросов' }),
  instructions: (n: number) => count('ru', n, { one: 'поручение', few: 'поручения', many: 'поручений' }),
  done: (n: number) => `выполнено ${n}`,
  minutes: (n: number) => `${n}\u00a0мин`,
  onMap: 'Показать на карте города',
  undecided: 'без решения',
  supported: (n: number) => `поддержали ${n}`,
  pollHidden: 'Итог ещё не показан',
  pollRuns: 'Голосование идёт: проголосовать можно с телефона',
  voters: (n: number) => `Проголосовали: ${n}`,
  nobody: 'Никто не проголосовал',
  results: 'Итоги встречи',
  next: {
    title: 'Что дальше',
    none: 'Все поручения приняты, все письменные ответы даны.',
    asked: (n: number) =>
      `Ждут вашего взгляда: ${count('ru', n, { one: 'вопрос', few: 'вопроса', many: 'вопросов' })} заранее`,
    unaccepted: (n: number) =>
      `Ещё не приняли: ${count('ru', n, { one: 'поручение', few: 'поручения', many: 'поручений' })}`,
    waits: (days: number) =>
      days < 1 ? 'дано сегодня' : `ждёт ${count('ru', days, { one: 'день', few: 'дня', many: 'дней' })}`,
    declined: 'Вернули как чужое: назначьте другую организацию',
    answers: 'Письменные ответы',
    due: (day: string, left: number) =>
      left === 0
        ? `срок сегодня, ${day}`
        : `до ${day}, ${count('ru', left, { one: 'день', few: 'дня', many: 'дней' })}`,
    late: (day: string, days: number) =>
      `срок был ${day}, просрочено на ${count('ru', days, { one: 'день', few: 'дня', many: 'дней' })}`,
    desk: 'Все поручения на контроле',
  },
  lastTime: 'В прошлый раз здесь',
  lastTimeWords: (all: number, done: number) => `Обещано на прошлых встречах: ${all}, выполнено: ${done}`,
  attendance: 'Пришли',
  moreInstructions: 'Показать все поручения',
  up: (n: number) => `Пункт ${n} выше`,
  down: (n: number) => `Пункт ${n} ниже`,
  minutesLabel: (n: number) => `Минуты пункта ${n}`,
  minutesShort: 'мин',
  moved: (n: number) => `Теперь это пункт ${n}`,
  pickOnMap: 'Выбрать на карте',
  notAllowed: 'Назначать встречи может ведущий, глава или администратор.',
  signIn: 'Войти',
  tooLate: 'Встреча уже началась: изменить её нельзя.',
  zone: (zone: string) => `Время города (${zone})`,
  saved: 'Изменения сохранены',
  wait: 'Нет связи с сервером: встреча сохранится, когда связь вернётся. Не закрывайте страницу.',
  errors: {
    title: 'Напишите название',
    place: 'Выберите двор или другую территорию',
    placeForeign: 'На этой территории встречи назначает другой ведущий',
    address: 'Напишите, где именно собираются',
    date: 'Выберите дату',
    time: 'Укажите время',
    timeMissing: 'В этот час в городе переводят часы: выберите другое время',
    minutes: 'Минуты: целое число от 1 до 600',
    item: 'Напишите, о чём пункт, или уберите его',
    some: (n: number) => `Исправьте: ${count('ru', n, { one: 'поле', few: 'поля', many: 'полей' })}`,
  },
  places: { none: 'Такой территории нет', choose: 'Выбрано', change: 'Выбрать другую' },
}
