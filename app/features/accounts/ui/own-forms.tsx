import { useI18n } from '#app/i18n/use-i18n.tsx'
import { ActionForm, SelectField, SubmitButton, TextArea, TextField } from '#app/ui/form.tsx'
import type { requireProfile } from '../queries.server.ts'

export type Profile = Pick<Awaited<ReturnType<typeof requireProfile>>, 'kind' | 'displayName' | 'realName' | 'mandateNote' | 'locale'>

export function ProfileForm({ profile }: { profile: Profile }) {
  const { t } = useI18n()
  return (
    <ActionForm name="profile" reloadDocument>
      <TextField
        name="displayName"
        label={t('accounts.field.displayName')}
        hint={t('accounts.hint.displayName')}
        defaultValue={profile.displayName}
        required
      />
      <TextField
        name="realName"
        label={t('accounts.field.realName')}
        hint={t('accounts.hint.realName')}
        defaultValue={profile.realName ?? ''}
        autoComplete="name"
        optional
      />
      {profile.kind === 'organisation' ? (
        <TextArea
          name="mandateNote"
          label={t('accounts.field.mandateNote')}
          hint={t('accounts.hint.mandateNote')}
          defaultValue={profile.mandateNote ?? ''}
          rows={3}
          required
        />
      ) : null}
      <SelectField
        name="locale"
        label={t('accounts.field.locale')}
        defaultValue={profile.locale}
        options={[
          { value: 'zh-CN', label: t('accounts.locale.zh') },
          { value: 'en', label: t('accounts.locale.en') },
        ]}
      />
      <p className="soft">{t('accounts.account.profileNote')}</p>
      <SubmitButton>{t('action.save')}</SubmitButton>
    </ActionForm>
  )
}

export function PasswordForm() {
  const { t } = useI18n()
  return (
    <ActionForm name="password" reloadDocument>
      <TextField
        name="currentPassword"
        type="password"
        label={t('accounts.field.currentPassword')}
        autoComplete="current-password"
        required
      />
      <TextField
        name="password"
        type="password"
        label={t('accounts.field.newPassword')}
        hint={t('accounts.hint.password')}
        autoComplete="new-password"
        required
      />
      <p className="soft">{t('accounts.account.passwordNote')}</p>
      <SubmitButton className="button">{t('accounts.account.changePassword')}</SubmitButton>
    </ActionForm>
  )
}

export function DeletionForm() {
  const { t } = useI18n()
  return (
    <ActionForm name="delete" reloadDocument>
      <p>{t('accounts.account.deleteNote')}</p>
      <TextField name="password" type="password" label={t('accounts.field.currentPassword')} autoComplete="current-password" required />
      <SubmitButton className="button danger">{t('accounts.account.deleteSubmit')}</SubmitButton>
    </ActionForm>
  )
}
