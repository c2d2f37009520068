/* Kind, spec and version, one a line: no crash, and a row that the lint accepts
 * is decided for every plain version. */
#include "version/affect.h"
#include "version/semver.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct cut kind = text_cut(text_n(data, size), '\n'), spec = text_cut(kind.tail, '\n');
	struct err e = {0};
	struct semver v;
	bool sound = affect_check(kind.head, spec.head, &e);
	enum affect_result result = affect_match(kind.head, spec.head, spec.tail);

	if (!sound && (!e.code[0] || !e.text[0]))
		abort();
	if (sound && result == AFFECT_UNDECIDED && semver_parse(spec.tail, SEMVER_STRICT, &v))
		abort();
	return 0;
}
