#include "scanner/report/visible.h"

#include "base/escape.h"

void visible_member(struct json_writer *w, struct text key, struct text value)
{
	struct buf b = BUF(VISIBLE_MAX);

	escape_plain(&b, value);
	json_member_text(w, key, buf_view(&b));
	buf_free(&b);
}

void visible_prose(struct json_writer *w, struct text key, struct text value)
{
	struct buf safe = BUF(VISIBLE_MAX), out = BUF(2 * VISIBLE_MAX);

	escape_plain(&safe, value);
	struct text t = buf_view(&safe);
	for (size_t i = 0; i < t.n; i++) {
		buf_char(&out, t.p[i]);
		if (t.p[i] == ']' && i + 1 < t.n && t.p[i + 1] == '(')
			buf_char(&out, ' ');
	}
	json_member_text(w, key, buf_view(&out));
	buf_free(&safe);
	buf_free(&out);
}
