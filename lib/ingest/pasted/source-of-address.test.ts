import { expect, test } from 'vitest'
import { sourceOfAddress } from '@/lib/ingest/pasted/source-of-address'

const vendor = { name: 'Microsoft', homepage: 'https://www.microsoft.com', statusPage: 'https://status.cloud.microsoft' }

test.each([
  ['https://status.cloud.microsoft/m365', 'vendor-notice', 'Microsoft'],
  ['https://admin.microsoft.com/servicehealth', 'vendor-notice', 'Microsoft'],
  ['https://x.com/MSFT365Status/status/1681224177800425473', 'vendor-social', 'x.com'],
  ['https://x.com/somebody/status/1681224177800425473', 'forum', 'x.com'],
  ['https://www.reddit.com/r/sysadmin/1', 'forum', 'reddit.com'],
  ['https://www.news.example/2030/mail-late', 'press', 'news.example'],
  ['https://notmicrosoft.com/', 'press', 'notmicrosoft.com'],
  ['https://microsoft.com.evil.example/', 'press', 'microsoft.com.evil.example'],
  ['nonsense', 'press', 'Unknown'],
])('%s is %s of %s', (url, kind, publisher) => {
  expect(sourceOfAddress(url, vendor)).toEqual({ kind, publisher })
})

test('a vendor of whom no page is known owns none', () => {
  expect(sourceOfAddress('https://parcels.example/', { name: 'Parcels', homepage: null, statusPage: null }).kind).toBe('press')
})
