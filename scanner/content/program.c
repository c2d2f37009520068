#include "scanner/content/program.h"

bool program_starts(struct text name)
{
	static const char *const names[] = {"start", "dev", "serve", "server", "develop", "backend", NULL};
	struct text head = text_cut(name, ':').head;

	for (const char *const *n = names; *n; n++)
		if (text_eq(head, text_of(*n)))
			return true;
	return false;
}

static bool names_script(struct text word)
{
	static const char *const endings[] = {".js", ".mjs", ".cjs", ".ts", ".mts", NULL};

	for (const char *const *e = endings; *e; e++)
		if (text_ends(word, text_of(*e)))
			return true;
	return false;
}

bool program_config(struct text name)
{
	struct text stem = text_cut_last(name, '.').head;

	if (!names_script(name))
		return false;
	return text_ends(stem, T(".config")) || text_ends(stem, T(".conf")) || text_ends(stem, T("-config")) ||
	       text_eq_nocase(stem, T("gulpfile")) || text_eq_nocase(stem, T("gruntfile")) ||
	       (text_starts(stem, T(".")) && text_ends(stem, T("rc")));
}

bool program_makefile(struct text name)
{
	return text_eq(name, T("Makefile")) || text_eq(name, T("makefile")) || text_eq(name, T("GNUmakefile"));
}

bool program_config_of(struct text tool, struct text name)
{
	struct text rest = text_tail(name, tool.n);

	if (text_eq(tool, T("make")))
		return program_makefile(name);
	return tool.n && program_config(name) && text_eq_nocase(text_head(name, tool.n), tool) &&
	       (text_starts(rest, T(".config.")) || text_starts(rest, T("file.")));
}

static bool parts_words(char c)
{
	return c == ' ' || c == '"' || c == '\'' || c == '&' || c == ';' || c == '|';
}

struct text program_script(struct text *command)
{
	while (command->n) {
		size_t n = 0;
		while (n < command->n && !parts_words(command->p[n]))
			n++;
		struct text word = text_head(*command, n);
		*command = text_tail(*command, n < command->n ? n + 1 : n);
		if (names_script(word))
			return word;
	}
	return text_of("");
}
