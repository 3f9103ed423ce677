import { useI18n } from '#app/i18n/use-i18n.tsx'
import { FoldedForms } from '#app/ui/folded-forms.tsx'
import { ActionForm, SelectField, SubmitButton, TextField } from '#app/ui/form.tsx'
import type { ThemeView } from '../queries.server.ts'
import { themeName } from './theme-card.tsx'

/** Name it, put it into another, or divide it. */
export function ThemeForms({ theme, themes }: { theme: ThemeView; themes: readonly ThemeView[] }) {
  const { t } = useI18n()
  const others = themes.filter(({ id, language }) => id !== theme.id && language === theme.language)
  const which = <input type="hidden" name="themeId" value={theme.id} />
  return (
    <FoldedForms className="fold" of={[`rename:${theme.id}`, `merge:${theme.id}`, `split:${theme.id}`]}>
      <summary>{t('consultations.themes.change')}</summary>
      <ActionForm name={`rename:${theme.id}`} preventScrollReset>
        {which}
        <TextField
          name="name"
          label={t('consultations.themes.name')}
          hint={t('consultations.themes.nameHint')}
          defaultValue={theme.name ?? ''}
          optional
        />
        <SubmitButton className="button small">{t('consultations.themes.rename')}</SubmitButton>
      </ActionForm>
      {others.length > 0 ? (
        <ActionForm name={`merge:${theme.id}`} className="mt-4" preventScrollReset>
          {which}
          <SelectField
            name="into"
            label={t('consultations.themes.into')}
            options={others.map((one) => ({ value: one.id, label: themeName(one) }))}
          />
          <SubmitButton className="button small">{t('consultations.themes.merge')}</SubmitButton>
        </ActionForm>
      ) : null}
      <ActionForm name={`split:${theme.id}`} className="mt-4" preventScrollReset>
        {which}
        <SubmitButton className="button small">{t('consultations.themes.split')}</SubmitButton>
      </ActionForm>
    </FoldedForms>
  )
}
