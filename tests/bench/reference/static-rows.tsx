import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

/** A bare route: as many rows as asked for, marked up like an article of the law page, of as many characters each, from no database. */
export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const text = '停放区'.repeat(4000).slice(0, Number(searchParams.get('length')))
  return { rows: Array.from({ length: Number(searchParams.get('rows')) }, (_, n) => ({ key: `a${n}`, label: `第 ${n} 条`, text })) }
}

export default function StaticRows() {
  return useLoaderData<typeof loader>().rows.map(({ key, label, text }) => (
    <section key={key} className="clause" id={key} aria-labelledby={`${key}-no`}>
      <div className="no">
        <h3 id={`${key}-no`} lang="zh-CN">
          <a href={`#${key}`} data-go="stay">
            {label}
          </a>
        </h3>
        <small>{key}</small>
      </div>
      <div className="text law" lang="zh-CN">
        <div className="part" data-clause={key}>
          <p data-start="0">{text}</p>
        </div>
      </div>
    </section>
  ))
}
