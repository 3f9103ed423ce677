import { localised } from '#app/i18n/locale.ts'
import { useI18n } from '#app/i18n/use-i18n.tsx'
import { Link } from '#app/ui/link.tsx'
import type { AgencyRow, AgencyTree } from '../queries.server.ts'

type Row = Omit<AgencyRow, 'closedAt'> & { closedAt: Date | string | null }
type Branch = { node: Row; children: Branch[] }
type Props = { branches: readonly (Branch | AgencyTree)[]; linkTo: (agency: Row) => string; described?: boolean }

/** The tree as nested lists, which is what it is to a screen reader too. */
export function AgencyBranches({ branches, linkTo, described = false }: Props) {
  const { t, locale } = useI18n()
  return (
    <ul className="branches">
      {branches.map(({ node, children }) => {
        const [name, description] = [localised(node.name, locale), localised(node.description, locale)]
        return (
          <li key={node.id}>
            <Link to={linkTo(node)} lang={name.lang}>
              {name.text}
            </Link>
            {node.closedAt ? <small className="soft"> · {t('agencies.closedMark')}</small> : null}
            {described && description.text ? (
              <p className="soft small" lang={description.lang}>
                {description.text}
              </p>
            ) : null}
            {children.length > 0 ? <AgencyBranches branches={children} linkTo={linkTo} described={described} /> : null}
          </li>
        )
      })}
    </ul>
  )
}
