/* packtool/packument.h: what a registry says about one package: its newest version and where that is. */
#ifndef PICKET_PACKTOOL_PACKUMENT_H
#define PICKET_PACKTOOL_PACKUMENT_H

#include "base/err.h"
#include "base/text.h"
#include "packtool/limits.h"

#define PACKUMENT_SIGNATURES 8

struct packument { /* plain bytes: it comes from a process apart */
	char version[128];	  /* of the tag latest; a version as semver has it */
	char tarball[URL_MAX + 1];
	char integrity[512];
	size_t signature_count;
	struct {
		char keyid[128], sig[256];
	} signature[PACKUMENT_SIGNATURES];
};

/* From its bytes. Codes: PACKUMENT (not JSON, another package's, no version, no tarball, no
 * integrity), JSON-*. */
bool packument_parse(struct text bytes, const char *name, struct packument *out, struct err *e);

/* The same from a file, in a process apart. */
bool packument_read(int fd, const char *name, struct packument *out, struct err *e);

#endif
