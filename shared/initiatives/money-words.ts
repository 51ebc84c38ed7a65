import type { FundingSource, landOwners } from './part.ts'

/** Sources of money and owners of land as papers name them. */
export const fundingWords: Readonly<Record<FundingSource, string>> = {
  town: 'Местный бюджет',
  region: 'Областной бюджет',
  federal: 'Федеральный бюджет',
  grant: 'Грант',
  residents: 'Инициативные платежи жителей',
  sponsor: 'Спонсоры',
  labour: 'Труд жителей',
  property: 'Имущество',
}

export const landWords: Readonly<Record<(typeof landOwners)[number], string>> = {
  town: 'Муниципальная',
  state: 'Государственная или не разграниченная',
  common: 'Общее имущество собственников дома',
  private: 'Частная, с согласия собственника',
}
