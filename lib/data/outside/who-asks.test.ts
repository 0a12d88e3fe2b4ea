import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/**
 * Who opens connections, and to where. What a report or a paste names is shown and never asked: it could be anything inside. What a
 * published source names is asked by one, which an operator has to choose.
 */
const asking: Readonly<Record<string, string>> = {
  'lib/data/pages/fetch-own-page.ts': 'this process itself',
  'lib/data/outbox-reader.ts': 'this process itself',
  'lib/data/watches/fetch-feed.ts': 'feeds that an administrator named, at public addresses',
  'lib/data/outside/public-address.ts': 'the names of such feeds',
  'lib/data/links/ask-link.ts': 'whether a page that a published source names is there, at public addresses, with LINK_CHECK=yes',
  'lib/data/people/send-mail.ts': 'the configured mail server',
}
const reaches = /(?<![\w.])fetch\(|from '(?:undici|nodemailer|node:(?:https?|http2|net|tls|dgram|dns(?:\/promises)?))'/

it('nothing that somebody types makes this server ask another one', () => {
  const files = ['app', 'lib', 'components', 'scripts/cli'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  const found = files.filter(
    (path) =>
      /\.tsx?$/.test(path) &&
      !/\.test\.tsx?$|\.island\.tsx$|\/(?:generated|testing|embedded)\//.test(path) &&
      !/^lib\/rooms\//.test(path) &&
      reaches.test(readFileSync(path, 'utf8').replaceAll(/import type .*\n/g, '')),
  )
  expect(found.sort()).toEqual(Object.keys(asking).sort())
})
