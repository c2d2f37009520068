#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <math.h>
#include <string.h>

/* A number of a constant, NAN when it is none, and false when nothing is known. */
bool operator_number(struct val v, double *d)
{
	switch ((enum val_kind)v.kind) {
	case V_NUM:
	case V_BOOL:
		*d = v.num;
		return true;
	case V_STR:
		*d = text_number(val_bytes(v));
		return true;
	case V_NULL:
		*d = 0;
		return true;
	case V_UNDEF:
	case V_FUNC:
	case V_REGEX:
		*d = (double)NAN;
		return true;
	case V_ARRAY: /* +[] */
		*d = v.obj->count == v.obj->shift && !v.obj->open ? 0 : (double)NAN;
		return v.obj->count == v.obj->shift && !v.obj->open;
	case V_OBJECT:
	case V_BYTES:
	case V_UNKNOWN:
	default:
		return false;
	}
}

static struct val arithmetic(enum js_punct op, double a, double b)
{
	uint32_t count = (uint32_t)to_int32(b) & 31;
	int32_t x = to_int32(a), y = to_int32(b);

	switch ((unsigned)op) {
	case JS_P_PLUS:
		return val_num(a + b);
	case JS_P_MINUS:
		return val_num(a - b);
	case JS_P_STAR:
		return val_num(a * b);
	case JS_P_SLASH:
		return val_num(a / b);
	case JS_P_PERCENT:
		return val_num(fmod(a, b));
	case JS_P_POW:
		return val_num(pow(a, b));
	case JS_P_SHL:
		return val_num((int32_t)((uint32_t)x << count));
	case JS_P_SHR:
		return val_num(x >> count);
	case JS_P_USHR:
		return val_num((uint32_t)x >> count);
	case JS_P_AND:
		return val_num(x & y);
	case JS_P_OR:
		return val_num(x | y);
	case JS_P_XOR:
		return val_num(x ^ y);
	case JS_P_LT:
		return val_bool(a < b);
	case JS_P_GT:
		return val_bool(a > b);
	case JS_P_LE:
		return val_bool(a <= b);
	case JS_P_GE:
		return val_bool(a >= b);
	default:
		return val_unknown;
	}
}

/* 1, 0, or -1 when nothing is known. */
static int equal(struct val a, struct val b, bool strict)
{
	double x, y;
	bool none_a = a.kind == V_UNDEF || a.kind == V_NULL,
	     none_b = b.kind == V_UNDEF || b.kind == V_NULL;

	if (a.kind == V_UNKNOWN || b.kind == V_UNKNOWN)
		return -1;
	if (none_a || none_b)
		return strict ? a.kind == b.kind : none_a && none_b;
	if (a.kind == V_STR && b.kind == V_STR)
		return text_eq(val_bytes(a), val_bytes(b));
	if (a.kind >= V_ARRAY && b.kind >= V_ARRAY)
		return a.obj == b.obj;
	if (strict && a.kind != b.kind)
		return 0;
	if (!operator_number(a, &x) || !operator_number(b, &y))
		return -1;
	return x <= y && x >= y;
}

/* [] + [], {} + '' and the like, as texts. */
static bool text_of_object(struct val *v)
{
	if (v->kind == V_OBJECT && !v->obj->open) {
		*v = val_text(T("[object Object]"));
		return true;
	}
	if (v->kind == V_ARRAY && v->obj->count == v->obj->shift && !v->obj->open) {
		*v = val_text(T(""));
		return true;
	}
	return v->kind == V_STR;
}

static struct val add(struct folder *f, struct val a, struct val b)
{
	double x, y;

	if (a.kind == V_STR || b.kind == V_STR || a.kind == V_BYTES || b.kind == V_BYTES ||
	    (a.kind == V_UNKNOWN && a.flags & V_MIXED) || (b.kind == V_UNKNOWN && b.flags & V_MIXED))
		return val_concat(f, a, b);
	if ((a.kind == V_ARRAY || a.kind == V_OBJECT || b.kind == V_ARRAY || b.kind == V_OBJECT)) {
		struct val p = a, q = b;
		bool first = text_of_object(&p), second = text_of_object(&q);
		if ((first || second) && (p.kind == V_STR || q.kind == V_STR))
			return val_concat(f, p, q);
		return val_from(a.from | b.from);
	}
	if (operator_number(a, &x) && operator_number(b, &y)) {
		struct val v = val_num(x + y);
		v.how = a.how | b.how;
		return v;
	}
	return val_from(a.from | b.from);
}

struct val operator_value(struct folder *f, const struct token *op, struct val a, struct val b)
{
	struct val v = val_from((a.from | b.from) & ~JS_FROM_PARAM);
	double x, y;
	int eq;

	if (op->kind == JS_WORD) /* in, instanceof */
		return val_unknown;
	switch ((unsigned)op->code) {
	case JS_P_PLUS:
		return add(f, a, b);
	case JS_P_EQ:
	case JS_P_SEQ:
	case JS_P_NE:
	case JS_P_SNE:
		eq = equal(a, b, op->code == JS_P_SEQ || op->code == JS_P_SNE);
		return eq < 0 ? val_unknown
			      : val_bool(eq == (op->code == JS_P_EQ || op->code == JS_P_SEQ));
	default:
		break;
	}
	if (!operator_number(a, &x) || !operator_number(b, &y))
		return v;
	v = arithmetic((enum js_punct)op->code, x, y);
	v.how = a.how ? a.how : b.how;
	if (op->code == JS_P_XOR)
		v.how = js_how_add(v.how, JS_HOW_XOR);
	return v;
}
