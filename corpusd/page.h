/* corpusd/page.h: the pages for people: their frame, what they share, and the pages as endpoints, one file each.
 *
 * Plain HTML with one style and one script, both in the page; its content security policy names exactly these two by
 * hash, so that nothing else can run even if an escape were missed. All that did not come out of this program
 * goes through page_text(). What is shown is what the tables and the kept reports say; a page looks into no target.
 */
#ifndef PICKET_CORPUSD_PAGE_H
#define PICKET_CORPUSD_PAGE_H

#include "corpusd/answer.h"

/* page.css and page.js as they are embedded, and their SHA-256 (hex). */
extern const unsigned char page_style[], page_script[];
extern const size_t page_style_size, page_script_size;
extern const char page_style_sha256[], page_script_sha256[];

struct page {
	struct front *f;
	struct request *q;
	struct response *r;
	struct buf *out; /* the response's body */
	uint64_t now;	 /* Unix seconds */
	char secret[MAC_HEX]; /* for forms; "" without a session */
};

/* at: the path of the entry of the navigation that this page belongs to. refresh: seconds, for browsers without script; 0:
 * not. Sets type, policy and headers; the status is 200 unless the caller says otherwise. */
void page_begin(struct page *p, struct front *f, struct request *q, struct response *r, struct text title,
		const char *at, unsigned refresh);
void page_end(struct page *p);

void page_put(struct page *p, const char *html);	/* as it is */
void page_text(struct page *p, struct text t);		/* escaped, for text and quoted attributes */
void page_url(struct page *p, struct text t);		/* percent-encoded, for one component */
void page_ago(struct page *p, uint64_t seconds);	/* "3 h ago", the time itself as its title; 0: a dash */
void page_count(struct page *p, uint64_t n);		/* 12,345 */
void page_secret(struct page *p);			/* the hidden field of a form */
void page_error(struct page *p, struct text code, struct text message, struct text hint);

/* Instead of a page. */
void page_refuse(struct front *f, struct request *q, struct response *r, unsigned status, const struct err *e);
/* As answer_fail: the status by the error's code. */
void page_fail(struct front *f, struct request *q, struct response *r, const struct err *e);
void page_go(struct response *r, struct text where); /* 303 */
bool page_to_login(struct request *q, struct response *r); /* gives false */

/* What came of a scan, in words and a colour; nothing but a complete one without findings looks quiet. */
struct page_verdict {
	const char *class;
	const char *words;
};
struct page_verdict page_verdict(const struct job *j);
bool page_counted(const struct job *j); /* its counts mean something */
/* A row of a list of scans: used as the `each` of jobs_list with a struct page_list. */
struct page_list {
	struct page *p;
	uint64_t count, last; /* rows; `created` of the last one */
};
bool page_scan_row(void *list, const struct job *j);
void page_upload(struct page *p); /* the form for a lockfile, for whom it is allowed */

/* page_finding.c: findings of a report, by package. */
struct json;
void page_findings(struct page *p, struct json report);
/* page_chart.c: scans of each of the last days, as a drawing. */
void page_chart(struct page *p);

void page_overview(struct front *f, struct request *q, struct response *r);
void page_scans(struct front *f, struct request *q, struct response *r);
void page_scan_new(struct front *f, struct request *q, struct response *r);
void page_scan(struct front *f, struct request *q, struct response *r);
void page_search(struct front *f, struct request *q, struct response *r);
void page_packs(struct front *f, struct request *q, struct response *r);
void page_diff(struct front *f, struct request *q, struct response *r);
void page_login(struct front *f, struct request *q, struct response *r);
void page_login_try(struct front *f, struct request *q, struct response *r);
void page_logout(struct front *f, struct request *q, struct response *r);

#endif
