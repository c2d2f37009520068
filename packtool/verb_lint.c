#include "packtool/verb_lint.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define CANARIES_NAME "canaries.txt"

bool verb_lint_allow(const struct args *a, unsigned *allow, struct err *e)
{
	const char *name;

	*allow = arg_flag(a, "accept-large") ? 1u << LINT_LARGE : 0;
	for (int i = 0; (name = arg_nth(a, "allow", i)); i++) {
		int c = 0;
		while (c < LINT_CODES && strcmp(lint_code_name((enum lint_code)c), name) != 0)
			c++;
		if (c == LINT_CODES || c == LINT_CANARY || c == LINT_MISSED)
			return err_set(e, "USAGE", "--allow wants LINT-PRIVATE, LINT-BROAD or LINT-LARGE, "
				       "not \"%.40s\"", name);
		*allow |= 1u << c;
	}
	return true;
}

bool verb_lint_canaries(const struct args *a, const struct store *s, struct canaries **out,
			struct err *e)
{
	const char *file = arg_value(a, "canaries", NULL);
	struct arena *m = arena_new(65536);
	struct store_place where;
	bool ok = false;

	*out = NULL;
	if (!verb_place(a, m, &where, e))
		goto out;
	if (!file) {
		if (where.corpus && where.corpus[0])
			file = arena_printf(m, "%s/" CANARIES_NAME, where.corpus).p;
		if (!file || access(file, F_OK) != 0) {
			ok = true;
			goto out;
		}
	}
	*out = canaries_open(file, s ? store_roots(s) : NULL, s ? store_root_count(s) : 0, e);
	ok = *out != NULL;
out:
	arena_free(m);
	return ok;
}

static const char *level(enum lint_code c, unsigned allow)
{
	return !lint_code_error(c) ? "warning" : allow & 1u << c ? "allowed" : "error  ";
}

void verb_lint_put(FILE *stream, const struct lint *l, unsigned allow)
{
	struct arena *m = arena_new((size_t)4 << 20);

	for (size_t i = 0; m && i < lint_count(l); i++) {
		struct lint_finding f = lint_at(l, i);
		fprintf(stream, "%s %s: %s%s%s\n", level(f.code, allow), lint_code_name(f.code), verb_show(m, f.where), f.where.n ? ": " : "",
			verb_show(m, f.what));
	}
	for (int c = 0; c < LINT_CODES; c++)
		if (lint_total(l, (enum lint_code)c) > LINT_SHOWN_MAX)
			fprintf(stream, "        %s: %ju in all, %d shown\n",
				lint_code_name((enum lint_code)c),
				(uintmax_t)lint_total(l, (enum lint_code)c), LINT_SHOWN_MAX);
	arena_free(m);
}

void verb_lint_json(struct json_writer *w, const struct lint *l)
{
	json_member_u64(w, T("rows"), lint_rows(l));
	json_member_u64(w, T("errors"), lint_errors(l));
	json_member_u64(w, T("warnings"), lint_warnings(l));
	json_key(w, T("totals"));
	json_open_object(w);
	for (int c = 0; c < LINT_CODES; c++)
		if (lint_total(l, (enum lint_code)c))
			json_member_u64(w, text_of(lint_code_name((enum lint_code)c)),
					lint_total(l, (enum lint_code)c));
	json_close(w);
	json_key(w, T("findings"));
	json_open_array(w);
	for (size_t i = 0; i < lint_count(l); i++) {
		struct lint_finding f = lint_at(l, i);
		json_open_object(w);
		json_member_text(w, T("code"), text_of(lint_code_name(f.code)));
		json_member_text(w, T("level"), lint_code_error(f.code) ? T("error") : T("warning"));
		json_member_text(w, T("where"), f.where);
		json_member_text(w, T("what"), f.what);
		json_close(w);
	}
	json_close(w);
}
