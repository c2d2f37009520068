#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>

/* The publisher rows of a root as its text has them: "role publisher PREFIX M NAME...". */
static void each_role(const struct trust *t, void (*each)(void *ctx, struct text prefix,
							   struct text rest), void *ctx)
{
	struct buf b = BUF(ROOT_MAX);
	struct text rest, line;

	root_format(t, &b);
	rest = buf_view(&b);
	while (text_line(&rest, &line))
		if (text_skip(&line, T("role publisher "))) {
			struct cut c = text_cut(line, ' ');
			each(ctx, c.head, c.tail);
		}
	buf_free(&b);
}

static void put_role(void *ctx, struct text prefix, struct text rest)
{
	struct cut c = text_cut(rest, ' ');

	(void)ctx;
	printf("  packs " TEXT_FMT ": " TEXT_FMT " of " TEXT_FMT "\n", TEXT_ARG(prefix),
	       TEXT_ARG(c.head), TEXT_ARG(c.tail));
}

static void json_role(void *ctx, struct text prefix, struct text rest)
{
	struct json_writer *w = ctx;
	struct cut c = text_cut(rest, ' ');
	uint64_t m = 0;

	text_u64(c.head, &m);
	json_open_object(w);
	json_member_text(w, T("prefix"), prefix);
	json_member_u64(w, T("threshold"), m);
	json_member_text(w, T("keys"), c.tail);
	json_close(w);
}

static void put_root(const struct store *s, size_t i)
{
	const struct trust *t = store_roots(s)[i];
	char spoken[PUBKEY_SPOKEN];

	printf("%s%s\n", store_root_name(s, i),
	       store_root_first_use(s, i) ? " (on first use: no fingerprint was compared)" : "");
	each_role(t, put_role, NULL);
	for (size_t k = 0; k < trust_key_count(t); k++) {
		struct trust_key key = trust_key_at(t, k);
		pubkey_spoken(spoken, &key.key);
		printf("  key %-16s %s\n", key.name, spoken);
	}
}

static void json_root(struct json_writer *w, const struct store *s, size_t i)
{
	const struct trust *t = store_roots(s)[i];

	json_open_object(w);
	json_member_text(w, T("root"), text_of(store_root_name(s, i)));
	json_member_u64(w, T("version"), trust_version(t));
	json_member_bool(w, T("firstUse"), store_root_first_use(s, i));
	json_key(w, T("publishers"));
	json_open_array(w);
	each_role(t, json_role, w);
	json_close(w);
	json_key(w, T("keys"));
	json_open_array(w);
	for (size_t k = 0; k < trust_key_count(t); k++) {
		struct trust_key key = trust_key_at(t, k);
		char fp[FINGERPRINT_TEXT], spoken[PUBKEY_SPOKEN];
		pubkey_fingerprint(fp, &key.key);
		pubkey_spoken(spoken, &key.key);
		json_open_object(w);
		json_member_text(w, T("name"), text_of(key.name));
		json_member_text(w, T("fingerprint"), text_of(fp));
		json_member_text(w, T("spoken"), text_of(spoken));
		json_close(w);
	}
	json_close(w);
	json_close(w);
}

static int run(const struct args *a)
{
	struct err e = {0};
	struct store *s = verb_store(a, &e);
	int status = EXIT_DONE;

	if (!s)
		return verb_fail(&e);
	if (arg_flag(a, "json")) {
		struct json_writer w;
		json_to_file(&w, stdout, JSON_PRETTY);
		json_open_object(&w);
		json_key(&w, T("roots"));
		json_open_array(&w);
		for (size_t i = 0; i < store_root_count(s); i++)
			json_root(&w, s, i);
		json_close(&w);
		json_close(&w);
		status = verb_json_end(&w);
	} else {
		for (size_t i = 0; i < store_root_count(s); i++)
			put_root(s, i);
		if (store_root_count(s) == 0)
			puts("no key is trusted here; picket keys trust KEY.pub");
	}
	store_close(s);
	return status;
}

static const struct option options[] = {OPTION_STORE, OPTION_JSON, {0}};

const struct cmd cmd_keys_list = {
	.name = "keys list",
	.summary = "who may sign what on this machine",
	.operands = "",
	.about = "The root built into the program, then those that \"keys trust\" wrote.",
	.example = "  picket keys list",
	.options = options,
	.run = run,
};
