import { io, type Socket } from 'socket.io-client'
import { type ClientToServer, LIVE_PATH, type News, roomOfActivity, type ServerToClient } from '#app/live/contract.ts'

type Heard = News & { at: number }
/** `pageFrom`: another server answers its pages, as behind a proxy. */
export type ReaderOptions = { cookie?: string | undefined; pageFrom?: string; language?: string }

/** A page in a browser, without the browser: its list changes only by news, or by a reconnect that finds it behind. */
export class Reader {
  readonly socket: Socket<ServerToClient, ClientToServer>
  readonly heard: Heard[] = []
  /** What the page shows, comment by comment, as the server wrote it. */
  list: string[] = []
  readings = 0
  joined = 0
  readonly #options: ReaderOptions
  readonly #page: string
  readonly #room: string
  #shown = 0
  #wanted = 0
  #reading: Promise<void> | undefined

  constructor(url: string, address: string, activityId: string, options: ReaderOptions = {}) {
    this.#options = options
    this.#page = (options.pageFrom ?? url) + address
    this.#room = roomOfActivity(activityId)
    this.socket = io(url, {
      path: LIVE_PATH,
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      reconnectionDelay: 50,
      reconnectionDelayMax: 300,
      extraHeaders: { origin: url, ...(options.cookie ? { cookie: options.cookie } : {}) },
    })
    this.socket.on('news', (news) => {
      if (news.room !== this.#room) return
      this.heard.push({ ...news, at: performance.now() })
      this.#want(news.position)
    })
    this.socket.on('connect', () => void this.#watch())
  }

  async open() {
    this.list = await this.read()
    this.socket.connect()
    await new Promise<void>((resolve) => this.socket.once('connect', resolve))
    await this.#watch()
  }
  close() {
    this.socket.disconnect()
  }
  /** The list as a reload would show it. */
  async read() {
    const { cookie, language = 'zh-CN' } = this.#options
    const response = await fetch(this.#page, { headers: { 'accept-language': language, ...(cookie ? { cookie } : {}) } })
    if (!response.ok) throw new Error(`${this.#page} answered ${response.status}`)
    return cardsOf(await response.text())
  }

  async #watch() {
    const asked = this.socket.emitWithAck('watch', { room: this.#room, after: this.#shown })
    const answer = await asked.catch(() => undefined) // cut off again: the next connect asks
    if (!answer) return
    if (!answer.ok) throw new Error(answer.messageKey)
    this.joined += 1
    if (answer.behind > 0) this.#want(answer.position)
  }
  #want(position: number) {
    this.#wanted = Math.max(this.#wanted, position)
    this.#reading ??= this.#follow().finally(() => {
      this.#reading = undefined
    })
  }
  async #follow() {
    while (this.#shown < this.#wanted) {
      const position = this.#wanted
      const list = await this.read().catch(() => undefined)
      if (!list) return // the reconnect asks again
      this.list = list
      this.readings += 1
      this.#shown = position
    }
  }
}

/** The comments of a page in their order, each with all its words. */
export const cardsOf = (html: string) =>
  [...html.matchAll(/<article class="(?:comment|comment own|reply)" id="(?:comment|reply)-[\s\S]*?<\/article>/g)].map((match) => match[0])
export const idsOf = (list: readonly string[]) => list.map((card) => /id="(?:comment|reply)-([\w-]+)"/.exec(card)![1]!)
