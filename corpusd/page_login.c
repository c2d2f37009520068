/* The login: a token for a session, and back. */
#include "corpusd/page.h"

#include "base/cmd.h"
#include "corpusd/form.h"
#include "corpusd/rate.h"

#include <time.h>

/* Where to go after the login: a path of this daemon, nothing that a browser could take for another host. */
static struct text safe_next(struct text next)
{
	if (!text_starts(next, T("/")) || text_starts(next, T("//")) || next.n > 1024)
		return T("/");
	for (size_t i = 0; i < next.n; i++) {
		char c = text_tail(next, i).p[0];
		if (c == '\\' || c <= ' ' || c >= 0x7f)
			return T("/");
	}
	return next;
}

static void show(struct front *f, struct request *q, struct response *r, struct text next, const struct err *e)
{
	struct page p;

	page_begin(&p, f, q, r, T("Sign in"), "", 0);
	page_put(&p, "<section class=\"login card\"><h1>Sign in</h1>\n");
	if (e)
		page_error(&p, text_of(e->code), text_of(e->text), text_of(e->hint));
	page_put(&p, "<form method=\"post\" action=\"/login\"><input type=\"hidden\" name=\"next\" value=\"");
	page_text(&p, safe_next(next));
	page_put(&p, "\"><label for=\"token\">Access token</label><input type=\"password\" id=\"token\" name=\"token\" "
		     "autocomplete=\"current-password\" required autofocus maxlength=\"512\" spellcheck=\"false\" "
		     "placeholder=\"pkt_&hellip;\">"
		     "<button class=\"main\">Sign in</button></form>\n<p class=\"soft\">An operator gives tokens out: "
		     "<code class=\"whole\">picket token add NAME --role viewer</code>. The browser keeps a session of eight hours, not "
		     "the token.</p></section>\n");
	page_end(&p);
}

void page_login(struct front *f, struct request *q, struct response *r)
{
	struct text next = http_query(q, "next");

	if (q->who.name[0])
		page_go(r, safe_next(next));
	else
		show(f, q, r, next, NULL);
}

static uint64_t nanoseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

static void refuse(struct front *f, struct request *q, struct response *r, struct text next, struct err *e)
{
	err_hint(e, "an operator makes one: picket token add NAME --role viewer");
	metrics_auth_failure(f->metrics);
	rate_take(f->rate_login, text_of(q->client), nanoseconds());
	ledger_write(f->ledger, "refused", q->client, e->code, NULL);
	show(f, q, r, next, e);
	r->status = 401;
}

/* The cookie goes with requests of our own pages only, is hidden from scripts, and ends with the browser. */
static void give_cookie(struct request *q, struct response *r, const char *value, const char *more)
{
	http_put_header(r, "Set-Cookie",
			arena_printf(q->arena, "%s=%s; Path=/; HttpOnly; SameSite=Strict%s%s", auth_cookie(q), value,
				     q->tls ? "; Secure" : "", more));
}

void page_login_try(struct front *f, struct request *q, struct response *r)
{
	uint64_t now = (uint64_t)time(NULL);
	char cookie[SESSION_TEXT];
	struct form form;
	struct err e = {0};

	if (!form_parse(q->arena, http_header(q, "Content-Type"), q->body, &form, &e)) {
		page_fail(f, q, r, &e);
		return;
	}
	struct text next = form_value(&form, "next");
	if (!auth_login(f->auth, text_trim(form_value(&form, "token")), now, cookie, &q->who, &e)) {
		q->who = (struct identity){0};
		refuse(f, q, r, next, &e);
		return;
	}
	/* A login that cannot be logged does not happen. */
	if (!ledger_write(f->ledger, "login", q->who.name, q->client, &e)) {
		q->who = (struct identity){0};
		page_fail(f, q, r, &e);
		return;
	}
	page_go(r, arena_text(q->arena, safe_next(next)));
	give_cookie(q, r, cookie, "");
}

void page_logout(struct front *f, struct request *q, struct response *r)
{
	struct err e = {0};

	auth_logout(f->auth, q, (uint64_t)time(NULL));
	if (q->who.session && !ledger_write(f->ledger, "logout", q->who.name, q->client, &e))
		cmd_fail(&e, 0);
	page_go(r, T("/login"));
	give_cookie(q, r, "", "; Max-Age=0");
}
