/** Runs in the head, before anything is drawn, so that a chosen theme never flashes. */
export const applyTheme =
  "try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}"
