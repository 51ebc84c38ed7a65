import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/texts.tsx'
import { schemes, setSight, useSight, type Sight } from './sight.ts'
import css from './sight.module.css'

/** Three sizes, three schemes, spaces, pictures: each choice is seen at once and kept on this device. */
export function SightPanel({ onClose }: { onClose: () => void }) {
  const { core } = useTexts()
  const texts = core.sight
  const sight = useSight()
  const choose = (change: { [Part in keyof Sight]?: Sight[Part] | undefined }) =>
    setSight(cleaned({ ...sight, ...change }))
  return (
    <section className={css.panel} aria-label={texts.open}>
      <Choices title={texts.size}>
        {([undefined, 'larger', 'largest'] as const).map((size, at) => (
          <Choice
            key={at}
            name={texts.sizes[size ?? 'usual']}
            chosen={sight.size === size}
            onChoose={() => choose({ size })}
          >
            <span style={{ fontSize: `${16 + at * 6}px` }}>A</span>
          </Choice>
        ))}
      </Choices>
      <Choices title={texts.scheme}>
        {[undefined, ...schemes].map(scheme => (
          <Choice
            key={scheme ?? ''}
            name={texts.schemes[scheme ?? 'usual']}
            chosen={sight.scheme === scheme}
            onChoose={() => choose({ scheme })}
          >
            <span className={css.sample} data-scheme={scheme ?? 'usual'}>
              {texts.sample}
            </span>
          </Choice>
        ))}
      </Choices>
      {(['letters', 'lines'] as const).map(part => (
        <Choices key={part} title={texts[part]}>
          {([undefined, 'wide', 'wider'] as const).map((space, at) => (
            <Choice
              key={at}
              name={texts.spaces[space ?? 'usual']}
              chosen={sight[part] === space}
              onChoose={() => choose({ [part]: space })}
            >
              {texts.spaces[space ?? 'usual']}
            </Choice>
          ))}
        </Choices>
      ))}
      <Choices title={texts.pictures}>
        {([undefined, 'off'] as const).map(pictures => (
          <Choice
            key={pictures ?? 'on'}
            name={texts.picture[pictures ?? 'on']}
            chosen={sight.pictures === pictures}
            onChoose={() => choose({ pictures })}
          >
            {texts.picture[pictures ?? 'on']}
          </Choice>
        ))}
      </Choices>
      <div className={css.ways}>
        <button
          type="button"
          className={css.usual}
          onClick={() => {
            setSight({})
            onClose()
          }}
        >
          {texts.usual}
        </button>
        <button type="button" className={css.button} aria-label={texts.close} title={texts.close} onClick={onClose}>
          <IconX size={24} aria-hidden />
        </button>
      </div>
    </section>
  )
}

function Choices({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={css.choices}>
      <legend>{title}</legend>
      <div>{children}</div>
    </fieldset>
  )
}

type ChoiceProps = { name: string; chosen: boolean; onChoose: () => void; children: ReactNode }

function Choice({ name, chosen, onChoose, children }: ChoiceProps) {
  return (
    <button
      type="button"
      className={css.choice}
      aria-pressed={chosen}
      aria-label={name}
      title={name}
      onClick={onChoose}
    >
      {children}
    </button>
  )
}

const cleaned = (sight: object): Sight =>
  Object.fromEntries(Object.entries(sight).filter(([, value]) => value !== undefined))
