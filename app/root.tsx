import './i18n/everywhere.ts'
import { randomUUID } from 'node:crypto'
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useLoaderData, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { countUnread } from './features/notifications/index.server.ts'
import { I18nProvider } from './i18n/use-i18n.tsx'
import { isSignedIn } from './platform/actor.ts'
import { env } from './platform/env.server.ts'
import { ErrorPage, type ErrorPageProps } from './ui/error-page.tsx'
import { useLinks } from './ui/link.tsx'
import { Shell, type Viewer } from './ui/shell.tsx'
import styles from './ui/styles/app.css?url'
import { useKeptPlace } from './ui/use-kept-place.ts'
import { type RootData, useRoot } from './ui/use-root.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

export async function loader({ request, context }: LoaderFunctionArgs): Promise<RootData> {
  const { actor, locale } = context
  const viewer: Viewer | null = isSignedIn(actor)
    ? { id: actor.id, kind: actor.kind, name: actor.displayName, works: actor.grants.length > 0, unread: await countUnread(actor.id) }
    : null
  return {
    locale,
    viewer,
    timeZone: env.TIME_ZONE,
    formKey: viewer ? randomUUID() : '',
    requestId: viewer ? context.requestId : '',
    path: new URL(request.url).pathname + new URL(request.url).search,
  }
}

/** The page frame. It is also there when a loader failed, with whatever is known. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRoot()
  const locale = data?.locale ?? 'zh-CN'
  return (
    <html lang={locale} data-office={data?.viewer && (data.viewer.works || data.viewer.kind === 'administrator') ? '' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <I18nProvider locale={locale} timeZone={data?.timeZone ?? 'Asia/Shanghai'}>
          <Shell viewer={data?.viewer ?? null} path={data?.path ?? '/'}>
            {children}
          </Shell>
        </I18nProvider>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

export default function App() {
  useLoaderData<typeof loader>()
  useLinks()
  useKeptPlace()
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const props: ErrorPageProps = isRouteErrorResponse(error)
    ? { status: error.status, problem: (error.data as { problem?: ErrorPageProps['problem'] } | null)?.problem }
    : { status: 500 }
  return <ErrorPage {...props} />
}
