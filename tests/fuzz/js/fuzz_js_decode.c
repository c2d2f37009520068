/* The first byte picks a decoder; what it makes keeps to its maximum, and a refusal leaves
 * nothing behind. */
#include "scanner/js/decode.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool run(unsigned which, struct text in, struct buf *out)
{
	switch (which % 12) {
	case 0:
		return decode_base64(in, true, out);
	case 1:
		return decode_base64(in, false, out);
	case 2:
		return decode_hex(in, out);
	case 3:
		return decode_percent(in, out);
	case 4:
		return decode_unescape(in, out);
	case 5:
		return decode_escapes(in, out);
	case 6:
		return decode_inflate(in, out);
	case 7:
		return decode_xor(in, text_head(in, 3), out);
	case 8:
		return decode_reverse(in, out);
	case 9:
		return decode_rot(in, 13, out);
	case 10:
		return decode_numbers(in, out);
	default:
		return decode_invisible(in, out) || decode_latin1(in, out);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf out = BUF(65536);

	if (!size)
		return 0;
	struct text in = text_n(data + 1, size - 1);
	buf_text(&out, T("head"));
	bool ok = run(data[0], in, &out);
	if (out.n > out.max || out.n < 4 || (!ok && out.n != 4))
		abort();
	buf_free(&out);
	if (looks_entropy(in) > 8000)
		abort();
	(void)(looks_text(in) + looks_code(in) + looks_shell(in) + looks_url(in) + looks_base64(in) +
	       looks_hex(in));
	return 0;
}
