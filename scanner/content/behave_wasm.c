/* What a WebAssembly program asks its host for. */
#include "scanner/content/behave_walk.h"

#define SYSTEM_READER 256 /* bytes of the function that reads a text out of a program's memory */

bool behave_wasm_memory(struct walk *w)
{
	return has(behave_body(w, w->event->function, 4096), ".buffer") && behave_said(w, "WebAssembly");
}

bool behave_reads_memory(struct walk *w)
{
	static const char *const makers[] = {"UTF8ToString=", "UTF8ToString = ", "function UTF8ToString(", NULL};

	if (!behave_said(w, "WebAssembly.") || !behave_may_ask(w, ASK_SYSTEM, CONTENT_QUESTIONS))
		return false;
	for (const char *const *maker = makers; *maker; maker++) {
		struct text made = text_head(text_tail(w->source, text_find(w->source, text_of(*maker))), SYSTEM_READER);
		if (has(made, "HEAPU8"))
			return !has(made, "atob") && !has(made, "from(");
	}
	return false;
}

bool behave_system_of_c(struct walk *w)
{
	return has(w->shown, "shell:") && has(behave_body(w, w->event->function, 1024), "UTF8ToString(") && behave_reads_memory(w);
}
