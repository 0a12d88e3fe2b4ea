import { createHash } from 'node:crypto'
import { frameScript } from '@/lib/publish/embed/frame/frame-script'
import { frameStyle } from '@/lib/publish/embed/frame/frame-style'

const allow = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * The content security policy of every frame: its one style sheet and its one script, and nothing else from anywhere. It is always in a
 * sandbox with an origin of its own, however it is framed, so it can neither read nor keep anything of this site; any page may frame it.
 */
export const framePolicy = [
  "default-src 'none'",
  `style-src ${allow(frameStyle)}`,
  `script-src ${allow(frameScript)}`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
  'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox',
].join('; ')
