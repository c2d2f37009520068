/* Licence expressions, CVSS vectors and names: any bytes end, and say one of the things they may say. */
#include "scanner/cvss.h"
#include "scanner/rule/lookalike.h"
#include "scanner/spdx.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool fine(void *ctx, struct text id, bool or_later, struct text exception)
{
	(void)ctx;
	(void)exception;
	return or_later || (id.n & 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct corpus_popular names[] = {
		{{"@babel/core", sizeof "@babel/core" - 1}, 5, 0}, {{"cross-env", sizeof "cross-env" - 1}, 3, 0}, {{"express", sizeof "express" - 1}, 1, 0},
		{{"lodash", sizeof "lodash" - 1}, 2, 0},	     {{"moment", sizeof "moment" - 1}, 4, 0},
	};
	struct text t = text_n(data, size), culprit;
	struct arena *a = arena_new((size_t)8 << 20);
	struct lookalike like;
	struct cvss c;

	if (spdx_evaluate(t, fine, NULL, &culprit) > SPDX_MALFORMED || culprit.n > t.n)
		abort();
	if (cvss_read(t, &c) && (c.tenths > 100 || c.severity >= SEVERITIES))
		abort();
	struct lookalikes *l = a ? lookalikes_new(a, names, sizeof names / sizeof *names) : NULL;
	if (!l)
		abort();
	if (lookalikes_find(l, t, &like) && (like.likeness >= LIKE_NOTHING || !like.target.n))
		abort();
	if (lookalike_distance(t, T("lodash")) > 3)
		abort();
	arena_free(a);
	return 0;
}
