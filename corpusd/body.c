#include "corpusd/body.h"

#include "corpusd/limits.h"

static bool read_object(struct arena *a, struct text body, struct json *root, struct err *e)
{
	struct json_doc *doc = ARENA_NEW(a, struct json_doc);
	struct json_limits limits = {.max_bytes = BODY_SMALL_MAX};

	if (!doc)
		return err_set(e, "LIMIT-MEMORY", "no memory for the body");
	if (text_starts(body, T("\xef\xbb\xbf")))
		return err_set(e, "BODY-JSON", "a byte order mark does not belong in front of JSON");
	if (!json_parse(a, body, &limits, doc, e))
		return false;
	if (doc->duplicates)
		return err_set(e, "BODY-FIELD", "\"" TEXT_FMT "\" comes twice", TEXT_ARG(text_head(doc->duplicate, 64)));
	*root = json_root(doc);
	return json_is(*root, JSON_OBJECT) || err_set(e, "BODY-FIELD", "the body is not an object");
}

static bool is_text(struct json v, struct text *out)
{
	return json_string(v, out) && !text_has(*out, T("\xef\xbf\xbd"));
}

static bool bad_questions(struct err *e, const char *what)
{
	err_set(e, "BODY-FIELD", "%s", what);
	return err_hint(e, "{\"ask\": [\"left-pad@1.3.0\", \"evil.example\"]}, at most %d", LOOKUP_QUESTIONS_MAX);
}

bool body_questions(struct arena *a, struct text body, struct json *list, struct err *e)
{
	struct json root;
	struct text t;

	if (!read_object(a, body, &root, e))
		return false;
	*list = json_get(root, T("ask"));
	if (json_count(root) != 1 || !json_is(*list, JSON_ARRAY))
		return bad_questions(e, "the body is an object with one member, \"ask\", a list of texts");
	if (json_count(*list) > LOOKUP_QUESTIONS_MAX)
		return bad_questions(e, "too many questions at once");
	for (struct json_each m = json_each(*list); json_next(&m);)
		if (!is_text(m.value, &t))
			return bad_questions(e, "a question is not a text");
	return true;
}

static bool bad_place(struct err *e, const char *what)
{
	err_set(e, "BODY-FIELD", "%s", what);
	return err_hint(e, "{\"path\": \"team/app\"} or, without application/json, the bytes of a lockfile or .tgz");
}

/* {"rules": "X"} must not run nothing and look clean. */
static bool unknown_field(struct text key, struct err *e)
{
	err_set(e, "BODY-FIELD", "\"" TEXT_FMT "\" is not a field of this request", TEXT_ARG(text_head(key, 64)));
	return err_hint(e, "the fields are path and members; rules are the site's policy");
}

bool body_place(struct arena *a, struct text body, struct body_place *out, struct err *e)
{
	struct json root;

	*out = (struct body_place){.members = false};
	if (!read_object(a, body, &root, e))
		return false;
	for (struct json_each m = json_each(root); json_next(&m);) {
		if (text_eq(m.key, T("path"))) {
			if (!is_text(m.value, &out->path) || !out->path.n)
				return bad_place(e, "\"path\" is not a text");
		} else if (text_eq(m.key, T("members"))) {
			if (!json_is(m.value, JSON_BOOL))
				return bad_place(e, "\"members\" is not true or false");
			out->members = json_true(m.value);
		} else {
			return unknown_field(m.key, e);
		}
	}
	if (!out->path.n)
		return bad_place(e, "\"path\" is missing");
	out->path = arena_text(a, out->path);
	return out->path.p || err_set(e, "LIMIT-MEMORY", "no memory for the path");
}
