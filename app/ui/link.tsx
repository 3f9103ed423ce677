import { useNavigate } from '@remix-run/react'
import { type ComponentProps, useEffect } from 'react'

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { to: string; preventScrollReset?: boolean }

/**
 * A plain link; `useLinks` makes it a client navigation where JavaScript runs. The framework's own link costs several hooks each,
 * on the server and on a reader's phone, and a law has hundreds. Addresses are absolute, or a query of the page itself;
 * one that stays on its page needs no discovery of routes.
 */
export function Link({ to, preventScrollReset, ...rest }: LinkProps) {
  if (preventScrollReset) return <a data-go="stay" href={to} {...rest} />
  return <a data-discover="true" data-go="" href={to} {...rest} />
}

/** Once, in the root: a plain left click on a `Link` loads data instead of a document. */
export function useLinks() {
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-go]')
      const special = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      if (!link || special || event.defaultPrevented || link.target || link.download) return
      event.preventDefault()
      const { pathname, search, hash } = new URL(link.href)
      navigate(pathname + search + hash, { preventScrollReset: link.dataset.go === 'stay' })
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [navigate])
}
