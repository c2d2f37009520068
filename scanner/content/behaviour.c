#include "scanner/content/content.h"

const char *behaviour_name(enum behaviour b)
{
	static const char *const names[BEHAVIOURS] = {
		[BEHAVE_EXECUTE] = "execute-dynamic", [BEHAVE_DECODE] = "decode",
		[BEHAVE_COLLECT_ENV] = "collect-env", [BEHAVE_COLLECT_FILES] = "collect-files",
		[BEHAVE_COLLECT_HOST] = "collect-host", [BEHAVE_SEND] = "send",
		[BEHAVE_FETCH] = "fetch",	      [BEHAVE_EXEC] = "exec",
		[BEHAVE_WRITE_SELF] = "write-self",   [BEHAVE_WRITE_OTHERS] = "write-others",
		[BEHAVE_PUBLISH] = "publish",	      [BEHAVE_PERSIST] = "persist",
		[BEHAVE_HIDE] = "hide",		      [BEHAVE_DESTROY] = "destroy",
		[BEHAVE_CLIPBOARD] = "clipboard",     [BEHAVE_WALLET] = "wallet",
		[BEHAVE_METADATA] = "metadata",	      [BEHAVE_DROP] = "drop",
		[BEHAVE_SHELL] = "shell",	      [BEHAVE_PAGE] = "page",
	};

	return (unsigned)b < BEHAVIOURS ? names[b] : "";
}
