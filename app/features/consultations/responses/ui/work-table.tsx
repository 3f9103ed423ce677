import { useActionData } from '@remix-run/react'
import { useRef, useState } from 'react'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, type FormReply } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { workQuery } from '../domain/work-filters.ts'
import type { WorkPage, WorkRow } from '../work-page.server.ts'
import { BULK_FORMS, BulkBar } from './bulk-bar.tsx'

type Props = { page: WorkPage; openId: string | null /** What the last form did. */; told: string | null }
/** Rows, boxes and the bar below are one form, so that it works as it stands. */
export function WorkTable({ page, openId, told }: Props) {
  const { t } = useI18n()
  const actionData = useActionData<FormReply>()
  const reply = actionData?.problem && BULK_FORMS.includes(String(actionData.values.form)) ? actionData : undefined
  const kept = reply?.values.commentIds
  const [chosen, setChosen] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const boxes = () => [...(box.current?.querySelectorAll<HTMLInputElement>('input[name="commentIds[]"]') ?? [])]
  const recount = () => setChosen(boxes().filter((one) => one.checked).length)
  const anyToChoose = page.rows.some((row) => row.state === 'answered' || row.state === 'unanswered')
  // Beside an open comment there is no room for everything.
  const extra = openId ? 'max-2xl:hidden' : 'max-lg:hidden'
  const plain = workQuery(page.filters) === '?'
  return (
    <ActionForm name="bulk" reply={reply} onChange={recount} preventScrollReset>
      <div ref={box}>
        {page.rows.length === 0 ? (
          <p className="soft py-10">{t(plain ? 'consultations.work.emptyAll' : 'consultations.work.empty')}</p>
        ) : (
          <table className="table !text-[.875rem]" aria-label={t('consultations.work.table')}>
            <thead className="sticky top-0 z-[2] bg-paper">
              <tr>
                <th className="w-11">
                  {anyToChoose ? (
                    <label className="flex min-h-6 items-center pointer-coarse:min-h-11">
                      <span className="visually-hidden">{t('consultations.work.chooseAll')}</span>
                      <input
                        type="checkbox"
                        className="size-6 accent-[var(--seal)]"
                        onChange={(event) => {
                          for (const one of boxes()) one.checked = event.currentTarget.checked
                        }}
                      />
                    </label>
                  ) : (
                    <span className="visually-hidden">{t('consultations.work.column.choose')}</span>
                  )}
                </th>
                <th scope="col" className="whitespace-nowrap max-md:hidden">
                  {t('consultations.work.column.clause')}
                </th>
                <th scope="col" className="whitespace-nowrap max-md:hidden">
                  {t('consultations.work.column.stance')}
                </th>
                <th scope="col">{t('consultations.work.column.comment')}</th>
                <th scope="col" className={`num whitespace-nowrap ${extra}`}>
                  {t('consultations.work.column.endorsements')}
                </th>
                <th scope="col" className={`num whitespace-nowrap ${extra}`}>
                  {t('consultations.work.column.replies')}
                </th>
                <th scope="col" className={extra}>
                  {t('consultations.work.column.postedAt')}
                </th>
                <th scope="col">{t('consultations.work.column.state')}</th>
              </tr>
            </thead>
            <tbody>
              {page.rows.map((row) => (
                <Row
                  extra={extra}
                  key={row.id}
                  row={row}
                  open={row.id === openId}
                  overdue={page.overdue}
                  checked={Array.isArray(kept) ? kept.includes(row.id) : kept === row.id}
                />
              ))}
            </tbody>
          </table>
        )}
      </div>
      <p className="my-3 flex flex-wrap gap-3">
        {page.next ? (
          <Link className="button small" to={workQuery(page.filters, { after: page.next })}>
            {t('action.next')}
          </Link>
        ) : null}
        {page.after ? (
          <Link className="button quiet small" to={workQuery(page.filters)}>
            {t('action.first')}
          </Link>
        ) : null}
      </p>
      {anyToChoose ? <BulkBar page={page} chosen={chosen} told={told} open={reply ? String(reply.values.form) : ''} /> : null}
      {told && !anyToChoose ? (
        <p className="notice sticky bottom-0" role="status">
          {told}
        </p>
      ) : null}
    </ActionForm>
  )
}

function Row({ row, extra, open, overdue, checked }: { row: WorkRow; extra: string; open: boolean; overdue: boolean; checked: boolean }) {
  const { t, f } = useI18n()
  const author = row.name ?? t('kind.deleted')
  const place = row.cite || t('consultations.work.wholeDraft')
  const gone = row.state === 'hidden' || row.state === 'withdrawn'
  return (
    <tr data-row={row.id} tabIndex={-1} className={open ? 'bg-seal-wash' : undefined} aria-current={open ? 'true' : undefined}>
      <td>
        {gone ? null : (
          <label className="flex min-h-6 items-center pointer-coarse:min-h-11">
            <span className="visually-hidden">{t('consultations.work.choose', { author })}</span>
            <input type="checkbox" name="commentIds[]" value={row.id} defaultChecked={checked} className="size-6 accent-[var(--seal)]" />
          </label>
        )}
      </td>
      <td className="min-w-24 max-md:hidden">{place}</td>
      <td className="whitespace-nowrap max-md:hidden">
        <span className={`tag ${row.stance}`}>{t(`consultations.stance.${row.stance}`)}</span>
      </td>
      <td className="w-full">
        <p className="small soft mb-0">
          <b className="font-semibold text-ink">{author}</b> · {t.dynamic(`kind.${row.kind}`)}
          <span className="md:hidden">
            {' '}
            · {place} · <span className={`tag ${row.stance}`}>{t(`consultations.stance.${row.stance}`)}</span>
          </span>
          {row.proposes ? <span className="whitespace-nowrap"> · {t('consultations.work.proposed')}</span> : null}
        </p>
        <Link
          to={row.href}
          preventScrollReset
          data-open-link
          lang={row.language === 'zh' ? 'zh-CN' : 'en'}
          className="line-clamp-2 min-h-6 no-underline hover:underline"
        >
          {row.words || t('consultations.work.withdrawnNow')}
        </Link>
        {row.tags.length > 0 || row.assignee ? (
          <p className="small soft mb-0 flex flex-wrap gap-x-3">
            {row.tags.map((tag) => (
              <span key={tag}>#{tag}</span>
            ))}
            {row.assignee ? <span>{t('consultations.work.assignedTo', { name: row.assignee })}</span> : null}
          </p>
        ) : null}
      </td>
      <td className={`num whitespace-nowrap ${extra}`}>{f.number(row.endorsements)}</td>
      <td className={`num whitespace-nowrap ${extra}`}>{f.number(row.replies)}</td>
      <td className={`soft whitespace-nowrap ${extra}`}>
        <time dateTime={row.createdAt} title={f.dateTime(row.createdAt)}>
          {row.day}
        </time>
      </td>
      <td className="small whitespace-nowrap">
        {row.state === 'answered' && row.outcome ? (
          <span className="text-seal">{t(`consultations.outcome.${row.outcome}`)}</span>
        ) : (
          <span className={gone ? 'soft' : undefined}>{t(`consultations.work.state.${row.state}`)}</span>
        )}
        {row.state === 'unanswered' && overdue ? (
          <b className="ml-1.5 font-semibold text-seal">{t('consultations.work.overdueMark')}</b>
        ) : null}
      </td>
    </tr>
  )
}
