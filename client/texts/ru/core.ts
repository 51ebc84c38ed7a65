import { count } from '../plural.ts'

const day = { one: 'день', few: 'дня', many: 'дней' }
const workingDay = { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' }

/** Words that every screen shares: the frame, states, network, deadlines, buttons. */
export const core = {
  name: 'Вече',
  skip: 'Перейти к содержанию',
  nav: {
    label: 'Основное меню',
    map: 'Карта',
    meetings: 'Встречи',
    desk: 'Мои поручения',
    people: 'Люди',
    login: 'Войти',
    logout: 'Выйти',
    language: 'Язык',
    person: (name: string) => `Вы вошли: ${name}`,
    home: 'Вече, на карту города',
  },
  act: {
    save: 'Сохранить',
    cancel: 'Отменить',
    close: 'Закрыть',
    back: 'Назад',
    next: 'Дальше',
    add: 'Добавить',
    edit: 'Изменить',
    remove: 'Удалить',
    send: 'Отправить',
    retry: 'Повторить',
    more: 'Показать ещё',
    show: 'Показать',
    hide: 'Скрыть',
    search: 'Найти',
    clear: 'Очистить',
    reset: 'Сбросить фильтры',
    choose: 'Выбрать',
    copy: 'Скопировать',
    copied: 'Скопировано',
    print: 'Напечатать',
    open: 'Открыть',
    undo: 'Вернуть',
    confirm: 'Подтвердить',
  },
  dialogBack: 'Вернуться',
  states: {
    new: 'новое',
    given: 'поручено',
    'in-work': 'в работе',
    planned: 'в плане',
    done: 'выполнено',
    overdue: 'просрочено',
    refused: 'отказано',
    vote: 'голосование',
  },
  deadline: {
    until: (date: string) => `до ${date}`,
    was: (date: string) => `срок был ${date}`,
    left: (n: number) => `${leftWord(n)} ${count('ru', n, day)}`,
    leftWorking: (n: number) => `${leftWord(n)} ${count('ru', n, workingDay)}`,
    today: 'срок сегодня',
    over: (n: number) => `просрочено ${count('ru', n, day)}`,
    overWorking: (n: number) => `просрочено на ${count('ru', n, workingDay)}`,
    none: 'срок не назначен',
  },
  amount: {
    days: (n: number) => count('ru', n, day),
    workingDays: (n: number) => count('ru', n, workingDay),
    people: (n: number) => count('ru', n, { one: 'человек', few: 'человека', many: 'человек' }),
    participants: (n: number) => count('ru', n, { one: 'участник', few: 'участника', many: 'участников' }),
    found: (n: number) => `найдено: ${count('ru', n, { one: 'запись', few: 'записи', many: 'записей' })}`,
    seconds: (n: number) => count('ru', n, { one: 'секунда', few: 'секунды', many: 'секунд' }),
  },
  network: {
    waiting: (n: number) =>
      `${count('ru', n, { one: 'действие', few: 'действия', many: 'действий' })} ${n % 10 === 1 && n % 100 !== 11 ? 'ждёт' : 'ждут'} сети`,
    waitingWords: (n: number) =>
      n === 1 ? 'отправится само, ничего не потеряется' : 'отправятся сами, ничего не потеряется',
    offline: 'Нет связи с сервером',
    offlineWords: 'показано то, что пришло раньше; связь восстановится сама',
    database: 'База данных не отвечает',
    databaseWords: 'сейчас ничего нельзя записать; то, что вы сделали, ждёт на этом устройстве',
    notLive: 'Не в прямом эфире',
    sent: 'отправлено',
    pending: 'ждёт сети',
    rejected: (why: string) => `не принято: ${why}`,
  },
  loading: 'Загружаем…',
  empty: { title: 'Пока пусто', search: 'Ничего не нашлось', searchWords: 'Измените слова или сбросьте фильтры.' },
  error: {
    title: 'Не удалось загрузить',
    words: 'Проверьте связь и попробуйте ещё раз.',
    unknown: 'Что-то пошло не так. Попробуйте ещё раз.',
  },
  crash: {
    title: 'Страница перестала работать',
    words: 'Это ошибка программы, не ваша. Отправленное сохранено. Обновите страницу: обычно этого достаточно.',
    reload: 'Обновить страницу',
  },
  notFound: {
    title: 'Такой страницы нет',
    words: 'Возможно, адрес набран с ошибкой, или страница доступна не всем.',
    home: 'Открыть карту города',
  },
  photo: { open: (name: string) => `Открыть фото: ${name}`, missing: 'Фото недоступно', before: 'до', after: 'после' },
  sheet: {
    handle: 'Высота панели',
    peek: 'свёрнута',
    half: 'на половину экрана',
    full: 'на весь экран',
  },
  field: {
    optional: 'по желанию',
    required: 'Заполните это поле',
    left: (n: number) => `осталось ${count('ru', n, { one: 'знак', few: 'знака', many: 'знаков' })}`,
  },
  rank: (n: number) => `Место ${n}`,
  toasts: 'Сообщения',
  now: 'сейчас',
  town: (name: string) => `город ${name}`,
}

function leftWord(n: number): string {
  return n % 10 === 1 && n % 100 !== 11 ? 'остался' : 'осталось'
}
