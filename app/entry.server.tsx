import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import './i18n/all.server.ts'
import { logger } from './platform/logger.server.ts'
import { respondWithData, respondWithPage } from './platform/page-cache/respond.server.ts'

export { closeDatabase } from '#db/client.server.ts'
export { startBackground } from './background.server.ts'
export { prepareInstallation } from './demo/prepare-installation.server.ts'
export { answerMessage } from './features/discussion/delivery/door.server.ts'
export { answerVote } from './features/opinion/votes/door.server.ts'
export { handleDirectly, loadRequestContext } from './gateway.server.ts'
export { attachLive } from './live/attach.server.ts'
export { startDraining } from './platform/health.server.ts'
export { noteCspReport } from './platform/http/csp.server.ts'
export { refusalPage } from './platform/http/refusal-page.server.ts'

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  const html = await renderHtml(request, remix, context)
  // A form's answer says when to try again also where it is a page.
  for (const own of Object.values(remix.staticHandlerContext.actionHeaders)) {
    const wait = own?.get('retry-after')
    if (wait) headers.set('retry-after', wait)
  }
  return respondWithPage({ request, status, headers, html, context, cacheable: !remix.staticHandlerContext.errors })
}

export const handleDataRequest = (response: Response, { request, context }: { request: Request; context: AppLoadContext }) =>
  respondWithData(response, request, context)

function renderHtml(request: Request, remix: EntryContext, context: AppLoadContext) {
  return new Promise<string>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<RemixServer context={remix} url={request.url} nonce={context.nonce} />, {
      nonce: context.nonce,
      onAllReady() {
        const body = new PassThrough()
        resolve(text(body).then((html) => withNonce(withoutPadding(html), context.nonce)))
        pipe(body)
      },
      onShellError: reject,
      onError(error) {
        logger.error({ err: error, requestId: context.requestId }, 'render failed')
      },
    })
  })
}

/** React 18 pads its 2-kB chunks with NUL where a Chinese character does not fit; no text of ours holds one. */
const withoutPadding = (html: string) => html.replaceAll('\0', '')

/** User text cannot hold a raw tag: React escapes it in markup, Remix in its data. */
const withNonce = (html: string, nonce: string) =>
  html.replace(/<(script|link rel="modulepreload")(?=[\s>])(?![^>]* nonce=)/g, `<$1 nonce="${nonce}"`)

/** Loaders and actions that failed unexpectedly: the log gets the cause, the reader a page with the request id. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  logger.error({ err: error, requestId: context.requestId, path: new URL(request.url).pathname }, 'request failed')
}
