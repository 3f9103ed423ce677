import { useRouteLoaderData } from '@remix-run/react'
import type { Locale } from '#app/i18n/locale.ts'
import type { Viewer } from './shell.tsx'

/** What every page is given. */
export type RootData = { locale: Locale; viewer: Viewer | null; timeZone: string; formKey: string; requestId: string; path: string }

/** Undefined on the page that is shown when even this could not be loaded. */
export const useRoot = () => useRouteLoaderData('root') as RootData | undefined
/** Who reads; null for a visitor. */
export const useViewer = (): Viewer | null => useRoot()?.viewer ?? null
