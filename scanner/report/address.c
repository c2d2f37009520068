#include "scanner/report/address.h"

#include "crypto/base64.h"

#include <string.h>

static bool unreserved(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
}

void address_uri(struct buf *out, struct text path)
{
	for (size_t i = 0; i < path.n; i++) {
		if (unreserved(path.p[i]))
			buf_char(out, path.p[i]);
		else
			buf_printf(out, "%%%02X", (unsigned)(unsigned char)path.p[i]);
	}
}

struct text address_file(struct text file)
{
	return file.n ? file : T("package.json");
}

uint32_t address_line(uint32_t line)
{
	return line ? line : 1;
}

static bool one_hash(struct text word, struct address_hash *out)
{
	static const struct {
		struct text prefix;
		const char *name;
		size_t bytes;
	} kinds[] = {
		{{"sha1-", 5}, "SHA-1", 20},
		{{"sha256-", 7}, "SHA-256", 32},
		{{"sha384-", 7}, "SHA-384", 48},
		{{"sha512-", 7}, "SHA-512", 64},
	};
	uint8_t bytes[64];

	/* Options behind a question mark are part of the grammar (W3C SRI, 3.5) and mean nothing. */
	word = text_cut(word, '?').head;
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		if (!text_skip(&word, kinds[i].prefix))
			continue;
		size_t n = 0;
		out->algorithm = kinds[i].name;
		if (!base64_decode(word, bytes, kinds[i].bytes, &n) || n != kinds[i].bytes)
			return false;
		hex_put(out->hex, bytes, kinds[i].bytes);
		return true;
	}
	return false;
}

bool address_next_hash(struct text *integrity, struct address_hash *out)
{
	while (integrity->n) {
		struct cut c = text_cut(*integrity, ' ');
		*integrity = c.tail;
		if (one_hash(c.head, out))
			return true;
	}
	return false;
}
