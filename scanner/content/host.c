#include "scanner/content/host.h"

#include "scanner/content/variable.h"

#include <string.h>

struct collector {
	const char *domain; /* the host is this or ends in "." and this */
	const char *path;   /* and the path begins with this, or NULL */
	bool only;	    /* good for nothing else */
};

static const struct collector collectors[] = {
	{"discord.com", "/api/webhooks/", true},
	{"discordapp.com", "/api/webhooks/", true},
	{"canary.discord.com", "/api/webhooks/", true},
	{"ptb.discord.com", "/api/webhooks/", true},
	{"api.telegram.org", "/bot", true},
	{"hooks.slack.com", "/services/", true},
	{"webhook.site", NULL, true},
	{"pipedream.net", NULL, true},
	{"requestbin.com", NULL, true},
	{"requestbin.net", NULL, true},
	{"requestbin.io", NULL, true},
	{"requestcatcher.com", NULL, true},
	{"burpcollaborator.net", NULL, true},
	{"oastify.com", NULL, true},
	{"oast.fun", NULL, true},
	{"oast.pro", NULL, true},
	{"oast.live", NULL, true},
	{"oast.site", NULL, true},
	{"oast.online", NULL, true},
	{"oast.me", NULL, true},
	{"interact.sh", NULL, true},
	{"interactsh.com", NULL, true},
	{"canarytokens.com", NULL, true},
	{"dnslog.cn", NULL, true},
	{"ceye.io", NULL, true},
	{"beeceptor.com", NULL, true},
	{"hookbin.com", NULL, true},
	{"postb.in", NULL, true},
	{"typedwebhook.tools", NULL, true},
	{"dnshook.site", NULL, true},
	{"ngrok.io", NULL, false},
	{"ngrok.app", NULL, false},
	{"ngrok-free.app", NULL, false},
	{"ngrok-free.dev", NULL, false},
	{"ngrok.dev", NULL, false},
	{"trycloudflare.com", NULL, false},
	{"serveo.net", NULL, false},
	{"loca.lt", NULL, false},
	{"lhr.life", NULL, false},
	{"localhost.run", NULL, false},
	{"pastebin.com", NULL, false},
	{"paste.ee", NULL, false},
	{"rentry.co", NULL, false},
	{"hastebin.com", NULL, false},
	{"ghostbin.com", NULL, false},
	{"dpaste.com", NULL, false},
	{"jsonkeeper.com", NULL, false},
	{"npoint.io", NULL, false},
	{"mocki.io", NULL, false},
	{"transfer.sh", NULL, false},
	{"file.io", NULL, false},
	{"gofile.io", NULL, false},
	{"anonfiles.com", NULL, false},
	{"catbox.moe", NULL, false},
	{"temp.sh", NULL, false},
	{"0x0.st", NULL, false},
	{"duckdns.org", NULL, false},
	{"ddns.net", NULL, false},
	{"no-ip.org", NULL, false},
	{"onion", NULL, true},
	{"icp0.io", NULL, false},
};

static bool host_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '.' || c == '-' || c == '_';
}

struct text host_name_at(struct text t)
{
	size_t n = 0;

	while (n < t.n && host_char(*text_tail(t, n).p))
		n++;
	return text_head(t, n);
}

/* Four numbers; out in network order. A number alone (http://2130706433/) counts too. */
static bool ipv4(struct text t, uint8_t out[4])
{
	uint64_t v;

	if (t.n >= 8 && text_u64(t, &v) && v <= UINT32_MAX) {
		for (unsigned i = 0; i < 4; i++)
			out[i] = (uint8_t)(v >> (24 - 8 * i));
		return true;
	}
	for (unsigned i = 0; i < 4; i++) {
		struct cut c = text_cut(t, '.');
		if (c.found != (i < 3) || !text_u64(c.head, &v) || v > 255)
			return false;
		out[i] = (uint8_t)v;
		t = c.tail;
	}
	return true;
}

static enum host_kind ip_kind(const uint8_t ip[4])
{
	if (ip[0] == 169 && ip[1] == 254)
		return ip[2] == 169 || ip[2] == 170 ? HOST_METADATA : HOST_LOCAL;
	if (ip[0] == 127 || ip[0] == 10 || ip[0] == 0 || ip[0] >= 224 ||
	    (ip[0] == 192 && ip[1] == 168) || (ip[0] == 172 && ip[1] >= 16 && ip[1] < 32))
		return HOST_LOCAL;
	if ((ip[0] == 8 && ip[1] == 8) || (ip[0] == 1 && ip[1] == 1)) /* public resolvers */
		return HOST_LOCAL;
	return HOST_RAW_IP;
}

static bool under(struct text name, struct text domain)
{
	if (name.n < domain.n || !text_eq_nocase(text_tail(name, name.n - domain.n), domain))
		return false;
	return name.n == domain.n || *text_tail(name, name.n - domain.n - 1).p == '.';
}

/* Behind a literal that ends there, ' + : passes that. */
static bool skip_plus(struct text *t)
{
	struct text rest = *t;

	if (!text_skip(&rest, T("'")) && !text_skip(&rest, T("\"")))
		return false;
	rest = text_trim(rest);
	if (!text_skip(&rest, T("+")))
		return false;
	*t = text_trim(rest);
	return true;
}

/* Behind the name of what was put to a literal: + '/x', or the end of what is put together. Nothing stands in for it. */
static bool joined_whole(struct text behind)
{
	behind = text_trim(behind);
	if (!text_skip(&behind, T("+")))
		return behind.n && memchr(",;)", *behind.p, 3);
	behind = text_trim(behind);
	return behind.n > 1 && memchr("'\"`", *behind.p, 3) && behind.p[1] == '/';
}

/* ${process.env.NAME} and nothing beside the name, or ' + process.env.NAME + '/. */
static bool told_by_environment(struct text rest)
{
	if (skip_plus(&rest))
		return variable_environment(&rest) && joined_whole(rest);
	return text_skip(&rest, T("${")) && variable_environment(&rest) && text_starts(rest, T("}"));
}

/* process.env[c.tokenEnv]: passes it. */
static bool skip_told_name(struct text *t)
{
	struct text rest = *t;
	bool member = false;

	if (!text_skip(&rest, T("process.env[")))
		return false;
	for (struct text name; (name = name_at(rest)).n && (*name.p < '0' || *name.p > '9');) {
		rest = text_tail(rest, name.n);
		if (member && text_skip(&rest, T("]"))) {
			*t = rest;
			return true;
		}
		if (!text_skip(&rest, T(".")))
			return false;
		member = true;
	}
	return false;
}

/* ${token}, ${env.TOKEN}, ${c.token}, ${this.o.token}, ${process.env[c.tokenEnv]} and nothing beside the name; or ' + token + '/. */
static struct text held_by_variable(struct text rest)
{
	bool joined = skip_plus(&rest);

	if (!joined && !text_skip(&rest, T("${")))
		return text_of("");
	struct text behind = rest;
	bool own = text_starts(rest, T("this.")), whole;
	if (!skip_told_name(&behind)) {
		(void)text_skip(&behind, T("env."));
		struct text name = name_at(behind);
		if (!name.n)
			return name;
		behind = text_tail(behind, name.n);
		if (name_at(text_tail(behind, 1)).n && text_skip(&behind, T(".")))
			behind = text_tail(behind, name_at(behind).n);
		if (own && name_at(text_tail(behind, 1)).n && text_skip(&behind, T(".")))
			behind = text_tail(behind, name_at(behind).n);
	}
	whole = joined ? joined_whole(behind) : text_starts(behind, T("}"));
	return whole ? text_head(rest, (size_t)(behind.p - rest.p)) : text_of("");
}

static struct host judge(struct text name, struct text path)
{
	struct host h = {.kind = HOST_OTHER, .name = name};
	uint8_t ip[4];

	while (text_ends(name, T(".")))
		name = text_head(name, name.n - 1);
	if (name.n < 3 || text_eq_nocase(name, T("localhost")) || under(name, T("local"))) {
		h.kind = name.n ? HOST_LOCAL : HOST_NONE;
		return h;
	}
	if (ipv4(name, ip)) {
		h.kind = ip_kind(ip);
		return h;
	}
	if (text_eq_nocase(name, T("metadata.google.internal"))) {
		h.kind = HOST_METADATA;
		return h;
	}
	for (size_t i = 0; i < sizeof collectors / sizeof collectors[0]; i++) {
		const struct collector *c = &collectors[i];
		struct text rest = path;
		if (!under(name, text_of(c->domain)))
			continue;
		if (c->path && !text_skip(&rest, text_of(c->path)))
			continue;
		h.kind = HOST_COLLECTOR;
		h.rest = c->path ? rest : text_of("");
		h.whole = c->path ? host_name_at(rest).n >= HOST_KEY_LEAST : c->only;
		h.asked = c->path && told_by_environment(rest);
		h.key = c->path ? held_by_variable(rest) : text_of("");
		return h;
	}
	if (!text_has(name, T(".")))
		h.kind = HOST_NONE;
	return h;
}

#define LOGIN_MOST 128u /* bytes of a name and a password before a host */

/* "name:password@", both written down; 0: none. */
static size_t login_before(struct text t)
{
	bool parted = false;

	for (size_t n = 0; n < t.n && n < LOGIN_MOST; n++) {
		unsigned char c = (unsigned char)t.p[n];
		if (c == '@')
			return parted ? n + 1 : 0;
		if (c >= 0x80 || c <= ' ' || memchr("/?#\"'`<>\\", c, 9))
			return 0;
		parted |= c == ':';
	}
	return 0;
}

struct host host_of(struct text t)
{
	size_t at = text_find(t, T("://"));
	struct text rest = at < t.n && at <= 12 ? text_tail(t, at + 3) : t;
	struct host h;

	if (rest.n < t.n) /* behind its scheme: not in mailto:somebody@host */
		rest = text_tail(rest, login_before(rest));
	struct text name = host_name_at(rest);

	if (text_starts(text_tail(rest, name.n), T("@"))) { /* user@host */
		rest = text_tail(rest, name.n + 1);
		name = host_name_at(rest);
	}
	rest = text_tail(rest, name.n);
	if (text_skip(&rest, T(":")))
		while (rest.n && *rest.p >= '0' && *rest.p <= '9')
			rest = text_tail(rest, 1);
	h = judge(name, rest);
	h.insecure = text_starts(t, T("http://")) && h.kind != HOST_LOCAL;
	return h;
}
