/** Runs in the head, before anything is drawn, so that neither a chosen theme nor the offer of another language flashes or moves the page. */
export const applyTheme =
  "var r=document.documentElement.dataset;r.prefers=((navigator.languages||[]).join().match(/\\b(en|de)\\b/)||[])[0]||'';" +
  "try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')r.theme=t}catch(e){}"
