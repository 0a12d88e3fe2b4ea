import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { elementScript } from '@/lib/publish/embed/element-script'

const script = elementScript('https://record.example')

it('is a script of at most three kilobytes, compressed', () => {
  expect(gzipSync(script).length).toBeLessThan(3000)
})

it('runs as a script and as a module, knows where its site is, and puts no text into the page around it as markup', () => {
  expect(() => new Function(script)).not.toThrow()
  expect(script).toContain('const site = "https://record.example"')
  expect(script).not.toMatch(
    /innerHTML|insertAdjacentHTML|document\.write|srcdoc|eval|new Function|cookie|Storage|fetch|setAttribute\('style/,
  )
})

it('cannot be broken out of by the address of a site', () => {
  expect(() => new Function(elementScript('https://x"</script>\u2028$&'))).not.toThrow()
  expect(elementScript('https://x</script>$&')).not.toContain('</script>')
})
