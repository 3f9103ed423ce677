import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SelectField, SubmitButton, TextField } from '#app/ui/form.tsx'
import type { Facts } from '../profile/change-facts.server.ts'

type Props = { facts: Facts; districts: readonly { zh: string; en: string | null }[] }

/** Optional and private: what charts need to say who is missing. */
export function FactsForm({ facts, districts }: Props) {
  const { t, locale } = useI18n()
  const unsaid = { value: '', label: t('accounts.facts.unsaid') }
  const known = districts.map(({ zh, en }) => ({ value: zh, label: locale === 'en' && en ? en : zh }))
  const own = facts.district !== null && !known.some(({ value }) => value === facts.district)
  return (
    <ActionForm name="facts">
      <p>{t('accounts.facts.why')}</p>
      <TextField
        name="birthYear"
        label={t('accounts.facts.birthYear')}
        hint={t('accounts.facts.birthYearHint')}
        defaultValue={facts.birthYear ?? ''}
        inputMode="numeric"
        maxLength={4}
        optional
      />
      <SelectField
        name="sex"
        label={t('accounts.facts.sex')}
        defaultValue={facts.sex ?? ''}
        options={[unsaid, { value: 'female', label: t('accounts.facts.female') }, { value: 'male', label: t('accounts.facts.male') }]}
        optional
      />
      {known.length > 0 || own ? (
        <SelectField
          name="district"
          label={t('accounts.facts.district')}
          defaultValue={facts.district ?? ''}
          options={[unsaid, ...known, ...(own ? [{ value: facts.district!, label: facts.district! }] : [])]}
          optional
        />
      ) : null}
      <SubmitButton>{t('accounts.facts.save')}</SubmitButton>
    </ActionForm>
  )
}
