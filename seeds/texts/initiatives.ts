import type { FundingSource } from '#shared/initiatives/part.ts'

/** Residents of the invented town who bring ideas; they have accounts without a password. */
export const residents = [
  'Мария Сергеевна Лугова',
  'Андрей Викторович Соснин',
  'Елена Павловна Речная',
  'Николай Иванович Бортников',
  'Татьяна Олеговна Вишнёва',
  'Дмитрий Алексеевич Полянский',
  'Ирина Фёдоровна Ключева',
  'Михаил Юрьевич Загорный',
  'Оксана Геннадьевна Ласточкина',
  'Алексей Петрович Дубов',
  'Вера Николаевна Озерова',
  'Сергей Анатольевич Межин',
  'Надежда Михайловна Яблокова',
  'Юрий Борисович Тропинин',
] as const

type Idea = {
  readonly yard: number
  readonly daysAgo: number
  readonly title: string
  readonly words: string
  readonly supports: number
  /** What came of it. */
  readonly taken?: 'draft' | 'submitted'
}

export const ideas: readonly Idea[] = [
  {
    yard: 2,
    daysAgo: 40,
    title: 'Площадка для волейбола',
    words: 'Поставить во дворе сетку и положить мягкое покрытие: детям и взрослым негде играть.',
    supports: 13,
    taken: 'submitted',
  },
  {
    yard: 8,
    daysAgo: 25,
    title: 'Сквер на месте пустыря',
    words: 'Вместо пустыря за гаражами посадить липы, проложить дорожку и поставить скамейки.',
    supports: 11,
    taken: 'draft',
  },
  {
    yard: 14,
    daysAgo: 18,
    title: 'Пандус у детской поликлиники',
    words: 'С коляской не подняться: нужен пандус с поручнями с обеих сторон крыльца.',
    supports: 12,
  },
  {
    yard: 5,
    daysAgo: 12,
    title: 'Велопарковка у школы',
    words: 'Дети приезжают на велосипедах и самокатах и бросают их у забора.',
    supports: 6,
  },
  {
    yard: 21,
    daysAgo: 8,
    title: 'Эко-двор: баки для пластика и батареек',
    words: 'Поставить раздельные баки и навес и договориться о вывозе раз в неделю.',
    supports: 9,
  },
  {
    yard: 30,
    daysAgo: 4,
    title: 'Лестница к набережной',
    words: 'Спуск к реке глиняный, в дождь не пройти. Нужна лестница с перилами.',
    supports: 4,
  },
  {
    yard: 17,
    daysAgo: 1,
    title: 'Каток во дворе',
    words: 'Залить каток на хоккейной коробке и починить освещение.',
    supports: 1,
  },
]

/** The submitted one in full: 1 000 000 ₽, of which residents and their helpers bring 12 %. */
export const whole = {
  title: 'Площадка для волейбола во дворе',
  upkeep: 'МБУ «Благоустройство» по договору с городом; убирают жильцы по графику',
  texts: {
    problem:
      'Во дворе живут больше трёхсот детей и подростков, а играть негде: хоккейную коробку разобрали, ближайшая площадка за дорогой с большим движением.',
    importance:
      'Площадкой будут пользоваться жители шести домов, две школы и соседние дворы. Без неё подростки играют в мяч между машинами.',
    result:
      'Площадка 9 на 18 метров с резиновым покрытием, сеткой, ограждением и тремя скамейками. Вечером её освещают два фонаря.',
    participation:
      'Жители собирают платежи по подъездам, красят скамейки и ограждение, вывозят старое основание. Магазин у остановки даёт краску.',
  },
  budget: [
    { name: 'Резиновое покрытие', unit: 'м²', quantity: 162_000, price: 350_000 },
    { name: 'Сетка со стойками', unit: 'компл.', quantity: 1000, price: 4_800_000 },
    { name: 'Ограждение', unit: 'м', quantity: 54_000, price: 450_000 },
    { name: 'Скамейка', unit: 'шт.', quantity: 3000, price: 1_400_000 },
    { name: 'Фонарь', unit: 'шт.', quantity: 2000, price: 5_000_000 },
  ],
  funding: [
    { source: 'region', sum: 60_000_000 },
    { source: 'town', sum: 28_000_000 },
    { source: 'residents', sum: 5_000_000 },
    { source: 'sponsor', sum: 3_000_000 },
    { source: 'labour', sum: 4_000_000 },
  ] satisfies { source: FundingSource; sum: number }[],
} as const
