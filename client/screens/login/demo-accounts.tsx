import { useStaffTexts } from '../../texts/texts.tsx'
import css from './login.module.css'
import type { DemoAccount } from './ways-in.ts'

type DemoAccountsProps = {
  accounts: readonly DemoAccount[]
  busy: boolean
  onChoose: (account: DemoAccount) => void
}

/** The accounts of the demonstration town, each entered by one tap; a real town's server names none. */
export function DemoAccounts({ accounts, busy, onChoose }: DemoAccountsProps) {
  const texts = useStaffTexts().people.login
  if (accounts.length === 0) return null
  return (
    <section aria-labelledby="demo-accounts" className={css.demo}>
      <h2 id="demo-accounts">{texts.demo}</h2>
      <p className="soft">{texts.demoWords}</p>
      <ul className={css.accounts}>
        {accounts.map(account => (
          <li key={account.login}>
            <button type="button" className={css.account} disabled={busy} onClick={() => onChoose(account)}>
              <strong>{account.title}</strong>
              <span className="soft">{account.login}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
