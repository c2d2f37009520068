#include "scanner/content/python_flow.h"

#include "scanner/content/command.h"
#include "scanner/content/limits.h"
#include "scanner/content/variable.h"

#include <string.h>

#define NAMES_MOST     24u   /* that are followed */
#define PASSES	       3u    /* a function may stand before or behind whoever calls it */
#define STATEMENT_MOST 4096u /* bytes of a statement over several lines */
#define HEAD_MOST      256u  /* bytes of a function's head */
#define CALLS_MOST     256u  /* of functions whose heads are looked for, in one pass */

static const char *const sources[] = {"gethostname()", "getfqdn()", "getpass.getuser()", "os.getlogin()", "platform.node()", "platform.uname()", "os.uname()",
				      "uuid.getnode()", "pwd.getpwuid(", NULL};
static const char *const requests[] = {"urlopen(", "Request(", "requests.get(", "requests.post(", "requests.put(", "requests.head(", "requests.request(",
				       "httpx.get(", "httpx.post(", ".request(", ".sendall(", ".sendto(", NULL};
static const char *const lookups[] = {"gethostbyname(", "gethostbyname_ex(", "getaddrinfo(", "resolver.resolve(", "resolver.query(", NULL};
static const char *const starts[] = {"subprocess.", "Popen(", "os.system(", "os.popen(", "check_output(", "check_call(", NULL};
static const char *const programs[] = {"nslookup", "dig ", "\"dig\"", "'dig'", "ping", "curl", "wget", "\"host\"", "'host'", "Resolve-DnsName", NULL};

struct flow {
	struct text names[NAMES_MOST];
	bool placed[NAMES_MOST]; /* a place of the network is in it */
	unsigned count, calls;
	struct text defined; /* the whole text: for the heads of functions */
};

static const char *first_of(struct text t, const char *const *list)
{
	for (; *list; list++)
		if (text_has(t, text_of(*list)))
			return *list;
	return NULL;
}

/* From *rest; over lines as long as a bracket is open. Comments are left in: they have no calls. */
static bool statement(struct text *rest, struct text *out)
{
	struct text line;
	int depth = 0;

	if (!text_line(rest, &line))
		return false;
	*out = line;
	for (;;) {
		for (size_t i = 0; i < line.n; i++)
			depth += memchr("([{", line.p[i], 3) ? 1 : memchr(")]}", line.p[i], 3) ? -1 : 0;
		if (depth <= 0 || out->n > STATEMENT_MOST || text_starts(text_trim(*out), T("#")) || !text_line(rest, &line))
			return true;
		out->n = (size_t)(line.p + line.n - out->p);
	}
}

/* The name stands whole in it, and is no member of something else. */
static bool stands(struct text t, struct text name)
{
	for (size_t at; (at = text_find(t, name)) < t.n; t = text_tail(t, at + name.n)) {
		bool before = at && (name_byte(t.p[at - 1]) || t.p[at - 1] == '.');
		if (!before && (at + name.n >= t.n || !name_byte(t.p[at + name.n])))
			return true;
	}
	return false;
}

/* ".x.example.org", "https://..": quoted, with a dot between letters. */
static bool names_place(struct text t)
{
	char quote = 0;

	for (size_t i = 0; i + 1 < t.n; i++) {
		char c = t.p[i];
		if (!quote && (c == '"' || c == '\''))
			quote = c;
		else if (c == quote)
			quote = 0;
		else if (quote && ((c == ':' && t.p[i + 1] == '/') || (c == '.' && i && name_byte(t.p[i + 1]) && t.p[i + 1] > '9')))
			return true;
	}
	return false;
}

/* Is something of the machine in it? placed: with a place of the network. */
static bool tainted(const struct flow *f, struct text t, bool *placed)
{
	bool any = first_of(t, sources) != NULL;

	*placed = false;
	for (unsigned i = 0; i < f->count; i++)
		if (stands(t, f->names[i])) {
			any = true;
			*placed |= f->placed[i];
		}
	*placed |= any && names_place(t);
	return any;
}

static void follow(struct flow *f, struct text name, bool placed)
{
	if (name.n < 1 || (*name.p >= '0' && *name.p <= '9') || text_eq(name, T("self")))
		return;
	for (unsigned i = 0; i < f->count; i++)
		if (text_eq(f->names[i], name)) {
			f->placed[i] |= placed;
			return;
		}
	if (f->count < NAMES_MOST) {
		f->names[f->count] = name;
		f->placed[f->count++] = placed;
	}
}

static void follow_all(struct flow *f, struct text names, bool placed)
{
	while (names.n) {
		struct cut c = text_cut(names, ',');
		follow(f, name_at(text_trim(c.head)), placed);
		names = c.tail;
	}
}

/* send(info): the parameters of def send(data) have it. */
static void into_functions(struct flow *f, struct text s)
{
	bool placed;

	if (!tainted(f, s, &placed))
		return;
	for (size_t at; (at = text_find(s, T("("))) < s.n && f->calls < CALLS_MOST; s = text_tail(s, at + 1)) {
		struct text name = name_before(text_head(s, at)), given = text_head(text_tail(s, at), HEAD_MOST), rest = f->defined;
		if (name.n < 2)
			continue;
		f->calls++;
		if (!tainted(f, given, &placed))
			continue;
		for (unsigned n = 0; n < CONTENT_WORD_TRIES; n++) {
			size_t def = text_find(rest, T("def "));
			if (def >= rest.n)
				break;
			rest = text_tail(rest, def + 4);
			struct text head = rest;
			if (text_skip(&head, name) && text_skip(&head, T("(")))
				follow_all(f, text_cut(text_head(head, HEAD_MOST), ')').head, placed);
		}
	}
}

/* x = .., for x in .., with .. as x: what it gives its names. */
static void take(struct flow *f, struct text s)
{
	struct text t = text_trim(s), names = text_of(""), value = t;
	bool placed;

	if (text_skip(&t, T("for "))) {
		size_t in = text_find(t, T(" in "));
		names = text_head(t, in);
		value = text_tail(t, in);
	} else {
		size_t at = text_find(t, T("="));
		if (at < t.n && at && !(at + 1 < t.n && t.p[at + 1] == '=')) {
			names = text_head(t, at);
			value = text_tail(t, at + 1);
		}
	}
	if (names.n && !text_has(names, T("(")) && tainted(f, value, &placed))
		follow_all(f, names, placed);
}

/* In the brackets behind the word. */
static bool goes_into(const struct flow *f, struct text s, const char *const *words, bool named)
{
	for (; *words; words++) {
		size_t at = text_find(s, text_of(*words));
		bool placed;
		if (at < s.n && tainted(f, text_tail(s, at + strlen(*words)), &placed) && (placed || !named))
			return true;
	}
	return false;
}

/* A collector that some word of it names. */
static uint32_t collector_in(struct text t, struct text *name)
{
	uint32_t h = 0;

	while (t.n && !(h & (ACT_COLLECTOR_HOST | ACT_RAW_IP))) {
		size_t n = 0;
		while (n < t.n && (name_byte(t.p[n]) || t.p[n] == '.' || t.p[n] == '-'))
			n++;
		struct text word = text_head(t, n);
		while (text_skip(&word, T(".")))
			;
		h = n > 6 && text_has(word, T(".")) ? command_host(word, name) : 0;
		t = text_tail(t, n ? n : 1);
	}
	return h & (ACT_COLLECTOR_HOST | ACT_RAW_IP);
}

void python_flow_find(struct act_list *acts, struct text t, uint32_t layer, uint32_t file_offset, uint32_t flags)
{
	struct flow f = {.defined = t};
	const char *source = first_of(t, sources);

	if (!source)
		return;
	for (unsigned pass = 0; pass < PASSES; pass++) {
		struct text rest = t, s;
		f.calls = 0;
		while (statement(&rest, &s)) {
			if (text_starts(text_trim(s), T("#")))
				continue;
			s = text_head(s, STATEMENT_MOST);
			take(&f, s);
			into_functions(&f, s);
			bool program = first_of(s, programs) != NULL;
			if (pass + 1 < PASSES || !(goes_into(&f, s, requests, false) || goes_into(&f, s, lookups, true) || (program && goes_into(&f, s, starts, true))))
				continue;
			struct text name = text_of("network");
			uint32_t host = collector_in(t, &name);
			act_add(acts, BEHAVE_COLLECT_HOST, flags | ACT_HOST_ARG, layer ? file_offset : (uint32_t)text_find(t, text_of(source)), layer,
				text_of(source), T("the machine"));
			act_add(acts, BEHAVE_SEND, flags | ACT_HOST_ARG | (host ? host : ACT_OTHER_HOST), layer ? file_offset : (uint32_t)(s.p - t.p), layer,
				text_head(text_trim(s), CONTENT_TEXT_MAX), host ? name : T("network"));
			return;
		}
	}
}
