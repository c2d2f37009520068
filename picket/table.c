#include "picket/table.h"

#include <string.h>

const struct verb verbs[] = {
	{"scan", "scanner", "judge projects, packages or lockfiles against the packs in force"},
	{"check", "scanner", "the same, exit status only"},
	{"workspace", "scanner", "judge a monorepo, members apart"},
	{"diff", "scanner", "what changed between two reports"},
	{"rules", "scanner", "the catalogue of rules"},
	{"explain", "scanner", "why a rule or a finding fired"},
	{"query", "scanner", "ask a report in SQL"},
	{"convert", "scanner", "write a saved report in another format"},
	{"init", "scanner", "write a commented .picket.yml"},
	{"corpus", "packtool", "list, import, export, verify and roll back packs"},
	{"pack", "packtool", "build, sign, verify and inspect packs"},
	{"ioc", "packtool", "the team's own indicators"},
	{"update", "packtool", "fetch popularity data (uses the network)"},
	{"keys", "packtool", "make keys, and say which are trusted"},
	{"audit", "packtool", "the tamper-evident log"},
	{"doctor", "packtool", "what is installed, trusted and stale, and how to mend it"},
	{"serve", "corpusd", "serve packs and scans to others"},
	{"token", "corpusd", "who may ask the daemon, and for what"},
	{NULL, NULL, NULL},
};

const struct verb *verb_find(const char *word)
{
	for (const struct verb *v = verbs; v->word; v++)
		if (strcmp(v->word, word) == 0)
			return v;
	return NULL;
}
