import { addWords } from './words.ts'

const atWork = typeof document === 'undefined' || document.documentElement.dataset.office === ''
// What every page says; the words of the work screens travel only to those who work there.
await Promise.all([
  addWords({ 'zh-CN': () => import('./public.zh-cn.ts'), en: () => import('./public.en.ts') }),
  atWork ? addWords({ 'zh-CN': () => import('./office.zh-cn.ts'), en: () => import('./office.en.ts') }) : undefined,
])
