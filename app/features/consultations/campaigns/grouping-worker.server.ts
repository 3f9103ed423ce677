// Runs in a thread of its own, from its source: grouping a million comments takes the better part of a minute.
import { parentPort } from 'node:worker_threads'
import { type Campaign, CampaignIndex } from './domain/campaign-index.ts'
import { CommonText } from './domain/own-words.ts'

export type Request = { add: string[] } | { group: true } | { texts: string[]; representative: string }
export type Reply = null | Campaign[] | string[]

const index = new CampaignIndex()
function answer(request: Request): Reply {
  if ('add' in request) {
    for (const text of request.add) index.add(text)
    return null
  }
  if ('texts' in request) {
    const common = new CommonText(request.texts, request.representative)
    return request.texts.map((text) => common.ownOf(text))
  }
  index.groupAll()
  return index.campaigns()
}

parentPort?.on('message', (request: Request) => parentPort!.postMessage(answer(request)))
