// Runs in a thread of its own, from its source: the dictionary and the arithmetic stay off the event loop.
import { parentPort, workerData } from 'node:worker_threads'
import { findThemes, settleThemes, type Theme } from './domain/find-themes.ts'
import { wordsOf } from './segment.server.ts'

export type Task = {
  texts: string[]
  language: 'zh' | 'en' /** Of each text the theme that it is in, -1 for none. */
  given?: number[] /** Into so many. */
  parts?: number
}

if (parentPort) {
  const { texts, language, given, parts } = workerData as Task
  const words = texts.map((text) => wordsOf(text, language))
  const themes: Theme[] = given ? settleThemes(words, given) : parts ? findThemes(words, parts, 1) : findThemes(words)
  parentPort.postMessage(themes)
}
