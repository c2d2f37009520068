#include "base/called.h"

#include <string.h>

static const char face[] = "picket";
static const char *name = face;
static const struct program *program;

void called_set(const struct program *p, const char *argv0)
{
	const char *slash = argv0 ? strrchr(argv0, '/') : NULL;

	program = p;
	name = argv0 && strcmp(slash ? slash + 1 : argv0, face) == 0 ? face : p->name;
}

const char *called(void)
{
	return name;
}

/* Does a verb of this program stand here, or the first word of one? */
static bool ours(const char *at)
{
	size_t n = strcspn(at, " \n`'\".,:;)");

	for (const struct cmd *const *c = program ? program->cmds : NULL; n && c && *c; c++)
		if (strncmp((*c)->name, at, n) == 0 && ((*c)->name[n] == '\0' || (*c)->name[n] == ' '))
			return true;
	return false;
}

void called_put(FILE *f, const char *text)
{
	static const char said[] = "picket ";
	const size_t n = sizeof said - 1;

	for (const char *at; name != face && (at = strstr(text, said)); text = at + n) {
		bool word = at == text || !strchr("/-_abcdefghijklmnopqrstuvwxyz", at[-1]);
		fwrite(text, 1, (size_t)(at - text), f);
		fprintf(f, "%s ", word && ours(at + n) ? name : face);
	}
	fputs(text, f);
}
