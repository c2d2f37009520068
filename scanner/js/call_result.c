/* A call whose result is not a constant: where it comes from. */
#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#define OWN_ITEM_LINE 128 /* bytes before it that may make it a comment */
#define OWN_ITEM_VALUE 1024 /* bytes of a statement that puts it there */
#define OWN_ITEM_NAME 32 /* bytes of a constant that names an item */
#define FETCH_LINE 4096 /* bytes of a command line that is asked whether it does no more than fetch */

/* Names of functions whose result carries what they are given. */
static bool carries(struct text name)
{
	static const struct text heads[] = {
		W("encode"), W("encrypt"), W("stringify"), W("serial"), W("compress"), W("gzip"),
		W("deflate"), W("tobase64"), W("tohex"), W("inspect"), W("merge"), W("extend"),
		W("assign"), W("clone"), W("decode"), W("decrypt"), W("decipher"), W("parse"), W("xor"),
		W("unescape"), W("unpack"), W("inflate"), W("unzip"), W("concat"), W("push"), W("append"),
		W("set"), W("update"), W("add"), W("format"), W("join"), W("pick"), W("dump"), W("collect"),
	};

	/* By its first letter, the second ones that a head has. */
#define L(c) (1u << ((c) - 'a'))
	static const uint32_t seconds[26] = {
		['a' - 'a'] = L('s') | L('p') | L('d'), ['c' - 'a'] = L('o') | L('l'),
		['d' - 'a'] = L('e') | L('u'),		['e' - 'a'] = L('n') | L('x'),
		['f' - 'a'] = L('o'),			['g' - 'a'] = L('z'),
		['i' - 'a'] = L('n'),			['j' - 'a'] = L('o'),
		['m' - 'a'] = L('e'),			['p' - 'a'] = L('a') | L('u') | L('i'),
		['s' - 'a'] = L('t') | L('e'),		['t' - 'a'] = L('o'),
		['u' - 'a'] = L('n') | L('p'),		['x' - 'a'] = L('o'),
	};
#undef L

	if (name.n < 3)
		return false;
	char first = name.p[0] | 0x20, second = name.p[1] | 0x20;
	bool letters = first >= 'a' && first <= 'z' && second >= 'a' && second <= 'z';
	if (letters && !(seconds[first - 'a'] >> (second - 'a') & 1))
		return false;
	for (size_t i = 0; letters && i < sizeof heads / sizeof *heads; i++)
		if (heads[i].p[0] == first && heads[i].p[1] == second &&
		    text_eq_nocase(text_head(name, heads[i].n), heads[i]))
			return true;
	return name.p[0] == '_' &&
	       (text_starts(name, T("__import")) || text_starts(name, T("_interop")) ||
		text_starts(name, T("__toESM")));
}

static struct val result_of_callback(struct folder *f, const struct call *c, const struct val *args,
				     uint32_t n)
{
	struct val v = val_from(c->base.from);

	v.path = c->callee.path ? path_called(f, c->callee.path) : 0;
	if (!n)
		return v;
	if (args[0].kind == V_FUNC) {
		struct fun *fn = &f->funs[args[0].obj->fun];
		bool then = text_eq(c->name, T("then"));
		struct val ret = fn->ret;
		if (then && !fn->end && !f->concrete) { /* written below: what it makes of it is known at the next walk */
			fn->early = true;
			fn->early_from |= c->base.from;
		}
		if (ret.kind == V_UNDEF)
			return val_from(0);
		if (!then) /* what is a caller's in what then() is given is one's of the function around */
			ret.from &= ~JS_FROM_PARAM;
		else if ((fn->token < c->start || fn->token >= f->i) && ret.from & JS_FROM_PARAM)
			ret.from = (ret.from & ~JS_FROM_PARAM) | c->base.from;
		bool whole = ret.path && f->paths[ret.path].known == K_ENV; /* none of a list is a variable of it */
		if ((ret.kind != V_UNKNOWN || whole) && !then)
			ret = val_from(ret.from);
		return ret;
	}
	return v;
}

/* JSON.stringify(this), and of what has a toJSON() or toString() of its own. */
static uint32_t kept(const struct folder *f, const struct val *args, uint32_t n)
{
	uint32_t from = 0;

	for (uint32_t i = 0; i < n && i < JS_ARGS_MAX; i++)
		if (args[i].kind == V_OBJECT)
			from |= obj_from(args[i].obj) | val_spoken(f, args[i].obj);
	return from;
}

/* secretKey.slice(32): the second half of such a key is the public one. */
static bool public_half(struct text name, const struct val *args, uint32_t n)
{
	return n && args[0].kind == V_NUM && args[0].num >= 32 && args[0].num <= 32 && (text_eq(name, T("slice")) || text_eq(name, T("subarray")));
}

/* What a digest tells of what it was made of: that it was of this machine or came from its caller, and nothing that was said there. */
#define JS_FROM_DIGESTED (JS_FROM_SYSTEM | JS_FROM_PARAM | JS_FROM_ENV | JS_FROM_NETWORK | JS_FROM_REQUEST)

/* createHash('sha256').update(x).digest('hex') */
static bool is_digest(const struct folder *f, uint32_t path, struct text name)
{
	return path && text_eq(name, T("digest")) && text_has(f->paths[path].text, T("createHash()"));
}

/* document.querySelector('input[type=password]'), getElementById('card-number'): what people type there is nobody else's. */
static bool asks_for_secret(struct text path, struct text what)
{
	static const struct text names[] = {W("assword"), W("cvv"), W("cvc"), W("card-number"), W("cardnumber"), W("cardNumber"),
					    W("cc-number"), W("ccnumber"), W("mnemonic"), W("seed-phrase"), W("private-key"), W("privateKey")};

	if (!text_eq(path, T("document.querySelector")) && !text_eq(path, T("document.getElementById")))
		return false;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (text_has(what, names[i]))
			return true;
	return false;
}

/* Of a cookie or an item of a store: what it holds may be what keeps somebody logged in. */
static bool keeps_login(struct text name)
{
	static const struct text logins[] = {W("sess"), W("sid"), W("token"), W("auth"), W("jwt"), W("login"), W("user"), W("csrf"),
					     W("xsrf"), W("key"), W("pass"), W("secret"), W("secur"), W("remember"), W("wallet"), W("seed"),
					     W("vault"), W("persist"), W("oidc"), W("state"), W("account"), W("profile")};

	for (size_t i = 0; i < sizeof logins / sizeof *logins; i++)
		if (text_find_nocase(name, logins[i]) < name.n)
			return true;
	return false;
}

/* The name of the one cookie that /(?:^|; )visit=([^;]+)/ finds; empty: of another form, or of what keeps somebody logged in. */
static struct text cookie_named(struct text regex)
{
	static const struct text leads[] = {W("(?:^|; )"), W("(?:^|; ?)"), W("(?:^|;\\s*)"), W("(?:^|\\s)"), W("(^|; )"), W("(^|;\\s*)"),
					    W("(^| )"), W("\\b"), W("^")};
	size_t n = 0;

	(void)text_skip(&regex, T("/"));
	for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
		if (text_skip(&regex, leads[i]))
			break;
	while (n < regex.n && (((regex.p[n] | 0x20) >= 'a' && (regex.p[n] | 0x20) <= 'z') || (regex.p[n] >= '0' && regex.p[n] <= '9') ||
			       regex.p[n] == '_' || regex.p[n] == '-'))
		n++;
	struct text name = text_head(regex, n), rest = text_tail(regex, n);
	if (!text_skip(&rest, T("=([^;]+)")) && !text_skip(&rest, T("=([^;]*)")))
		return text_of("");
	(void)text_skip(&rest, T("(?:;|$)"));
	return n < 3 || !text_starts(rest, T("/")) || keeps_login(name) ? text_of("") : name;
}

/* A cookie that the script sets too: document.cookie = 'visit=' + id. It tells no more than that somebody came again. */
static bool own_cookie(struct folder *f, struct val regex, struct val where)
{
	struct text path = where.path ? f->paths[where.path].text : text_of(""), name;

	if (regex.kind != V_REGEX || !text_eq(path, T("document.cookie")))
		return false;
	name = cookie_named(val_bytes(regex));
	if (!name.n || !fold_whole_text(f, val_text(f->t->source)))
		return false;
	struct text rest = f->t->source;
	for (size_t at; (at = text_find(rest, T("cookie"))) < rest.n;) {
		rest = text_tail(rest, at + 6);
		struct text value = text_trim(text_head(rest, name.n + 16));
		if (!text_skip(&value, T("=")))
			continue;
		value = text_trim(value);
		if ((text_skip(&value, T("'")) || text_skip(&value, T("\"")) || text_skip(&value, T("`"))) && text_skip(&value, name) &&
		    text_starts(value, T("=")))
			return true;
	}
	return false;
}

/* NAME = 'visitor' */
static bool is_named(struct text source, struct text name, struct text key)
{
	for (size_t at; (at = text_find(source, key)) < source.n; source = text_tail(source, at + key.n)) {
		struct text before = text_head(source, at ? at - 1 : 0);
		bool quoted = at && (source.p[at - 1] == '\'' || source.p[at - 1] == '"');
		before = text_trim_end(before);
		if (quoted && text_ends(before, T("=")) && text_ends(text_trim_end(text_head(before, before.n - 1)), name))
			return true;
	}
	return false;
}

/* In a comment, of a statement whose end is not in sight, or of what was there before: at the bracket of .setItem(. */
static bool puts_nothing_new(struct text source, size_t at)
{
	struct text before = text_head(source, at), line = text_tail(before, before.n > OWN_ITEM_LINE ? before.n - OWN_ITEM_LINE : 0);
	struct text rest = text_tail(source, at);
	struct cut statement = text_cut(text_head(rest, OWN_ITEM_VALUE), ';');
	size_t newline = text_find_last(line, '\n');

	return text_has(text_tail(line, newline < line.n ? newline : 0), T("//")) || (!statement.found && rest.n > OWN_ITEM_VALUE) ||
	       text_has(statement.head, T("getItem"));
}

/* localStorage.getItem('visitor') in a script that puts an item of that name there: as a cookie of its own. */
static bool own_item(struct folder *f, struct text path, struct text key)
{
	struct text rest = f->t->source;

	if ((!text_eq(path, T("localStorage.getItem")) && !text_eq(path, T("sessionStorage.getItem"))) || key.n < 3 || keeps_login(key) ||
	    !fold_whole_text(f, val_text(f->t->source)))
		return false;
	for (size_t at; (at = text_find(rest, T(".setItem("))) < rest.n;) {
		bool nothing = puts_nothing_new(rest, at);
		rest = text_tail(rest, at + 9);
		if (nothing)
			continue;
		struct text name = rest;
		bool quoted = text_skip(&name, T("'")) || text_skip(&name, T("\""));
		if (quoted && text_skip(&name, key) && name.n && (*name.p == '\'' || *name.p == '"'))
			return true;
		size_t n = text_find(text_head(rest, OWN_ITEM_NAME), T(","));
		if (!quoted && n && n < OWN_ITEM_NAME && n < rest.n && fold_whole_text(f, val_text(f->t->source)))
			return is_named(f->t->source, text_head(rest, n), key);
	}
	return false;
}

/* execSync('curl -s ' + url): what a server says, and nothing of this machine. More than one command may say more. */
static bool fetches_by_command(struct text path, struct val line)
{
	struct text t = val_bytes(line);

	if (!text_starts(path, T("child_process.")) || (line.kind != V_STR && line.kind != V_UNKNOWN) || t.n > FETCH_LINE)
		return false;
	if (!text_eq(t, T("curl")) && !text_starts(t, T("curl ")) && !text_starts(t, T("wget -qO- ")) && !text_starts(t, T("wget -O- ")))
		return false;
	for (size_t i = 0; i < t.n; i++)
		if (memchr(";|&`$\n", t.p[i], 6))
			return false;
	return true;
}

/* body.replace(/\\(n|t|x[0-9a-f]{2})/g, f): the escapes of a language are read, of a text that is no constant here and came from nowhere else. */
static bool unescapes(const struct call *c, const struct val *args, uint32_t n)
{
	struct text regex = val_bytes(n ? args[0] : c->base);
	unsigned depth = 0;

	if (n != 2 || c->base.kind != V_UNKNOWN || args[0].kind != V_REGEX || !text_skip(&regex, T("/\\\\(")) ||
	    c->base.from & ~(uint32_t)(JS_FROM_PARAM | JS_FROM_ENV))
		return false;
	for (size_t i = 0; i < regex.n; i++) { /* one group behind the backslash, and nothing beside it */
		if (regex.p[i] == '\\')
			i++;
		else if (regex.p[i] == '(')
			depth++;
		else if (regex.p[i] == ')' && !depth--)
			return text_starts(text_tail(regex, i + 1), T("/"));
	}
	return false;
}

/* /listening on (https?:\/\/\S+)/.exec(output), output.match(..): what its group finds is an address as a whole. The list stands for it. */
static bool finds_address(struct val regex, struct text name)
{
	struct cut group = text_cut(val_bytes(regex), '(');

	return regex.kind == V_REGEX && (text_eq(name, T("exec")) || text_eq(name, T("match"))) && group.found &&
	       (text_starts(group.tail, T("http:\\/\\/")) || text_starts(group.tail, T("https:\\/\\/")) || text_starts(group.tail, T("https?:\\/\\/"))) &&
	       !text_has(group.tail, T("("));
}

/* Yes, no or a place: of the texts and lists that they are asked of it tells nothing. */
static bool answers_only(struct text name)
{
	static const struct text names[] = {W("includes"), W("some"),	 W("every"),	   W("startsWith"), W("endsWith"), W("has"),
					    W("indexOf"),  W("lastIndexOf"), W("findIndex"), W("hasOwnProperty"), W("test"), W("search")};

	return ONE_OF(name, names);
}

/* update(JSON.stringify(x), 'utf8'): as it is written; what another encoding makes of it is no such text. */
static bool enciphers_json(const struct folder *f, const struct val *args, uint32_t n)
{
	if (!n || !args[0].json || f->other_json)
		return false;
	return n == 1 || args[1].kind == V_UNDEF ||
	       (args[1].kind == V_STR && (text_eq_nocase(val_bytes(args[1]), T("utf8")) || text_eq_nocase(val_bytes(args[1]), T("utf-8"))));
}

/* What http.createServer(..) gave: a server of its own. */
static bool own_server(struct text path)
{
	static const struct text makers[] = {W("net.createServer()"), W("http.createServer()"), W("https.createServer()"),
					     W("tls.createServer()"), W("http2.createServer()")};

	for (size_t i = 0; i < sizeof makers / sizeof *makers; i++)
		if (text_starts(path, makers[i]))
			return true;
	return false;
}

/* A call whose result is not a constant: where it comes from. */
struct val call_result(struct folder *f, const struct call *c, const struct val *args,
			      uint32_t n)
{
	uint32_t p = c->callee.path, given = call_origins(args, n);
	if (n && text_eq(c->name, T("pipe")) && c->base.from & JS_FROM_SECRETS) /* what it is given to has it now */
		return (struct val){.kind = V_UNKNOWN, .path = args[0].path, .from = args[0].from | c->base.from};
	struct val v = val_from(c->base.from);
	enum known known = p ? (enum known)f->paths[p].known : K_NONE;
	f->missed |= p && f->paths[f->paths[p].parent].known == K_EXPORTS;

	if (text_eq(c->name, T("then")) || text_eq(c->name, T("map")))
		return result_of_callback(f, c, args, n);
	if (p) {
		v.path = path_called(f, p);
		v.from |= f->paths[p].gives;
		if (n && text_starts(f->paths[p].text, T("dns.")) && text_eq(val_bytes(args[0]), T("localhost"))) /* of this machine */
			return val_from(v.from & ~JS_FROM_NETWORK);
		if (n && f->paths[p].gives & JS_FROM_COMMAND && fetches_by_command(f->paths[p].text, args[0]))
			v.from = (v.from & ~JS_FROM_COMMAND) | JS_FROM_NETWORK;
		if (v.path)
			v.from |= f->paths[v.path].from;
		if (n && v.from & JS_FROM_COMMAND && question_plain(f->paths[p].text, args, n))
			return val_from(v.from & ~JS_FROM_COMMAND);
	}
	struct text name = c->name;
	if (!name.n && p)
		name = text_cut_last(f->paths[p].text, '.').tail;
	if (!name.n && p)
		name = f->paths[p].text;
	if (known == K_GATHER || known == K_ASSIGN || known == K_ADDRESS || known == K_SAME || known == K_BUFFER || known == K_BUFFER_CONCAT ||
	    known == K_ATOB || known == K_BTOA || known == K_CHARS || known == K_STRING ||
	    known == K_INFLATE || known == K_PERCENT || known == K_UNESCAPE || known == K_OBJECT_KEYS ||
	    known == K_ARRAY_FROM || known == K_DECODER || known == K_PATH_JOIN || known == K_DECRYPT ||
	    known == K_BYTES || carries(name))
		v.from |= given | kept(f, args, n);
	if (p && n && args[0].kind == V_STR && text_starts(f->paths[p].text, T("document.")) && asks_for_secret(f->paths[p].text, val_bytes(args[0])))
		v.from |= JS_FROM_BROWSER;
	/* cipher.update(JSON.stringify(x)): it cannot be read any more. What another cipher was may be: aes-256-ctr twice is nothing. */
	if (p && given & JS_FROM_CRYPTO && enciphers_json(f, args, n) && text_starts(f->paths[p].text, T("crypto.createCipheriv()")))
		v.from &= ~(JS_FROM_CRYPTO | JS_FROM_DECODED);
	v.json = p && n && text_eq(f->paths[p].text, T("JSON.stringify"));
	if (is_digest(f, p, name))
		v.from &= JS_FROM_DIGESTED;
	if (known == K_KEEPS) /* {read() { this.push(x); }}, {cause: x} */
		v.from |= given & JS_FROM_SECRETS;
	if (known == K_FOUND)
		v.from |= given & JS_FROM_HOME;
	if (c->base.kind == V_REGEX && text_eq(name, T("exec"))) /* parts of what it is given */
		v.from |= n && own_cookie(f, c->base, args[0]) ? given & ~JS_FROM_BROWSER : given;
	if (v.from & JS_FROM_COMMAND && ((text_eq(name, T("exec")) && question_of_digits(c->base)) || (n && text_eq(name, T("match")) && question_of_digits(args[0]))))
		return val_from(v.from & ~JS_FROM_COMMAND); /* which version, how many */
	if (n && v.from & JS_FROM_COMMAND && !v.path && !f->concrete && finds_address(c->base.kind == V_REGEX ? c->base : args[0], name)) {
		v.flags |= V_MIXED;
		v.p = "http://\xef\xbf\xbd";
		v.n = 10;
	}
	if (p && n && args[0].kind == V_STR && v.from & JS_FROM_BROWSER && own_item(f, f->paths[p].text, val_bytes(args[0])))
		v = val_from(v.from & ~JS_FROM_BROWSER);
	if (n && text_eq(name, T("match")) && own_cookie(f, args[0], c->base))
		v = val_from(v.from & ~JS_FROM_BROWSER);
	if (known == K_ADDRESS && n && args[0].kind == V_UNKNOWN && !text_has(val_bytes(args[0]), T("://"))) /* what a command says to ask */
		v.from &= ~JS_FROM_COMMAND;
	if (!n && text_eq(name, T("address")) && own_server(p ? f->paths[p].text : T(""))) /* where it listens itself */
		return val_from(v.from & ~JS_FROM_NETWORK);
	if (keys_made(name))
		v.from |= JS_FROM_KEYS;
	if (answers_only(name))
		v.from &= ~JS_FROM_SECRETS;
	if (n == 1 && args[0].kind == V_STR && c->base.from & JS_FROM_PARAM && (text_starts(name, T("get")) || text_eq(name, T("header"))))
		v.from |= name_of_login(val_bytes(args[0]));
	if (v.from & JS_FROM_KEYS && public_half(name, args, n))
		v.from &= ~JS_FROM_KEYS;
	/* text.replace(/./g, c => String.fromCharCode(..)): decoded by what it is given */
	for (uint32_t i = 0; i < n && i < 2; i++)
		if (args[i].kind == V_FUNC && ((text_starts(name, T("replace")) && !unescapes(c, args, n)) || text_starts(name, T("reduce"))))
			v.from |= f->funs[args[i].obj->fun].ret.from & JS_FROM_DECODED;
	if (known == K_PARSE_INT && n > 1 && args[1].kind == V_NUM && args[1].num == 2) /* bits, of which a text is made */
		v.from |= JS_FROM_DECODED;
	if (known == K_READ_FILE && n && !path_is_public_key(val_bytes(args[0])) &&
	    (args[0].from & JS_FROM_CRED_FILE || fold_names_credential(val_bytes(args[0]))))
		v.from |= JS_FROM_CRED_FILE;
	if (known == K_BUFFER && n > 1 && args[1].kind == V_STR &&
	    (text_eq(val_bytes(args[1]), T("base64")) || text_eq(val_bytes(args[1]), T("hex")) ||
	     text_eq(val_bytes(args[1]), T("base64url")))) {
		v.from |= JS_FROM_DECODED;
		v.path = 0;
	}
	if (known == K_BUFFER || ((known == K_GATHER || known == K_ASSIGN) && n) || known == K_ADDRESS)
		v.path = 0;
	/* __importStar(require('x')) and the like are x. */
	if (n && args[0].path && args[0].flags & V_MODULE && carries(name))
		return args[0];
	/* list.push(x): the list has it from now on. */
	if (c->base.kind == V_ARRAY || (c->base.kind == V_OBJECT && !val_is_instance(c->base))) {
		c->base.obj->from |= given;
		c->base.obj->open |= c->base.kind == V_ARRAY && !f->concrete && given != 0;
		v.from |= obj_from(c->base.obj);
	}
	return v;
}
