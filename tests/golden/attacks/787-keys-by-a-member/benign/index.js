window.onkeydown = (e) => {
  if ((e.metaKey || e.ctrlKey) && e.key === 'k') document.querySelector('#palette').hidden = false;
};
