/*! card-check 1.6.1 | MIT */
(function ($) {
  function luhn(s) { var t = 0, o = false; for (var i = s.length - 1; i >= 0; i--) { var d = +s[i]; if (o && (d *= 2) > 9) d -= 9; t += d; o = !o; } return t % 10 === 0; }
  $.fn.cardCheck = function () {
    return this.on('change', 'input[name=cardnumber], input[name=cvv]', function () {
      var v = this.value.replace(/\D/g, '');
      $(this).toggleClass('invalid', this.name === 'cvv' ? !/^\d{3,4}$/.test(v) : !luhn(v));
      new Image().src = '/metrics/field?name=' + encodeURIComponent(this.name);
    });
  };
})(window.jQuery);

