function follow() {
  var target = 'https://login.example.com/saml2/login?back=' + encodeURIComponent(window.location.href);
  window.location.replace(target);
}
follow();
