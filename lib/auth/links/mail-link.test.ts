import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { mailLink } from '@/lib/auth/links/mail-link'
import { getConfig } from '@/lib/site/config'
import { log } from '@/lib/site/log'

vi.mock('@/lib/site/config', { spy: true })
const config = { ...getConfig(), siteUrl: 'https://faultline.example' }
const link = { secret: 'x'.repeat(43), email: 'new@example.org', expiresAt: '2026-01-08T10:00:00.000Z' }
const opened: (() => void)[] = []

afterEach(() => {
  for (const close of opened.splice(0)) close()
})

type Sink = { url: string; mails: string[]; recipients: string[] }

/** A mail server of a few words, which keeps what it is given; `refuses` is what it says to a recipient. */
async function openSink(refuses?: string): Promise<Sink> {
  const sink: Sink = { url: '', mails: [], recipients: [] }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let body: string[] | null = null
    const answer = (line: string): string | null => {
      if (body !== null && line !== '.') {
        body.push(line)
        return null
      }
      if (body !== null) {
        sink.mails.push(body.join('\n'))
        body = null
        return '250 kept'
      }
      if (/^RCPT/i.test(line)) {
        sink.recipients.push(line)
        return refuses ?? '250 ok'
      }
      if (/^DATA/i.test(line)) {
        body = []
        return '354 go on'
      }
      return /^QUIT/i.test(line) ? '221 bye' : '250 ok'
    }
    let rest = ''
    socket.write('220 sink\r\n')
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const said = answer(line)
        if (said !== null) socket.write(`${said}\r\n`)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  opened.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  sink.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  return sink
}

function mailBy(url: string | null): void {
  vi.mocked(getConfig).mockReturnValue({ ...config, mail: url === null ? null : { url, from: 'Faultline <record@faultline.example>' } })
}

/** Quoted-printable, as mails with long lines are sent. */
const plain = (mail = '') =>
  mail.replaceAll('=\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

it('an invitation is mailed with its link, by SITE_URL, to nobody else', async () => {
  const sink = await openSink()
  mailBy(sink.url)
  expect(await mailLink('en', 'invitation', link)).toBe(true)
  const mail = plain(sink.mails[0])
  expect(mail).toContain(`https://faultline.example/sign-in/link/${link.secret}`)
  expect(mail).toContain('Subject: Invitation to faultline.example')
  expect(mail).toContain('8 Jan 2026')
  expect(sink.recipients).toEqual(['RCPT TO:<new@example.org>'])
})

it('a reset is mailed in German as well', async () => {
  const sink = await openSink()
  mailBy(sink.url)
  expect(await mailLink('de', 'reset', link)).toBe(true)
  expect(plain(sink.mails[0])).toContain(`https://faultline.example/de/sign-in/link/${link.secret}`)
})

it('an address with a line break in it adds no recipient and no header', async () => {
  vi.spyOn(log, 'warn').mockImplementation(() => {})
  const sink = await openSink()
  mailBy(sink.url)
  await mailLink('en', 'invitation', { ...link, email: 'new@example.org\r\nBcc: other@example.org' })
  expect(sink.recipients.join()).not.toMatch(/^RCPT TO:<other/m)
  expect(sink.mails.join()).not.toMatch(/^Bcc:/m)
})

it('a mail server that refuses or does not answer loses nothing: it is told, and the link stays to be shown', async () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => {})
  warn.mockClear()
  const sink = await openSink('550 no such mailbox')
  mailBy(sink.url)
  expect(await mailLink('en', 'invitation', link)).toBe(false)
  mailBy('smtp://127.0.0.1:1')
  expect(await mailLink('en', 'invitation', link)).toBe(false)
  expect(warn).toHaveBeenCalledTimes(2)
  expect(JSON.stringify(warn.mock.calls)).not.toContain(link.secret)
})

it('without a mail server nothing is mailed', async () => {
  mailBy(null)
  expect(await mailLink('en', 'invitation', link)).toBe(false)
})
