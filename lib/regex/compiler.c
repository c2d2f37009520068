#include "regex/compiler.h"

#include <dlfcn.h>
#include <string.h>

#define LIBRARY "libhs.so.5"

static const struct compiler *absent(const char *why, struct err *e)
{
	if (e) {
		err_set(e, "REGEX-LIBRARY", "patterns cannot be compiled: %s", why);
		err_hint(e, "install %s of the version that libhs_runtime.so.5 has", LIBRARY);
	}
	return NULL;
}

/* What one half makes the other must be able to read. */
static bool same_version(void *handle)
{
	__typeof__(hs_version) *version;
	void *f = dlsym(handle, "hs_version");

	memcpy(&version, &f, sizeof f);
	return f && strcmp(version(), hs_version()) == 0;
}

const struct compiler *compiler_load(struct err *e)
{
	static struct compiler lib;
	static bool loaded;
	static const char *const names[] = {"hs_compile", "hs_compile_multi", "hs_expression_info",
					    "hs_free_compile_error"};
	void *places[] = {&lib.compile, &lib.compile_multi, &lib.expression_info, &lib.free_compile_error};

	_Static_assert(sizeof names / sizeof *names == sizeof places / sizeof *places, "a place each");
	if (loaded)
		return &lib;
	void *handle = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
	if (!handle)
		return absent(dlerror(), e);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		void *f = dlsym(handle, names[i]);
		if (!f)
			return absent(dlerror(), e);
		/* ISO C has no conversion from an object pointer to a function's. */
		memcpy(places[i], &f, sizeof f);
	}
	if (!same_version(handle))
		return absent("the library that compiles them is of another version", e);
	loaded = true;
	return &lib;
}
