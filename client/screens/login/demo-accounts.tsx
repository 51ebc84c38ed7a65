import { useEffect, useState } from 'react'
import { api } from '../../core/api.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import css from './login.module.css'

type DemoAccount = { login: string; password: string; title: string }

/** The accounts of the demonstration town, each entered by one tap; a real town's server names none. */
export function DemoAccounts({ busy, onChoose }: { busy: boolean; onChoose: (account: DemoAccount) => void }) {
  const texts = useStaffTexts().people.login
  const accounts = useDemoAccounts()
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

function useDemoAccounts(): readonly DemoAccount[] {
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([])
  useEffect(() => {
    let here = true
    // Without an answer the form above is all there is, and it says so itself when it is used.
    api<{ demo?: { accounts: DemoAccount[] } }>('/api/config').then(
      config => here && setAccounts(config.demo?.accounts ?? []),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [])
  return accounts
}
