/* Any bytes through the reader, then every value through every function, then
 * the tree through the writer and back: the second tree prints the same. The
 * first byte chooses JSONC. */
#include "base/buf.h"
#include "json/read.h"
#include "json/write.h"

#include <stdlib.h>

#define MEMORY ((size_t)32 << 20)

static void check(bool ok)
{
	if (!ok)
		abort();
}

static void copy(struct json_writer *w, struct json v)
{
	struct json_place place = json_place(v);

	check(place.line > 0 && place.column > 0);
	switch (json_kind(v)) {
	case JSON_MISSING:
		abort();
	case JSON_NULL:
		json_put_null(w);
		break;
	case JSON_BOOL:
		json_put_bool(w, json_true(v));
		break;
	case JSON_NUMBER:
		json_put_number(w, json_number(v));
		break;
	case JSON_STRING:
		check(text_utf8_valid(json_text(v)));
		json_put_text(w, json_text(v));
		break;
	case JSON_ARRAY:
	case JSON_OBJECT:
		if (json_is(v, JSON_OBJECT))
			json_open_object(w);
		else
			json_open_array(w);
		for (struct json_each m = json_each(v); json_next(&m);) {
			if (json_is(v, JSON_OBJECT))
				json_key(w, m.key);
			copy(w, m.value);
		}
		json_close(w);
	}
}

static bool print(const struct json_doc *doc, struct buf *out)
{
	struct json_writer w;

	json_to_buf(&w, out, JSON_COMPACT);
	copy(&w, json_root(doc));
	return json_end(&w);
}

static void around(struct arena *a, const struct json_doc *doc)
{
	struct buf first = BUF(MEMORY), second = BUF(MEMORY);
	struct json_doc again;

	check(print(doc, &first));
	if (json_parse(a, buf_view(&first), NULL, &again, NULL)) {
		check(again.duplicates == doc->duplicates);
		check(print(&again, &second));
		check(text_eq(buf_view(&first), buf_view(&second)));
	} else {
		check(arena_failed(a));
	}
	buf_free(&first);
	buf_free(&second);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (!size)
		return 0;
	struct json_limits limits = {.jsonc = data[0] == '/'};
	struct text bytes = limits.jsonc ? text_n(data + 1, size - 1) : text_n(data, size);
	struct arena *a = arena_new(MEMORY);
	struct json_doc doc;
	struct err e = {0};

	if (json_parse(a, bytes, &limits, &doc, &e))
		around(a, &doc);
	else
		check(e.code[0] && e.text[0]);
	arena_free(a);
	return 0;
}
