var b = '"{.}~&V|sA[<=>?@W:]^`1_hXjU%(;q)*!#$/+,-yB2CDE3F45GHIJ6KLMN7OPQR8STYZ9abcdef0giklmnoprtuvwxz';
exports.decode = function (a) { var e = []; for (var i = 0; i < a.length; i++) e.push(b.indexOf(a[i])); return e; };
