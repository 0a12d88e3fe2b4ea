import { createTransport } from 'nodemailer'
import { getConfig } from '@/lib/site/config'

const patienceMilliseconds = 15_000

/** Whether this installation can send mail at all; without, links are shown to administrators. */
export function canMail(): boolean {
  return getConfig().mail !== null
}

/** Sends one plain message. Throws what the mail server says. Never called inside a transaction. */
export async function sendMail({ to, subject, text }: { to: string; subject: string; text: string }): Promise<void> {
  const { mail } = getConfig()
  if (mail === null) return
  const limits = { connectionTimeout: patienceMilliseconds, socketTimeout: patienceMilliseconds }
  const transport = createTransport({ url: mail.url, disableFileAccess: true, disableUrlAccess: true, ...limits }, { from: mail.from })
  try {
    await transport.sendMail({ to: { name: '', address: to }, subject, text })
  } finally {
    transport.close()
  }
}
