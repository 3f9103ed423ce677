import { useI18n } from '#app/i18n/use-i18n.tsx'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { Link } from '#app/ui/link.tsx'
import { Redline } from '../../comments/ui/redline.tsx'
import type { ShownClause, SuggestionCardData } from '../suggestions-page.server.ts'
import { SuggestionCard } from './suggestion-card.tsx'

type Props = { clause: ShownClause; consultationId: string; lang: string; mayDecide: boolean }

/** All wordings for one clause: those that clash side by side, then the others, and what the accepted ones make of it. */
export function ClauseSuggestions({ clause, consultationId, lang, mayDecide }: Props) {
  const { t } = useI18n()
  const given = { consultationId, lang, mayDecide }
  return (
    <section className="clause-suggestions" id={`clause-${clause.key}`} aria-labelledby={`clause-${clause.key}-name`}>
      <h2 id={`clause-${clause.key}-name`} lang={clause.cite === null ? undefined : lang}>
        {clause.cite ?? t('consultations.suggestions.elsewhere')}
      </h2>
      {clause.groups.map((group) =>
        group.length === 1 ? (
          <SuggestionCard key={group[0]!.id} card={group[0]!} {...given} />
        ) : (
          <fieldset className="clash" key={group[0]!.id}>
            <legend>{t('consultations.suggestions.clash', { count: group.length })}</legend>
            <div className="clash-sides">
              {group.map((card) => (
                <SuggestionCard key={card.id} card={card} {...given} />
              ))}
            </div>
          </fieldset>
        ),
      )}
      {clause.more > 0 ? <p className="soft">{t('consultations.suggestions.more', { count: clause.more })}</p> : null}
      {clause.merged ? (
        <details className="fold" open>
          <summary>{t('consultations.suggestions.merged')}</summary>
          <p className="change-text" lang={lang}>
            <Redline pieces={clause.merged} lang={lang} />
          </p>
        </details>
      ) : null}
      {clause.editAt && clause.cite && clause.others.length > 0 ? (
        <p className="small">
          <Link to={`/office/consultations/${consultationId}/edition?edit=${clause.editAt}#edit`}>
            {t('consultations.edition.editing', { cite: clause.cite })}
          </Link>
        </p>
      ) : null}
      <Folded label={t('consultations.suggestions.others', { count: clause.others.length })} cards={clause.others} {...given} />
      <Folded label={t('consultations.suggestions.refusedOnes', { count: clause.refused.length })} cards={clause.refused} {...given} />
    </section>
  )
}

function Folded({ label, cards, ...given }: { label: string; cards: readonly SuggestionCardData[] } & Omit<Props, 'clause'>) {
  if (cards.length === 0) return null
  return (
    <FoldedForms className="fold" of={cards.map(({ id }) => `decide:${id}`)}>
      <summary>{label}</summary>
      {cards.map((card) => (
        <SuggestionCard key={card.id} card={card} {...given} />
      ))}
    </FoldedForms>
  )
}
