exports.alphabet = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i)).join('');
