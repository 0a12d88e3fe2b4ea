import { spawnSync } from 'node:child_process'
import { Readable } from 'node:stream'
import FeedParser from 'feedparser'
import ICAL from 'ical.js'
import Parser from 'rss-parser'

/** An item as somebody else's reader understands it. */
export type ReadItem = { id: string; title: string; link: string; content: string; published: string | null; updated: string | null }
export type ReadFeed = { title: string; items: ReadItem[] }

const isoOf = (date: Date | string | null | undefined) => (date ? new Date(date).toISOString() : null)

/** Atom or RSS as npm's `feedparser` reads it, which refuses what is not well-formed. */
export async function readByFeedparser(text: string): Promise<ReadFeed> {
  const parser = new FeedParser({ resume_saxerror: false, addmeta: false })
  const items: ReadItem[] = []
  for await (const item of Readable.from([Buffer.from(text)]).pipe(parser)) {
    const { guid, title, link, description, pubdate, date } = item as FeedParser.Item
    items.push({ id: guid, title, link, content: description ?? '', published: isoOf(pubdate), updated: isoOf(date) })
  }
  return { title: parser.meta.title, items }
}

/** Atom or RSS as npm's `rss-parser` reads it, which refuses what is not well-formed. */
export async function readByRssParser(text: string): Promise<ReadFeed> {
  const { title = '', items } = await new Parser().parseString(text)
  return {
    title,
    items: items.map((item) => ({
      id: item.guid ?? (item as { id?: string }).id ?? '',
      title: item.title ?? '',
      link: item.link ?? '',
      content: (item as { 'content:encoded'?: string })['content:encoded'] ?? item.content ?? '',
      published: isoOf(item.isoDate),
      updated: null,
    })),
  }
}

const script = `
import sys, json, feedparser
answer = []
for text in json.load(sys.stdin):
    read = feedparser.parse(text.encode('utf-8'), sanitize_html=False, resolve_relative_uris=False)
    answer.append({'bozo': str(read.get('bozo_exception', '')) if read.bozo else '', 'title': read.feed.get('title', ''), 'items': [{
        'id': e.get('id', ''), 'title': e.get('title', ''), 'link': e.get('link', ''),
        'content': (e.get('content') or [{}])[0].get('value', ''), 'published': e.get('published', None), 'updated': e.get('updated', None)}
        for e in read.entries]})
json.dump(answer, sys.stdout)
`

/** Whether the machine has Debian's `python3-feedparser`. */
export const hasPythonFeedparser = spawnSync('/usr/bin/python3', ['-c', 'import feedparser']).status === 0

/** Feeds as Python's `feedparser` reads them; `bozo` says what it had to overlook. */
export function readByPython(texts: readonly string[]): (ReadFeed & { bozo: string })[] {
  const { stdout, stderr, status } = spawnSync('/usr/bin/python3', ['-X', 'utf8', '-c', script], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  if (status !== 0) throw new Error(stderr)
  return (JSON.parse(stdout) as (ReadFeed & { bozo: string })[]).map((feed) => ({
    ...feed,
    items: feed.items.map((item) => ({ ...item, published: isoOf(item.published), updated: isoOf(item.updated) })),
  }))
}

/** A calendar as `ical.js` reads it, which refuses what is not well-formed. */
export function readCalendar(text: string): {
  name: string
  events: { uid: string; summary: string; description: string; from: string; to: string; sequence: number; status: string }[]
} {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return {
    name: String(calendar.getFirstPropertyValue('name')),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      return {
        uid: event.uid,
        summary: event.summary,
        description: event.description,
        from: event.startDate.toJSDate().toISOString(),
        to: event.endDate.toJSDate().toISOString(),
        sequence: event.sequence,
        status: String(component.getFirstPropertyValue('status')),
      }
    }),
  }
}
