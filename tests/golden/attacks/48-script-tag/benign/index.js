export function load(key) {
  return new Promise((ok, no) => {
    const s = document.createElement('script');
    s.src = 'https://maps.example.com/api/js?key=' + key;
    s.onload = ok; s.onerror = no;
    document.head.appendChild(s);
  });
}
