import '#app/i18n/accounts.ts'
import '#app/i18n/consultations.ts'
import '#app/i18n/facts.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  blankCookie,
  changeFacts,
  changePassword,
  changeProfile,
  deleteAccount,
  findFacts,
  limitPasswordCheck,
  localeCookie,
  requireProfile,
  startSession,
} from '#app/features/accounts/index.server.ts'
import { requireSignedIn } from '#app/features/accounts/policy.ts'
import { AccountPage } from '#app/features/accounts/ui/account-page.tsx'
import { FactsForm } from '#app/features/accounts/ui/facts-form.tsx'
import { DeletionForm, PasswordForm, ProfileForm } from '#app/features/accounts/ui/own-forms.tsx'
import { listDistricts } from '#app/features/agencies/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { type FormInput, page, runForms } from '#app/platform/http/door.server.ts'
import { safeRedirect } from '#app/platform/http/safe-redirect.ts'
import { titleMeta } from '#app/ui/meta.ts'

export const meta = titleMeta

export const loader = page(async ({ url, context }) => {
  const profile = await requireProfile(requireSignedIn(context.actor).id)
  return {
    title: translatorFor(context.locale)('accounts.account.title'),
    profile,
    facts: await findFacts(requireSignedIn(context.actor).id),
    districts: await listDistricts(),
    done: url.searchParams.get('done'),
  }
})

export const action = ({ request, context }: ActionFunctionArgs) => {
  const { userAgent, now, actor } = context
  const guarded = async ({ values }: FormInput) => {
    if (actor.id) await limitPasswordCheck(actor.id)
    return values
  }
  return runForms(
    { request, context },
    {
      profile: {
        command: changeProfile,
        onDone: ({ locale }) => safeRedirect('/account?done=profile', { 'set-cookie': localeCookie(locale) }),
      },
      facts: { command: changeFacts, onDone: () => safeRedirect('/account?done=facts#facts') },
      password: {
        command: changePassword,
        input: guarded,
        onDone: async ({ accountId }) =>
          safeRedirect('/account?done=password', { 'set-cookie': await startSession({ accountId, userAgent, now }) }),
      },
      delete: {
        command: deleteAccount,
        input: guarded,
        onDone: () => safeRedirect('/login?done=deleted', { 'set-cookie': blankCookie() }),
      },
    },
  )
}

export default function OwnAccountPage() {
  const { t, f } = useI18n()
  const { profile, facts, districts, done } = useLoaderData<typeof loader>()
  return (
    <AccountPage title={t('accounts.account.title')}>
      <div className="measure">
        {done === 'profile' ? (
          <p className="notice" role="status">
            {t('accounts.account.saved.profile')}
          </p>
        ) : null}
        {done === 'password' ? (
          <p className="notice" role="status">
            {t('accounts.account.saved.password')}
          </p>
        ) : null}
        <ul className="facts">
          <li>{profile.email}</li>
          <li>
            {t('accounts.account.kind')} <b>{t(`kind.${profile.kind}`)}</b>
          </li>
          <li>{t('accounts.account.since', { date: f.date(profile.createdAt) })}</li>
        </ul>
        <section aria-labelledby="profile">
          <h2 id="profile">{t('accounts.account.profile')}</h2>
          <ProfileForm profile={profile} />
        </section>
        <section aria-labelledby="facts">
          <h2 id="facts">{t('accounts.facts.title')}</h2>
          {done === 'facts' ? (
            <p className="notice" role="status">
              {t('accounts.facts.saved')}
            </p>
          ) : null}
          <FactsForm facts={facts} districts={districts} />
        </section>
        <section aria-labelledby="password">
          <h2 id="password">{t('accounts.account.password')}</h2>
          <PasswordForm />
        </section>
        <section aria-labelledby="data">
          <h2 id="data">{t('accounts.account.data')}</h2>
          <p>{t('accounts.account.dataNote')}</p>
          <p>
            <a className="button" href="/account/export" download>
              {t('accounts.account.download')}
            </a>
          </p>
        </section>
        <section aria-labelledby="delete">
          <h2 id="delete">{t('accounts.account.delete')}</h2>
          <DeletionForm />
        </section>
      </div>
    </AccountPage>
  )
}
