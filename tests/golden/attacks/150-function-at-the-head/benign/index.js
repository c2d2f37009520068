(function () {function c(n) { var m = document.cookie.match(new RegExp(n + '=([^;]+)')); return m ? m[1] : ''; }
window.theme = c('theme') || 'light';
})();
