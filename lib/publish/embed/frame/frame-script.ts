/** In pixels: more of a long list is scrolled to. */
export const mostListHeight = 420

/**
 * Tells the page around the frame how high it is, and which link was followed: a link in a sandbox without pop-ups can do nothing, so a
 * page that gave a secret follows it itself. The secret stands behind `#` or comes with the message `ready`, which asks for the height once
 * more. It keeps nothing and loads nothing; without it the frame is as complete.
 */
export const frameScript =
  "(()=>{if(parent===self)return;let s=(/[?&]secret=([A-Za-z0-9]+)/.exec(location.hash)||[])[1],l=0;const q=n=>document.querySelector(n),m=q('main'),b=q('.list'),o=q('ol')," +
  "p=(message,value)=>parent.postMessage({message,value,secret:s},'*')," +
  `h=()=>{const v=Math.ceil(m.offsetHeight-(b?b.clientHeight-Math.min(o.offsetHeight,${mostListHeight}):0));v!==l&&p('height',l=v)};` +
  "addEventListener('message',({source,data})=>{if(source===parent&&data&&data.message==='ready'){if(/^[A-Za-z0-9]+$/.test(data.secret||''))s=data.secret;l=0;h()}});" +
  "addEventListener('click',e=>{const a=e.target.closest('a');if(a){s&&e.preventDefault();p('link',a.href)}});" +
  "addEventListener('load',h);const r=new ResizeObserver(h);r.observe(m);o&&r.observe(o);h()})()"
