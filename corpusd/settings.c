#include "corpusd/settings.h"

#include "base/file.h"
#include "base/nearest.h"
#include "corpusd/limits.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum kind { A_TEXT, A_NUMBER, A_FLAG };

static const struct setting {
	const char *name;
	enum kind kind;
	size_t at;
	uint64_t least, most;
} settings[] = {
#define TEXT_AT(name, field)		   {name, A_TEXT, offsetof(struct settings, field), 0, 0}
#define NUMBER_AT(name, field, low, high) {name, A_NUMBER, offsetof(struct settings, field), low, high}
#define FLAG_AT(name, field)		   {name, A_FLAG, offsetof(struct settings, field), 0, 0}
	TEXT_AT("listen", listen),
	TEXT_AT("socket", socket),
	TEXT_AT("tls-cert", tls_cert),
	TEXT_AT("tls-key", tls_key),
	TEXT_AT("tls-client-ca", tls_client_ca),
	TEXT_AT("state", state),
	TEXT_AT("store", store),
	TEXT_AT("packs", packs),
	TEXT_AT("scan-root", scan_root),
	TEXT_AT("policy", policy),
	TEXT_AT("pid-file", pid_file),
	TEXT_AT("user", user),
	TEXT_AT("host", host),
	TEXT_AT("oidc-issuer", issuer),
	TEXT_AT("oidc-audience", audience),
	TEXT_AT("oidc-jwks", jwks),
	TEXT_AT("oidc-claim", claim),
	TEXT_AT("oidc-roles", roles),
	FLAG_AT("no-auth", no_auth),
	FLAG_AT("enterprise", enterprise),
	NUMBER_AT("workers", workers, 1, WORKERS_MAX),
	NUMBER_AT("queue", queue, 1, 1000000),
	NUMBER_AT("connections", connections, 8, 65536),
	NUMBER_AT("rate", rate, 0, 1000000),
	NUMBER_AT("body-max", body_max, 1024, BODY_MAX),
	NUMBER_AT("header-seconds", header_seconds, 1, 3600),
	NUMBER_AT("body-seconds", body_seconds, 1, 86400),
	NUMBER_AT("idle-seconds", idle_seconds, 1, 3600),
	NUMBER_AT("answer-pace", answer_pace, 1, (uint64_t)1 << 30),
	NUMBER_AT("scan-seconds", scan_seconds, 1, 86400),
	NUMBER_AT("scan-memory", scan_memory, (uint64_t)64 << 20, (uint64_t)1 << 40),
	NUMBER_AT("keep-days", keep_days, 1, 36500),
	NUMBER_AT("lease-seconds", lease_seconds, 3, 3600),
};
#define SETTING_COUNT (sizeof settings / sizeof *settings)

static const struct setting *find(struct text name)
{
	for (size_t i = 0; i < SETTING_COUNT; i++)
		if (text_eq(name, text_of(settings[i].name)))
			return &settings[i];
	return NULL;
}

static bool set(struct settings *s, const struct setting *x, const char *value, struct err *e)
{
	char *place = (char *)s + x->at;
	uint64_t n;

	switch (x->kind) {
	case A_TEXT:
		*(const char **)(void *)place = *value ? value : NULL;
		return true;
	case A_FLAG:
		*(bool *)(void *)place = strcmp(value, "yes") == 0;
		if (strcmp(value, "yes") == 0 || strcmp(value, "no") == 0)
			return true;
		return err_set(e, "SETTING-VALUE", "%s %s: yes or no", x->name, value);
	case A_NUMBER:
		if (!text_u64(text_of(value), &n) || n < x->least || n > x->most)
			return err_set(e, "SETTING-VALUE", "%s %s: a number from %ju to %ju", x->name, value,
				       (uintmax_t)x->least, (uintmax_t)x->most);
		*(uint64_t *)(void *)place = n;
		return true;
	}
	return false;
}

static bool unknown(const char *name, bool fatal, struct err *e)
{
	const char *names[SETTING_COUNT];

	for (size_t i = 0; i < SETTING_COUNT; i++)
		names[i] = settings[i].name;
	size_t near = nearest_word(name, names, SETTING_COUNT);
	err_set(e, "SETTING-UNKNOWN", "%s: no such setting", name);
	if (near < SETTING_COUNT)
		err_hint(e, "did you mean \"%s\"?", names[near]);
	if (!fatal)
		cmd_fail(e, 0);
	return !fatal;
}

/* The word behind the name may be quoted by nothing: it is the rest of the line. */
static bool read_line(struct settings *s, struct arena *m, struct text line, bool strict, struct err *e)
{
	line = text_trim(line);
	if (!line.n || line.p[0] == '#')
		return true;
	struct cut c = text_cut(line, ' ');
	const struct setting *x = find(c.head);
	struct text name = arena_text(m, c.head), value = arena_text(m, text_trim(c.tail));
	if (!name.p || !value.p)
		return err_set(e, "LIMIT-MEMORY", "no memory for the settings");
	return x ? set(s, x, value.p, e) : unknown(name.p, strict, e);
}

static bool read_file(const char *path, struct arena *m, bool enterprise, struct settings *s, struct err *e)
{
	struct buf b = BUF(SETTINGS_FILE_MAX);
	bool ok = file_read(AT_FDCWD, path, false, &b, e);
	struct text rest, line;

	/* The file may ask for enterprise itself: its other lines must be held to it. */
	rest = buf_view(&b);
	while (ok && text_line(&rest, &line)) {
		struct cut c = text_cut(text_trim(line), ' ');
		enterprise |= text_eq(c.head, T("enterprise")) && text_eq(text_trim(c.tail), T("yes"));
	}
	rest = buf_view(&b);
	for (unsigned n = 1; ok && text_line(&rest, &line); n++) {
		ok = read_line(s, m, line, enterprise, e);
		if (!ok)
			err_in(e, "%s: line %u", path, n);
	}
	buf_free(&b);
	return ok;
}

static bool defaults(struct settings *s, struct arena *m, struct err *e)
{
	const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	char name[256] = "localhost";

	gethostname(name, sizeof name - 1);
	*s = (struct settings){
		.listen = "127.0.0.1:7465",
		.claim = "roles",
		.workers = processors > 0 && processors < WORKERS_MAX ? (uint64_t)processors : 2,
		.queue = QUEUE_DEFAULT,
		.connections = CONNECTIONS_DEFAULT,
		.rate = RATE_DEFAULT,
		.body_max = BODY_MAX_DEFAULT,
		.header_seconds = HEADER_SECONDS_DEFAULT,
		.body_seconds = BODY_SECONDS_DEFAULT,
		.idle_seconds = IDLE_SECONDS_DEFAULT,
		.answer_pace = ANSWER_PACE_DEFAULT,
		.scan_seconds = SCAN_SECONDS_DEFAULT,
		.scan_memory = SCAN_MEMORY_DEFAULT,
		.keep_days = KEEP_DAYS_DEFAULT,
		.lease_seconds = LEASE_SECONDS_DEFAULT,
	};
	s->host = arena_text(m, text_of(name)).p;
	if (geteuid() == 0)
		s->state = "/var/lib/picket/corpusd";
	else if (data && *data)
		s->state = arena_printf(m, "%s/picket/corpusd", data).p;
	else
		s->state = arena_printf(m, "%s/.local/share/picket/corpusd", home ? home : "").p;
	return (s->host && s->state) || err_set(e, "LIMIT-MEMORY", "no memory for the settings");
}

bool settings_read(const struct args *a, struct arena *m, struct settings *out, struct err *e)
{
	const char *file = arg_value(a, "config", NULL);

	if (!defaults(out, m, e))
		return false;
	if (file && !read_file(file, m, arg_flag(a, "enterprise"), out, e))
		return false;
	for (size_t i = 0; i < SETTING_COUNT; i++) {
		const struct setting *x = &settings[i];
		const char *value = arg_value(a, x->name, NULL);
		if (x->kind == A_FLAG && arg_flag(a, x->name))
			value = "yes";
		if (value && !set(out, x, value, e))
			return false;
	}
	if (!out->store)
		out->store = arena_printf(m, "sqlite:%s/jobs.db", out->state).p;
	return out->store || err_set(e, "LIMIT-MEMORY", "no memory for the settings");
}

bool settings_address(const char *listen, struct sockaddr_storage *out, unsigned *length, bool *loopback,
		      struct err *e)
{
	struct cut c = text_cut_last(text_of(listen), ':');
	struct sockaddr_in *v4 = (struct sockaddr_in *)(void *)out;
	struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)(void *)out;
	struct text host = c.head;
	char name[64];
	uint64_t port;

	memset(out, 0, sizeof *out);
	if (host.n > 2 && host.p[0] == '[' && host.p[host.n - 1] == ']')
		host = text_n(host.p + 1, host.n - 2);
	if (!c.found || !text_u64(c.tail, &port) || port > 65535 || host.n >= sizeof name)
		goto bad;
	memcpy(name, host.p, host.n);
	name[host.n] = '\0';
	if (inet_pton(AF_INET, name, &v4->sin_addr) == 1) {
		v4->sin_family = AF_INET;
		v4->sin_port = htons((uint16_t)port);
		*length = sizeof *v4;
		*loopback = (ntohl(v4->sin_addr.s_addr) >> 24) == 127;
		return true;
	}
	if (inet_pton(AF_INET6, name, &v6->sin6_addr) == 1) {
		v6->sin6_family = AF_INET6;
		v6->sin6_port = htons((uint16_t)port);
		*length = sizeof *v6;
		*loopback = IN6_IS_ADDR_LOOPBACK(&v6->sin6_addr);
		return true;
	}
bad:
	err_set(e, "SETTING-VALUE", "listen %s: not an address and a port", listen);
	return err_hint(e, "as 127.0.0.1:7465, or [::1]:7465; a name is not looked up");
}

static bool unsafe(struct err *e, const char *what, const char *hint)
{
	err_set(e, "SETTING-UNSAFE", "%s", what);
	return err_hint(e, "%s", hint);
}

bool settings_check(const struct settings *s, struct err *e)
{
	struct sockaddr_storage address;
	unsigned length;
	bool loopback;
	bool oidc = s->issuer || s->audience || s->jwks;

	if (!settings_address(s->listen, &address, &length, &loopback, e))
		return false;
	if (!s->tls_cert != !s->tls_key || (s->tls_client_ca && !s->tls_cert))
		return unsafe(e, "a part of TLS is missing", "give tls-cert and tls-key together");
	if (oidc && !(s->issuer && s->audience && s->jwks))
		return unsafe(e, "a part of OIDC is missing",
			      "give oidc-issuer, oidc-audience and oidc-jwks together: none has a default");
	if (s->no_auth && !loopback)
		return unsafe(e, "no-auth on an address that others can reach",
			      "listen on 127.0.0.1, or let clients show tokens");
	if (s->enterprise && s->no_auth)
		return unsafe(e, "enterprise with no-auth", "leave out no-auth");
	if (s->enterprise && !loopback && !s->tls_cert)
		return unsafe(e, "enterprise on an address that others can reach, without TLS",
			      "give tls-cert and tls-key, or listen on 127.0.0.1 behind a proxy");
	return true;
}
