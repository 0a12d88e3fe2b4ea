/** `12:39 CEST`, with the day where it is another one than in UTC: what stands beside a time in UTC, in the runtime's own zone. */
export function formatOwnTime(instant: string, lang: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return ''
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const
  const sameDay = at.getDate() === at.getUTCDate()
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, sameDay ? clock : { day: 'numeric', month: 'short', ...clock }).format(at)
}
