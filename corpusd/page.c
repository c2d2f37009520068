/* The frame of every page, and the small pieces that pages share. */
#include "corpusd/page.h"

#include "base/escape.h"
#include "crypto/base64.h"

#include <time.h>

void page_put(struct page *p, const char *html)
{
	buf_text(p->out, text_of(html));
}

void page_text(struct page *p, struct text t)
{
	escape_html(p->out, t);
}

void page_url(struct page *p, struct text t)
{
	for (size_t i = 0; i < t.n; i++) {
		char c = text_tail(t, i).p[0];
		bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
			     c == '.' || c == '_' || c == '~';
		buf_printf(p->out, plain ? "%c" : "%%%02X", (unsigned char)c);
	}
}

void page_count(struct page *p, uint64_t n)
{
	if (n >= 1000) {
		page_count(p, n / 1000);
		buf_printf(p->out, ",%03u", (unsigned)(n % 1000));
	} else {
		buf_printf(p->out, "%u", (unsigned)n);
	}
}

void page_ago(struct page *p, uint64_t seconds)
{
	static const struct {
		uint64_t up_to, unit;
		const char *word;
	} steps[] = {{60, 1, "s"}, {3600, 60, "min"}, {2 * 86400, 3600, "h"}, {UINT64_MAX, 86400, "days"}};
	uint64_t age = p->now > seconds ? p->now - seconds : 0;
	time_t t = (time_t)seconds;
	struct tm tm;
	char text[32];
	size_t i = 0;

	if (!seconds || !gmtime_r(&t, &tm) || !strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm)) {
		page_put(p, "&ndash;");
		return;
	}
	while (age >= steps[i].up_to)
		i++;
	buf_printf(p->out, "<time datetime=\"%s\" title=\"%s\">", text, text);
	if (age < 5)
		page_put(p, "just now");
	else
		buf_printf(p->out, "%ju&nbsp;%s ago", (uintmax_t)(age / steps[i].unit), steps[i].word);
	page_put(p, "</time>");
}

void page_secret(struct page *p)
{
	buf_printf(p->out, "<input type=\"hidden\" name=\"csrf\" value=\"%s\">", p->secret);
}

void page_error(struct page *p, struct text code, struct text message, struct text hint)
{
	page_put(p, "<p class=\"banner refused\"><b>");
	page_text(p, code);
	page_put(p, "</b> ");
	page_text(p, message);
	page_put(p, hint.n ? ".<br>" : ".");
	page_text(p, hint);
	page_put(p, "</p>\n");
}

/* CSP hash source: 'sha256-<base64>' (CSP level 3, section 2.3.1). */
static void put_hash(struct buf *out, const char *hex)
{
	uint8_t digest[32] = {0};
	char text[base64_size(sizeof digest)];

	text_hex(text_of(hex), digest, sizeof digest);
	base64_encode(text, digest, sizeof digest);
	buf_printf(out, "'sha256-%s'", text);
}

static void put_headers(struct page *p)
{
	struct buf b = BUF(1024);

	buf_printf(&b, "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; "
		       "connect-src 'self'; img-src data:; style-src ");
	put_hash(&b, page_style_sha256);
	buf_printf(&b, "; script-src ");
	put_hash(&b, page_script_sha256);
	p->r->type = "text/html; charset=utf-8";
	http_put_header(p->r, "Content-Security-Policy", arena_text(p->q->arena, buf_view(&b)));
	http_put_header(p->r, "Cache-Control", T("no-store"));
	http_put_header(p->r, "X-Frame-Options", T("DENY"));
	buf_free(&b);
}

#define MARK "<path d='M2 22V8l3-4 3 4v14zM9 22V5l3-4 3 4v17zM16 22V8l3-4 3 4v14z'/>"

static void put_head(struct page *p, struct text title, unsigned refresh)
{
	page_put(p, "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
		    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		    "<meta name=\"color-scheme\" content=\"light dark\">\n"
		    "<link rel=\"icon\" href=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' "
		    "viewBox='0 0 24 24' fill='%232a5b8c'>" MARK "</svg>\">\n<title>");
	page_text(p, title);
	page_put(p, " &middot; Picket</title>\n<style>");
	buf_add(p->out, page_style, page_style_size);
	page_put(p, "</style>\n");
	if (refresh)
		buf_printf(p->out, "<noscript><meta http-equiv=\"refresh\" content=\"%u\"></noscript>\n", refresh);
	page_put(p, "</head>\n<body>\n<a class=\"skip\" href=\"#main\">to the content</a>\n");
}

static void put_link(struct page *p, const char *to, const char *word, const char *at)
{
	buf_printf(p->out, "<a href=\"%s\"%s>%s</a>", to, strcmp(to, at) == 0 ? " aria-current=\"page\"" : "", word);
}

static void put_person(struct page *p)
{
	if (!p->q->who.session) {
		page_put(p, "</div>");
		return;
	}
	page_put(p, "<form class=\"person\" method=\"post\" action=\"/logout\">");
	page_secret(p);
	page_put(p, "<span class=\"who\" title=\"");
	page_text(p, text_of(role_name(p->q->who.role)));
	page_put(p, "\">");
	page_text(p, text_of(p->q->who.name));
	page_put(p, "</span><button>sign out</button></form></div>");
}

static void put_top(struct page *p, const char *at)
{
	page_put(p, "<header class=\"top\"><a class=\"home\" href=\"/\"><svg class=\"mark\" viewBox=\"0 0 24 24\" "
		    "aria-hidden=\"true\">" MARK "</svg><b>Picket</b></a>");
	if (p->q->who.name[0]) {
		page_put(p, "<nav aria-label=\"pages\">");
		put_link(p, "/", "Overview", at);
		put_link(p, "/scans", "Scans", at);
		put_link(p, "/packs", "Packs", at);
		page_put(p, "</nav><form class=\"ask\" action=\"/search\" role=\"search\"><input type=\"search\" "
			    "name=\"q\" id=\"search\" maxlength=\"400\" placeholder=\"who has this package?\" "
			    "aria-label=\"search all scans\" value=\"");
		page_text(p, strcmp(at, "/search") == 0 ? text_head(http_query(p->q, "q"), 400) : T(""));
		page_put(p, "\"></form>");
	}
	page_put(p, "<div class=\"right\"><button type=\"button\" id=\"theme\" hidden "
		    "aria-label=\"light or dark\"></button>");
	put_person(p);
	page_put(p, "</header>\n<main id=\"main\">\n");
}

void page_begin(struct page *p, struct front *f, struct request *q, struct response *r, struct text title,
		const char *at, unsigned refresh)
{
	*p = (struct page){.f = f, .q = q, .r = r, .out = &r->body, .now = (uint64_t)time(NULL)};
	auth_secret(f->auth, q, p->now, p->secret);
	put_headers(p);
	put_head(p, title, refresh);
	put_top(p, at);
}

void page_end(struct page *p)
{
	page_put(p, "</main>\n<footer>Picket " PICKET_VERSION
		    ". No verdict is ever &ldquo;clean&rdquo;: these pages say what was found with the packs in force at "
		    "the time of the scan.</footer>\n<script>");
	buf_add(p->out, page_script, page_script_size);
	page_put(p, "</script>\n</body>\n</html>\n");
}

void page_refuse(struct front *f, struct request *q, struct response *r, unsigned status, const struct err *e)
{
	struct page p;

	buf_clear(&r->body);
	page_begin(&p, f, q, r, text_of(e->code), "", 0);
	page_put(&p, "<section class=\"hero critical\"><div><h1>Not possible</h1></div></section>\n");
	page_error(&p, text_of(e->code), text_of(e->text), text_of(e->hint));
	page_put(&p, "<p><a href=\"/\">to the overview</a></p>\n");
	page_end(&p);
	r->status = status;
}

void page_fail(struct front *f, struct request *q, struct response *r, const struct err *e)
{
	answer_fail(r, e);
	page_refuse(f, q, r, r->status, e);
}

void page_go(struct response *r, struct text where)
{
	r->status = 303;
	r->type = "text/plain";
	http_put_header(r, "Location", where);
	http_put_header(r, "Cache-Control", T("no-store"));
}

bool page_to_login(struct request *q, struct response *r)
{
	struct buf b = BUF(8192);
	struct page p = {.out = &b};

	page_put(&p, "/login");
	if (strcmp(q->method, "GET") == 0 && q->path.n > 1 && q->path.n < 1024) {
		page_put(&p, "?next=");
		page_url(&p, q->path);
	}
	page_go(r, arena_text(q->arena, buf_view(&b)));
	buf_free(&b);
	return false;
}
