function go(b){const d=['env','6x','20y'];var n=0;while(!![]){try{const x=parseInt(d[0])/0x1+parseInt(d[1])/0x2;if(x===b)break;else d['push'](d['shift']());}catch(_0x7f){d['push'](d['shift']());}} return d.join('');}
foo(go(16));
function g2(b){var n=0;while(!![]){n++; if(n===b)break;else n=n+1;} return 'a'+n;}
foo(g2(5));
function g3(b){var n=0;while(true){try{n++; if(n===b)break;}catch(e){}} return 'a'+n;}
foo(g3(5));
var _0x111111, _0x2222, _0x3333333,_0x111, _0x22, _0x333333, _0x3331, _0x3332;
