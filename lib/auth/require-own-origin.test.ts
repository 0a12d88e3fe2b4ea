import { expect, it } from 'vitest'
import { requireOwnOrigin } from '@/lib/auth/require-own-origin'
import { getConfig } from '@/lib/site/config'

const { siteUrl } = getConfig()

it('lets through what our own pages send', () => {
  expect(() => requireOwnOrigin(new Headers({ origin: siteUrl }))).not.toThrow()
  expect(() => requireOwnOrigin(new Headers({ origin: siteUrl, 'sec-fetch-site': 'same-origin' }))).not.toThrow()
})

it.each([
  {},
  { origin: 'null' },
  { origin: 'https://evil.example' },
  { origin: `${siteUrl}.evil.example` },
  { origin: 'https://evil.example', host: 'evil.example' },
  { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  { origin: siteUrl, 'sec-fetch-site': 'cross-site' },
  { origin: siteUrl, 'sec-fetch-site': 'same-site' },
  { referer: `${siteUrl}/editor` },
])('refuses %o', (headers) => {
  expect(() => requireOwnOrigin(new Headers(headers as Record<string, string>))).toThrow(expect.objectContaining({ code: 'forbidden' }))
})
