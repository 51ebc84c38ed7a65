import { IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useRoundTexts } from '../texts/round-texts.ts'
import { Button } from '../ui/button.tsx'
import { useCopy } from '../ui/use-copy.ts'
import css from './rounds.module.css'

type ReceiptCardProps = {
  code: string
  title: string
  /** A device of many keeps nothing: the code is written down or printed. */
  shared?: boolean
}

/** The «контрольный код» of a ballot that was taken, the ways to keep it, and what it means, said openly. */
export function ReceiptCard({ code, title, shared = false }: ReceiptCardProps) {
  const { receipt } = useRoundTexts()
  const copy = useCopy()
  return (
    <section className={css.receipt} aria-labelledby="receipt">
      <h2 id="receipt">{receipt.title}</h2>
      <p className={css.code} translate="no" lang="zxx" data-code>
        {code}
      </p>
      <p>{receipt.words}</p>
      <div className={css.act}>
        {!shared && (
          <>
            <Button look="outline" icon={<IconCopy size={20} aria-hidden />} onClick={() => void copy(code)}>
              {receipt.copy}
            </Button>
            <Button
              look="outline"
              icon={<IconDownload size={20} aria-hidden />}
              onClick={() => save(receipt.file(title, code))}
            >
              {receipt.save}
            </Button>
          </>
        )}
        <Button look="outline" icon={<IconPrinter size={20} aria-hidden />} onClick={() => window.print()}>
          {receipt.print}
        </Button>
      </div>
      <details>
        <summary>{receipt.meaning}</summary>
        <ul>
          {receipt.meanings.map(each => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}

function save(words: string): void {
  const href = URL.createObjectURL(new Blob([words], { type: 'text/plain;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href, download: 'veche-code.txt' })
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}
