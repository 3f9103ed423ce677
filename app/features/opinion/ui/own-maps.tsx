import { useI18n } from '#app/i18n/use-i18n.tsx'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { ActionForm, SubmitButton } from '#app/ui/form.tsx'
import { Link } from '#app/ui/link.tsx'
import { officePath } from './addresses.ts'
import { MapFields } from './office-forms.tsx'

type Row = { id: string; title: { text: string; lang: string }; status: string; closesAt: string | null; waiting: number }

/** The maps of a matter on its office's page, and the way to a new one. */
export function OwnMaps({ matterId, maps }: { matterId: string; maps: readonly Row[] }) {
  const { t, f } = useI18n()
  return (
    <section aria-labelledby="maps">
      <h2 id="maps">{t('opinion.office.maps')}</h2>
      {maps.length === 0 ? <p className="soft">{t('opinion.office.none')}</p> : null}
      <ul className="plain-list rows">
        {maps.map((map) => (
          <li key={map.id} className="!py-3">
            <Link to={officePath(map.id)} lang={map.title.lang}>
              {map.title.text}
            </Link>
            <div className="soft small">
              {map.status === 'draft' ? t('opinion.draft') : t.dynamic(`opinion.status.${map.status}`)}
              {map.closesAt && map.status === 'open' ? ` · ${t('opinion.closesAt', { at: f.dateTime(map.closesAt) })}` : ''}
              {map.waiting > 0 ? ` · ${t('opinion.office.waiting', { count: map.waiting })}` : ''}
            </div>
          </li>
        ))}
      </ul>
      <FoldedForms of={['create-map']} className="mt-4">
        <summary className="button">{t('opinion.office.new')}</summary>
        <p className="soft mt-4">{t('opinion.office.newWhy')}</p>
        <ActionForm name="create-map">
          <input type="hidden" name="matterId" value={matterId} />
          <MapFields given={undefined} />
          <SubmitButton>{t('opinion.office.create')}</SubmitButton>
        </ActionForm>
      </FoldedForms>
    </section>
  )
}
