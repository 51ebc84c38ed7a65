import css from './initiatives.module.css'

/** Facts by their names; what nobody knows is left out. */
export function FactList({ facts }: { facts: readonly (readonly [term: string, words: string | undefined])[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(
        ([term, words]) =>
          words && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
