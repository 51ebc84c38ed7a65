import type { MoneyShown, PayerShown } from '#shared/initiatives/money-shown.ts'
import type { SectionProps } from './section.ts'

/** What every part of the keeper's payments is given. */
export type KeepProps = SectionProps & { readonly money: MoneyShown }

/** A payer as the keeper of the payments knows them. */
export type NamedPayer = PayerShown & { readonly name: string }
