import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { CommentList } from '../../comments/ui/comment-list.tsx'
import { noStances, totalOf } from '../../results/domain/division.ts'
import type { LawPage } from '../queries.server.ts'
import { formPath, listPath, type View, viewOf } from './addresses.ts'

const SORTS = ['endorsed', 'newest', 'unanswered'] as const
type Props = { page: LawPage; view: View; position: number; back: string }

/** The living margin: what people say about the chosen clause. In the page it stands right after that clause. */
export function Margin({ page, view, position, back }: Props) {
  const { t } = useI18n()
  const { about, chosen, figures, sort } = page
  const place = chosen?.row ?? (page.whole ? 'whole' : null)
  const cite = chosen ? chosen.cite : page.whole ? t('consultations.law.wholeDraft') : null
  const total = chosen ? totalOf(figures.byKey[chosen.row] ?? noStances()) : page.whole ? totalOf(figures.whole) : figures.comments
  return (
    <aside
      className={place && place !== 'whole' ? 'margin here' : 'margin'}
      aria-label={cite ? t('consultations.margin.of', { cite }) : t('consultations.margin.best')}
      id="margin"
    >
      <h2>
        {cite ? (
          <>
            {cite}
            {page.became && total === 0 ? null : (
              <>
                {' · '}
                <span className="n">{t('consultations.law.count', { count: total })}</span>
              </>
            )}
          </>
        ) : (
          t('consultations.margin.best')
        )}
      </h2>
      {page.became ? <Became became={page.became} id={about.id} /> : null}
      {cite ? (
        <nav className="sorts" aria-label={t('consultations.margin.sort')}>
          {SORTS.map((one) => (
            <Link key={one} to={viewOf({ ...view, sort: one }, place)} preventScrollReset aria-current={one === sort ? 'true' : undefined}>
              {t(`consultations.margin.${one}`)}
            </Link>
          ))}
        </nav>
      ) : (
        <p className="soft small">{t('consultations.margin.bestHelp')}</p>
      )}
      {about.status === 'open' && about.edition === about.currentEdition ? (
        <Invitation id={about.id} chosen={chosen} whole={place === 'whole' || place === null} />
      ) : null}
      {page.comments.length === 0 && !page.became ? (
        <p className="soft">
          {sort === 'unanswered' && total > 0 ? t('consultations.margin.noneUnanswered') : t('consultations.margin.empty')}
        </p>
      ) : null}
      <CommentList
        consultation={about}
        cards={page.comments}
        mine={page.mine}
        back={back}
        view={`${place} ${sort} ${about.edition}`}
        total={total}
        newest={viewOf({ ...view, sort: 'newest' }, place ?? 'whole')}
        position={position}
        impliedCite={chosen?.cite ?? null}
      />
      {page.more ? (
        <p>
          <Link to={`${listPath(about.id)}${viewOf({ ...view, text: null, sort: '' }, place)}`}>
            {cite ? t('consultations.margin.more') : t('consultations.law.allComments')}
          </Link>
        </p>
      ) : null}
      {chosen ? (
        <p className="only-narrow-text no-print">
          <a href={`#${chosen.row}`}>{t('consultations.margin.close')}</a>
        </p>
      ) : null}
    </aside>
  )
}

/** A link to a clause of an earlier edition leads on to what became of it. */
function Became({ became: { fate, edition, clauses }, id }: { became: NonNullable<LawPage['became']>; id: string }) {
  const { t } = useI18n()
  return (
    <p className="notice small">
      {t(`consultations.became.${fate === 'added' ? 'same' : fate}`, { number: edition })}{' '}
      {clauses.map(({ key, cite }) => (
        <Link key={key} className="mr-2" to={`/consultations/${id}?clause=${key}#${key}`}>
          {cite}
        </Link>
      ))}
    </p>
  )
}

function Invitation({ id, chosen, whole }: { id: string; chosen: LawPage['chosen']; whole: boolean }) {
  const { t } = useI18n()
  return (
    <p className="invite no-print">
      {chosen ? (
        <Link className="button primary" to={formPath(id, chosen.key)}>
          {t('consultations.margin.comment', { cite: chosen.cite })}
        </Link>
      ) : null}
      {chosen ? (
        <Link className="button quiet" to={`${formPath(id, chosen.key)}#quote`}>
          {t('consultations.margin.chooseWords')}
        </Link>
      ) : null}
      {whole && !chosen ? (
        <Link className="button primary" to={formPath(id, null)}>
          {t('consultations.law.commentOnWhole')}
        </Link>
      ) : null}
    </p>
  )
}
