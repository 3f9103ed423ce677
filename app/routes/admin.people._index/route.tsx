import '#app/i18n/accounts.ts'
import { Form, useLoaderData } from '@remix-run/react'
import { adminPage, searchPeople } from '#app/features/accounts/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { PARTICIPANT_KINDS } from '#app/platform/actor.ts'
import { Link } from '#app/ui/link.tsx'
import { titleMeta } from '#app/ui/meta.ts'
import { WideTable } from '#app/ui/wide-table.tsx'

export const meta = titleMeta

export const loader = adminPage(async ({ url, context }) => {
  const text = (url.searchParams.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 100)
  const kind = PARTICIPANT_KINDS.find((known) => known === url.searchParams.get('kind'))
  return { title: translatorFor(context.locale)('admin.people.title'), text, kind, ...(await searchPeople({ text, kind })) }
})

export default function PeoplePage() {
  const { t, f } = useI18n()
  const { text, kind, people, total } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('admin.people.title')}</h1>
      {/* Keyed by the search: the fields follow the address when one goes back. */}
      <Form key={`${text} ${kind}`} className="flex flex-wrap gap-3 items-end mb-6" role="search">
        <label className="grow max-w-md">
          {t('admin.people.search')}
          <input className="input" type="search" name="q" defaultValue={text} />
        </label>
        <label>
          {t('admin.people.kind')}
          <br />
          <select className="input" name="kind" defaultValue={kind ?? ''}>
            <option value="">{t('admin.people.anyKind')}</option>
            {PARTICIPANT_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {t('action.search')}
        </button>
      </Form>
      {people.length === 0 ? (
        <p>{t('admin.people.none')}</p>
      ) : (
        <>
          <p className="soft" role="status">
            {t('admin.people.count', { total: f.number(total), shown: f.number(people.length) })}
          </p>
          <WideTable label={t('admin.people.title')}>
            <thead>
              <tr>
                <th scope="col">{t('admin.people.name')}</th>
                <th scope="col">{t('admin.people.kind')}</th>
                <th scope="col">{t('admin.people.email')}</th>
                <th scope="col">{t('admin.people.since')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.id}>
                  <th scope="row" className="font-normal">
                    <Link to={`/admin/people/${person.id}`}>{person.displayName}</Link>
                  </th>
                  <td>{t(`kind.${person.kind}`)}</td>
                  <td>{person.email}</td>
                  <td className="whitespace-nowrap">{f.date(person.createdAt)}</td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </>
      )}
    </>
  )
}
