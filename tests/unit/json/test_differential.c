/* cJSON as an independent reader: on random valid documents both must see the
 * same tree; what ours accepts, cJSON accepts too. */
#include "test.h"

#include "base/buf.h"
#include "json/read.h"
#include "json/write.h"

#include <cjson/cJSON.h>

/* A small generator of our own, so that every run tests the same documents. */
static uint32_t state;

static uint32_t pick(uint32_t n)
{
	state = state * 1664525u + 1013904223u;
	return (state >> 8) % n;
}

static void random_text(struct buf *b)
{
	/* Two surrogate halves in a row would become one character. */
	static const char *const parts[] = {"a", "Z9", " ", "\\n", "\\\"", "\\\\", "\\/", "\\u0041",
					    "\\u20ac", "\\ud83d\\ude00", "\xc3\xa4",
					    "\xe2\x82\xac", "\xf0\x9f\x98\x80", "{", "]", ",", ":"};
	buf_char(b, '"');
	for (uint32_t n = pick(12); n; n--)
		buf_text(b, text_of(parts[pick(sizeof parts / sizeof parts[0])]));
	buf_char(b, '"');
}

static void space(struct buf *b)
{
	static const char *const spaces[] = {"", "", "", " ", "\n", "\r\n\t", "    "};
	buf_text(b, text_of(spaces[pick(sizeof spaces / sizeof spaces[0])]));
}

static void random_value(struct buf *b, int depth)
{
	static const char *const plain[] = {"null", "true", "false", "0", "-0", "17", "-2.5", "1e3",
					    "1.25E-2", "123456789012345678901234567890"};
	uint32_t kind = pick(depth > 0 ? 8 : 4), n = pick(6);

	space(b);
	if (kind < 2) {
		buf_text(b, text_of(plain[pick(sizeof plain / sizeof plain[0])]));
	} else if (kind < 4) {
		random_text(b);
	} else {
		bool object = kind < 6;
		buf_char(b, object ? '{' : '[');
		for (uint32_t i = 0; i < n; i++) {
			if (i)
				buf_char(b, ',');
			if (object) {
				space(b);
				random_text(b);
				space(b);
				buf_char(b, ':');
			}
			random_value(b, depth - 1);
		}
		space(b);
		buf_char(b, object ? '}' : ']');
	}
	space(b);
}

static void compare(struct json v, const cJSON *c)
{
	switch (json_kind(v)) {
	case JSON_MISSING:
		fail();
		break;
	case JSON_NULL:
		assert_true(cJSON_IsNull(c));
		break;
	case JSON_BOOL:
		assert_true(cJSON_IsBool(c));
		assert_int_equal(cJSON_IsTrue(c), json_true(v));
		break;
	case JSON_NUMBER: {
		char digits[64];
		snprintf(digits, sizeof digits, TEXT_FMT, TEXT_ARG(json_number(v)));
		assert_true(cJSON_IsNumber(c));
		assert_true(strtod(digits, NULL) == c->valuedouble);
		break;
	}
	case JSON_STRING:
		assert_true(cJSON_IsString(c));
		assert_text(json_text(v), c->valuestring);
		break;
	case JSON_ARRAY:
	case JSON_OBJECT: {
		const cJSON *child = c->child;
		assert_true(json_is(v, JSON_OBJECT) ? cJSON_IsObject(c) : cJSON_IsArray(c));
		for (struct json_each m = json_each(v); json_next(&m); child = child->next) {
			assert_non_null(child);
			if (child->string)
				assert_text(m.key, child->string);
			compare(m.value, child);
		}
		assert_null(child);
		break;
	}
	}
}

static void test_same_tree(void **p)
{
	struct buf b = BUF((size_t)1 << 20);
	struct arena *a = arena_new((size_t)64 << 20);
	(void)p;

	for (state = 1; state < 4000;) {
		uint32_t next = state + 1;
		struct json_doc doc;
		struct err e;
		buf_clear(&b);
		arena_reset(a);
		random_value(&b, 6);
		if (!json_parse(a, buf_view(&b), NULL, &doc, &e))
			fail_msg("%s in %s", e.text, buf_cstr(&b));
		cJSON *c = cJSON_ParseWithLength(b.p, b.n);
		assert_non_null(c);
		compare(json_root(&doc), c);
		cJSON_Delete(c);
		state = next;
	}
	arena_free(a);
	buf_free(&b);
}

/* One byte changed: whatever ours takes, cJSON takes and sees the same. */
static void test_what_we_accept_is_json(void **p)
{
	struct buf b = BUF((size_t)1 << 20);
	struct arena *a = arena_new((size_t)64 << 20);
	unsigned accepted = 0;
	(void)p;

	for (uint32_t round = 1; round < 20000; round++) {
		struct json_doc doc;
		state = round;
		buf_clear(&b);
		arena_reset(a);
		random_value(&b, 3);
		b.p[pick((uint32_t)b.n)] = (char)(32 + pick(96));
		if (!json_parse(a, buf_view(&b), NULL, &doc, NULL))
			continue;
		/* cJSON refuses lone surrogates. */
		cJSON *c = cJSON_ParseWithLength(b.p, b.n);
		if (!c) {
			assert_true(text_has(buf_view(&b), T("\\u")));
			continue;
		}
		compare(json_root(&doc), c);
		cJSON_Delete(c);
		accepted++;
	}
	assert_true(accepted > 1000);
	arena_free(a);
	buf_free(&b);
}

/* What our writer prints, cJSON reads back. */
static void test_writer(void **p)
{
	struct buf in = BUF((size_t)1 << 20), out = BUF((size_t)1 << 20);
	(void)p;

	for (uint32_t round = 1; round < 2000; round++) {
		struct json_writer w;
		state = round;
		buf_clear(&in);
		buf_clear(&out);
		for (uint32_t n = pick(40); n; n--)
			buf_char(&in, (char)(1 + pick(126)));
		json_to_buf(&w, &out, pick(2) ? JSON_PRETTY : JSON_COMPACT);
		json_open_array(&w);
		json_put_text(&w, buf_view(&in));
		json_put_i64(&w, -(int64_t)pick(1000));
		json_close(&w);
		assert_true(json_end(&w));
		cJSON *c = cJSON_ParseWithLength(out.p, out.n);
		assert_non_null(c);
		assert_int_equal(cJSON_GetArraySize(c), 2);
		assert_text(buf_view(&in), cJSON_GetArrayItem(c, 0)->valuestring);
		cJSON_Delete(c);
	}
	buf_free(&in);
	buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_same_tree),
		cmocka_unit_test(test_what_we_accept_is_json),
		cmocka_unit_test(test_writer),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
