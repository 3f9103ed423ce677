import { addWords } from './words.ts'

// The words of matters, and what their lists and timelines say of activities: the law page need not know them.
await addWords({ 'zh-CN': () => import('./activities.zh-cn.ts'), en: () => import('./activities.en.ts') })
