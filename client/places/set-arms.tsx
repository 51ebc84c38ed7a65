import { useRef, useState } from 'react'
import type { RefusalCode } from '#shared/core/refusal.ts'
import type { Town } from '#shared/places/place.ts'
import { useAct } from '../core/act.ts'
import { uploadPhoto } from '../core/photo.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { armsUrl } from '../ui/arms.tsx'
import { Button } from '../ui/button.tsx'
import { toast } from '../ui/toast.tsx'
import { refreshTown } from '../ui/town.ts'
import css from './settings.module.css'

/** The town's arms: put in, replaced, taken down; each can be taken back at once. */
export function SetArms({ arms, onChanged }: { arms: Town['arms']; onChanged: () => void }) {
  const { settings, refusals } = useStaffTexts()
  const { run, busy } = useAct()
  const [sending, setSending] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const done = (text: string, before: Town['arms']) => {
    toast({ text, kind: 'done', action: { label: settings.arms.undo, act: () => void set(before ?? 'none') } })
    void refreshTown().catch(() => {})
    onChanged()
  }
  const set = async (to: string) => {
    const answer = await run('places.set-arms', 'city', { arms: to })
    if (answer?.ok) done(to === 'none' ? settings.arms.removed : settings.saved, arms)
  }
  const upload = async (file: File | undefined) => {
    if (!file) return
    setSending(true)
    const sent = await uploadPhoto(file, () => {}, new AbortController().signal, '/api/arms')
    setSending(false)
    if (input.current) input.current.value = ''
    if (sent.ok) done(settings.saved, arms)
    else toast({ text: faultWords(sent.fault, settings.arms, refusals), kind: 'failed' })
  }
  return (
    <section className={css.arms} aria-label={settings.arms.title}>
      <div className={css.armsPicture} data-none={arms ? undefined : true}>
        {arms ? <img src={armsUrl(arms)} alt={settings.arms.shown} /> : <span>{settings.arms.none}</span>}
      </div>
      <div>
        <h3>{settings.arms.title}</h3>
        <p className="soft">{settings.arms.words}</p>
        <div className={css.buttons}>
          <input
            ref={input}
            type="file"
            hidden
            accept="image/png,image/jpeg,image/webp"
            aria-label={settings.arms.choose}
            onChange={event => void upload(event.target.files?.[0])}
          />
          <Button look="outline" busy={sending} onClick={() => input.current?.click()}>
            {arms ? settings.arms.replace : settings.arms.choose}
          </Button>
          {arms && (
            <Button look="quiet" busy={busy('places.set-arms')} onClick={() => void set('none')}>
              {settings.arms.remove}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}

function faultWords(
  fault: string,
  words: { tooLarge: string; unknown: string; failed: string },
  refusals: Readonly<Partial<Record<RefusalCode, string>>>,
): string {
  if (fault === 'too-large') return words.tooLarge
  if (fault === 'not-a-photo' || fault === 'arms-unknown') return words.unknown
  return refusals[fault as RefusalCode] ?? words.failed
}
