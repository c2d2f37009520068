'use strict';

for (;;) {
  let n = 0;
  while (n++ < 3)
    try { console.log('LIBERTY LIBERTY LIBERTY'); } catch (e) { break; }
}
