/**
 * The script of `/embed.js`: defines `<outage-incident src="ex648815">`. What stands in the element is its link: it stays until the frame
 * has told its height, and when none comes in ten seconds. The frame is made when the page around it has loaded and a reader comes
 * near, so that nothing holds up that page, and is believed only in what it tells of itself. Styles are set through the object
 * model, which no content security policy forbids; nothing is put into the page as text.
 */
export function elementScript(siteUrl: string): string {
  return source.replace('"SITE"', () =>
    JSON.stringify(siteUrl).replace(/[<\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
}

const source = `(() => {
  const site = "SITE"
  const tag = 'outage-incident'
  const names = ['src', 'view', 'theme', 'lang', 'tz', 'revision', 'at']
  const reserved = { card: 480, timeline: 960 }
  const patience = 10000
  const afterLoad = 3000
  if (customElements.get(tag)) return

  customElements.define(tag, class extends HTMLElement {
    static observedAttributes = names
    #root = this.attachShadow({ mode: 'open' })
    #slot = document.createElement('slot')
    #frame = null
    #timer = 0
    #near = null

    constructor() {
      super()
      this.#root.append(this.#slot)
    }

    connectedCallback() {
      addEventListener('message', this)
      this.#start()
    }

    disconnectedCallback() {
      removeEventListener('message', this)
      removeEventListener('load', this)
      this.#stop()
    }

    attributeChangedCallback(_name, before, after) {
      if (before === after || !this.isConnected) return
      this.#stop()
      this.#start()
    }

    handleEvent({ type, source, data }) {
      if (type === 'load') return this.#near?.observe(this)
      if (!this.#frame || source !== this.#frame.contentWindow || !data || data.message !== 'height') return
      const height = Math.ceil(Number(data.value))
      if (!(height > 0)) return
      this.#wait(0)
      Object.assign(this.#frame.style, { height: Math.min(height, 4000) + 'px', position: '', visibility: '' })
      this.#slot.style.display = 'none'
      this.style.minHeight = ''
    }

    #value(name) {
      const own = (this.getAttribute(name) || '').trim()
      if (name !== 'lang') return own
      const near = own || this.closest('[lang]')?.lang || ''
      return /^(de|en)\\b/i.exec(near)?.[0].toLowerCase() || ''
    }

    #start() {
      const code = this.#value('src')
      if (!code) return
      const german = this.#value('lang') === 'de' ? '/de' : ''
      const link = document.createElement('a')
      link.href = site + german + '/incidents/' + encodeURIComponent(code)
      link.textContent = code
      this.#slot.replaceChildren(link)
      Object.assign(this.style, { display: 'block', position: 'relative', minHeight: (reserved[this.#value('view')] || reserved.card) + 'px' })
      this.#near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#show(code), { rootMargin: '600px' })
      if (document.readyState === 'complete') this.#near.observe(this)
      else addEventListener('load', this, { once: true })
    }

    #show(code) {
      this.#near.disconnect()
      const address = new URL(site + '/embed/incidents/' + encodeURIComponent(code))
      for (const name of names.slice(1)) if (this.#value(name)) address.searchParams.set(name, this.#value(name))
      const frame = document.createElement('iframe')
      frame.loading = 'lazy'
      frame.title = this.textContent.trim() || code
      frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox')
      Object.assign(frame.style, { display: 'block', width: '100%', height: this.style.minHeight, border: 0, top: 0, left: 0, position: 'absolute', visibility: 'hidden' })
      frame.src = address
      this.#frame = frame
      this.#wait(patience)
      frame.addEventListener('load', () => this.#timer && this.#wait(afterLoad))
      this.#root.append(frame)
    }

    #wait(milliseconds) {
      clearTimeout(this.#timer)
      this.#timer = milliseconds && setTimeout(() => this.#stop(), milliseconds)
    }

    #stop() {
      this.#wait(0)
      this.#near?.disconnect()
      this.#near = null
      this.#frame?.remove()
      this.#frame = null
      this.#slot.style.display = ''
      this.style.minHeight = ''
    }
  })
})()
`
