import { Fragment, type ReactNode } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { noStances, type StanceCounts, totalOf } from '../../results/domain/division.ts'
import { type Clause, isHeadingRow } from '../domain/law-text.ts'
import { ClauseText, Note } from './clause-text.tsx'
import { StanceBar } from './stance-bar.tsx'

type Props = {
  notes: readonly string[]
  rows: readonly Clause[]
  language: 'zh' | 'en'
  byKey: Readonly<Record<string, StanceCounts>>
  chosenRow: string | null
  hrefOf: (key: string) => string
  margin: ReactNode
  creditOf: (key: string) => ReactNode
}
const LANG = { zh: 'zh-CN', en: 'en' } as const

/** The text as a law book sets it; the comments stand right after the chosen clause and move beside it where there is room. */
export function LawText({ notes, rows, language, byKey, chosenRow, hrefOf, margin, creditOf }: Props) {
  const lang = LANG[language]
  return (
    <div className="law-grid">
      {notes.length > 0 ? (
        <div className="law front" lang={lang}>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      ) : null}
      {rows.map((row) => (
        <Fragment key={row.key}>
          {isHeadingRow(row) ? (
            <HeadingRow row={row} lang={lang} counts={byKey[row.key]} href={hrefOf(row.key)} chosen={row.key === chosenRow} />
          ) : (
            <ArticleRow
              row={row}
              lang={lang}
              counts={byKey[row.key]}
              href={hrefOf(row.key)}
              chosen={row.key === chosenRow}
              credit={creditOf(row.key)}
            />
          )}
          {row.key === chosenRow ? margin : null}
        </Fragment>
      ))}
      {chosenRow === null ? margin : null}
    </div>
  )
}

type RowProps = { row: Clause; lang: string; counts: StanceCounts | undefined; href: string; chosen: boolean }

function HeadingRow({ row, lang, counts, href, chosen }: RowProps) {
  return (
    <div className={`law chapter ${row.kind}${chosen ? ' now' : ''}`} id={row.key} lang={lang}>
      <h2>
        <Link to={href} preventScrollReset>
          {[row.label, row.heading].filter(Boolean).join('　')}
        </Link>
      </h2>
      <Counts counts={counts} />
      {row.text ? <ClauseText clause={{ ...row, parts: [] }} /> : null}
      <Note clause={row} />
    </div>
  )
}

function ArticleRow({ row, lang, counts, href, chosen, credit }: RowProps & { credit: ReactNode }) {
  const { t } = useI18n()
  const many = totalOf(counts ?? noStances())
  const name = row.label || row.heading
  return (
    <section className={chosen ? 'clause now' : 'clause'} id={row.key} aria-labelledby={`${row.key}-no`}>
      <div className="no">
        <h3 id={`${row.key}-no`} lang={lang}>
          <Link to={href} preventScrollReset aria-current={chosen ? 'true' : undefined}>
            {name.replace(/[:：]$/, '')}
          </Link>
        </h3>
        <small>{many > 0 ? t('consultations.law.count', { count: many }) : t('consultations.law.noComments')}</small>
        <StanceBar counts={counts ?? noStances()} />
      </div>
      <div className="text law" lang={lang}>
        {row.label && row.heading ? <p className="heading">{row.heading}</p> : null}
        <ClauseText clause={row} />
        {credit}
        <Note clause={row} />
      </div>
    </section>
  )
}

function Counts({ counts }: { counts: StanceCounts | undefined }) {
  const { t } = useI18n()
  if (!counts) return null
  return <small className="soft font-sans">{t('consultations.law.count', { count: totalOf(counts) })}</small>
}
