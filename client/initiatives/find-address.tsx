import { useEffect, useState } from 'react'
import type { Id, Point } from '#shared/core/value.ts'
import { api } from '../core/api.ts'
import { useInitiativeTexts } from '../texts/initiative-texts.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import css from './draft.module.css'

type Address = { readonly id: Id; readonly address: string; readonly point: Point }

/** A house by its address, for whoever does not draw. */
export function FindAddress({ onFound }: { onFound: (point: Point) => void }) {
  const texts = useInitiativeTexts().territory
  const [words, setWords] = useState('')
  const found = useAddresses(words.trim())
  return (
    <div className={css.section}>
      <TextField
        label={texts.address}
        hint={texts.addressHint}
        autoComplete="off"
        value={words}
        onChange={event => setWords(event.target.value)}
      />
      {found && (
        <div className={css.ways} role="status">
          {found.length === 0 && <p>{texts.noAddress}</p>}
          {found.slice(0, 6).map(({ id, address, point }) => (
            <Button
              key={id}
              look="outline"
              size="small"
              onClick={() => {
                onFound(point)
                setWords('')
              }}
            >
              {address}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

/** Asked for a moment after the last key; nothing while there is nothing to ask. */
function useAddresses(words: string): readonly Address[] | undefined {
  const [found, setFound] = useState<{ words: string; addresses: readonly Address[] }>()
  useEffect(() => {
    if (words.length < 2) return undefined
    let gone = false
    const timer = setTimeout(() => {
      api<{ items: Address[] }>(`/api/addresses?q=${encodeURIComponent(words)}`).then(
        ({ items }) => gone || setFound({ words, addresses: items }),
        () => {},
      )
    }, 250)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [words])
  return words.length >= 2 && found?.words === words ? found.addresses : undefined
}
