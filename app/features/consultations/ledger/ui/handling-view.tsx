import '#app/i18n/ledger.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import { langOf } from '../../comments/ui/comment-card.tsx'
import { factsOf, type Heard, heardOf, mainOf, type Sentence, sourceOf, summaryOf } from '../domain/handling.ts'
import type { Handling } from '../handling.server.ts'

/** The report as a page: made to be printed, the same sentences as the Word file. */
export function HandlingView({ handling, heard }: { handling: Handling; heard: readonly Heard[] }) {
  const { t, f } = useI18n()
  return (
    <>
      <h2>{t('consultations.ledger.facts')}</h2>
      <Sentences all={factsOf(handling)} />
      <h2>{t('consultations.ledger.summary')}</h2>
      <ul>
        {summaryOf(handling.figures).map(({ key, count }) => (
          <li key={key}>{t.dynamic(key, { count })}</li>
        ))}
      </ul>
      <h2>{t('consultations.ledger.main')}</h2>
      <Sentences all={[mainOf(handling)]} />
      {handling.main.length > 0 ? <MainTable handling={handling} /> : null}
      {heard.length > 0 ? <h2>{t('consultations.ledger.heard')}</h2> : null}
      {heard.map((one) => (
        <div key={one.id}>
          <Sentences all={heardOf(one)} />
          {one.lines?.length ? <HeardTable id={one.id} title={one.title} lines={one.lines} /> : null}
        </div>
      ))}
      <div className="mt-8">
        <Sentences all={[sourceOf(handling)]} />
        <p className="text-right [break-inside:avoid]">
          {handling.agency.text}
          <br />
          {f.date(handling.at)}
        </p>
      </div>
    </>
  )
}

function Sentences({ all }: { all: readonly Sentence[] }) {
  const { t, f } = useI18n()
  const readable = (params: Sentence['params']) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, value instanceof Date ? f.dateTime(value.toISOString()) : value]),
    )
  return all.map(({ key, params }) => (
    <p key={key} className="measure [overflow-wrap:anywhere]">
      {t.dynamic(key, readable(params))}
    </p>
  ))
}

function MainTable({ handling: { about, main } }: { handling: Handling }) {
  const { t, f } = useI18n()
  const law = `/consultations/${about.id}`
  return (
    <WideTable label={t('consultations.ledger.main')} stacks>
      <thead>
        <tr>
          {(['place', 'comment', 'count', 'outcome', 'reason'] as const).map((name) => (
            <th key={name} scope="col" className={name === 'count' ? 'num whitespace-nowrap' : 'whitespace-nowrap'}>
              {t(`consultations.ledger.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {main.map((one) => (
          <tr key={one.batchId}>
            <td className="min-w-24 font-semibold sm:font-normal print:min-w-20 print:font-normal">
              {one.cite ?? t('consultations.results.wholeDraft')}
            </td>
            <td className="min-w-60 print:min-w-0">
              <Link to={`${law}/comments/${one.commentId}`} lang={langOf(one.language)}>
                {one.words}
              </Link>
            </td>
            <td className="num" data-label={t('consultations.ledger.column.count')}>
              <Link to={`${law}/answers/${one.batchId}`}>{f.number(one.comments)}</Link>
            </td>
            <td className="min-w-24" data-label={t('consultations.ledger.column.outcome')}>
              {t(`consultations.outcome.${one.outcome}`)}
              {one.carried ? <div className="soft small">{t('consultations.ledger.carriedIn', one.carried)}</div> : null}
            </td>
            <td className="min-w-60 print:min-w-0" data-label={t('consultations.ledger.column.reason')} lang={langOf(one.saidIn)}>
              {one.reason}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}

type Lines = NonNullable<Heard['lines']>
function HeardTable({ id, title, lines }: { id: string; title: Heard['title']; lines: Lines }) {
  const { t } = useI18n()
  return (
    <WideTable label={title.text} stacks>
      <thead>
        <tr>
          {(['speaker', 'said', 'outcome', 'reason'] as const).map((name) => (
            <th key={name} scope="col" className="whitespace-nowrap">
              {t(`consultations.ledger.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.ordinal}>
            <td className="min-w-24 print:min-w-20">
              <Link to={`/hearings/${id}#line-${line.ordinal}`}>{line.speaker}</Link>
            </td>
            <td className="min-w-60 whitespace-pre-line print:min-w-0">{line.body}</td>
            <td className="min-w-24" data-label={t('consultations.ledger.column.outcome')}>
              {t(`consultations.outcome.${line.outcome}`)}
            </td>
            <td className="min-w-60 whitespace-pre-line print:min-w-0" data-label={t('consultations.ledger.column.reason')}>
              {line.reason}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
