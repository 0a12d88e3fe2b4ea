import { toXmlCharacters } from '@/lib/core/text/xml-text'

/** A text as lines, whatever ends them, without characters that are none and with every direction that it opens closed at its end. */
export function linesOf(text: string): string[] {
  return toXmlCharacters(text.replace(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g, '\n'))
    .replace(/[\u007f-\u009f]/g, '\ufffd')
    .split('\n')
    .map(closeDirections)
}

/** A text on one line, with single spaces. */
export function onOneLine(text: string): string {
  return linesOf(text).join(' ').replace(/\s+/g, ' ').trim()
}

/** What turns the order of letters (UAX 9) must end with the text, or it turns what follows too. */
function closeDirections(line: string): string {
  const open: string[] = []
  for (const [mark] of line.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (mark === '\u202c') {
      if (open.at(-1) === '\u202c') open.pop()
    } else if (mark === '\u2069') {
      const isolate = open.lastIndexOf('\u2069')
      if (isolate >= 0) open.length = isolate
    } else open.push(mark >= '\u2066' ? '\u2069' : '\u202c')
  }
  return line + open.reverse().join('')
}
