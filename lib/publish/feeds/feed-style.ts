/** How a browser shows Atom and RSS: as a page to be read, with what only readers need left out. */
export const feedStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1a1c20, #e9e7e2); --dim: light-dark(#54575e, #a9adb5); --ground: light-dark(#fcfbf8, #14161a); --line: light-dark(#dcd8ce, #31353c); --link: light-dark(#14508f, #8cbcff); }
feed, rss { display: block; margin: 0 auto; max-inline-size: 44rem; padding: 1.5rem 1rem 3rem; font: 1rem/1.55 -apple-system, 'Segoe UI', roboto, 'Noto Sans', 'Liberation Sans', system-ui, sans-serif; color: var(--ink); background: var(--ground); overflow-wrap: anywhere; }
:root { background: var(--ground); }
* { display: none; }
channel, entry, item, title, subtitle, description, pubDate, summary, feed > subtitle *, summary * { display: block; }
feed > title, channel > title { font-size: 1.6rem; font-weight: 700; line-height: 1.25; margin-block-end: .5rem; }
subtitle, channel > description { color: var(--dim); }
entry, item { border-block-start: 1px solid var(--line); margin-block-start: 1.25rem; padding-block-start: 1.25rem; }
item { display: flex; flex-direction: column; }
entry > title, item > title { font-weight: 650; }
pubDate { order: -1; color: var(--dim); font-size: .875rem; font-variant-numeric: tabular-nums; }
summary > *, summary * { margin: 0; }
summary p { margin-block-start: .35rem; }
summary p:last-child { color: var(--dim); font-size: .875rem; }
subtitle a, summary a { display: inline; color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
`
