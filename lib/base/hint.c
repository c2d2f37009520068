#include "base/hint.h"

#include <stddef.h>
#include <string.h>

/* The first row whose code begins the error's counts: members stand before their families. */
static const struct {
	const char *code, *hint;
} rows[] = {
	{"AFFECT-", "write it as docs/formats/source.md has it, or ask whoever made the row"},
	{"APART", "try again; if it happens again, please report it"},
	{"AUDIT-BROKEN", "keep the file as evidence, and compare it with a copy kept elsewhere"},
	{"AUDIT-", "the log must be writable by whoever changes the store"},
	{"BASELINE-FORMAT", "give a file that --update-baseline wrote"},
	{"BASELINE-", "make a new one with --update-baseline, in a folder that can be written"},
	{"BUILD", "check the folder with: picket pack fmt, and that the output's folder can be written"},
	{"BUNDLE-", "get the file again from whoever made it"},
	{"CANARY", "docs/formats/source.md tells of canaries; correct the row that a canary met"},
	{"CANON", "check that the disk is not full, then build again"},
	{"CATALOG-", "get the catalog again from its publisher"},
	{"CONDITION-", "columns and functions: docs/policy.md"},
	{"CONTENT-", "allow more with --max-memory; if that does not help, please report it"},
	{"DETACHED", "give the signature that belongs to this very file"},
	{"FETCH-", "check the address and the network, then try again"},
	{"FETCH", "check the address and the network, then try again"},
	{"FEED", "check what was handed in against: picket update --help"},
	{"FILE-OPEN", "check the name, and that this user may read it"},
	{"FILE-WRITE", "check that the folder is there, can be written, and that the disk is not full"},
	{"FILE-TOO-LARGE", "give a smaller file"},
	{"FILE-", "give a plain file that this user can read"},
	{"FILES-FROM", "give a text file with one target a line"},
	{"GIT-", "try: git status"},
	{"INCOMPLETE", "what stands there was not judged; --allow-partial accepts that"},
	{"INTEGRITY", "download it again; if it happens again, do not use it"},
	{"INIT-", "give a folder that can be written and has no .picket.yml yet"},
	{"IOC-", "picket ioc list shows what is there"},
	{"JSON-", "give the file as the program wrote it"},
	{"KEY-", "get the key again from its owner, and compare the fingerprint"},
	{"LIMIT-", "allow more with --max-memory, or scan a part"},
	{"LINT", "correct the row that is named, then build again"},
	{"LIST-", "give a list with one entry a line"},
	{"LOCKFILE-", "make the lockfile anew with the package manager"},
	{"LOOKUP-", "write a package as NAME or NAME@VERSION"},
	{"MANIFEST-", "the file was not made by a sound tool: get the pack again from its publisher"},
	{"NO-MEMORY", "free some memory, then try again"},
	{"NPM", "try again; if it happens again, the registry answers in an unknown way"},
	{"PACKUMENT", "try again; if it happens again, the registry answers in an unknown way"},
	{"PACK-SIGNED", "that signature counts already; another person's may be missing"},
	{"PACK-", "get the pack again from its publisher"},
	{"PASSWORD", "try again, or give --password-file FILE"},
	{"POLICY-", "keys and values: docs/policy.md"},
	{"QUERY-", "ask for less: WHERE, LIMIT"},
	{"RANGE-", "write versions as npm does: docs/formats/source.md"},
	{"REGEX", "simplify the pattern that is named"},
	{"REPORT-REFUSED", "scan again once the corpus is accepted: picket doctor"},
	{"REPORT-", "check that the folder is there, can be written, and that the disk is not full"},
	{"ROOT-", "picket keys list shows what is trusted; docs/formats/pack.md, section 5"},
	{"SANDBOX-", "the scanner needs Linux 5.13 with Landlock and seccomp: docs/decisions/0010-sandbox.md"},
	{"SAVED-", "make one: picket scan --format json -o report.json TARGET"},
	{"SBOM-", "give CycloneDX or SPDX as JSON"},
	{"SCAN-", "try again; if it happens again, please report it"},
	{"SECRET-PASSWORD", "try again: the password does not fit this key"},
	{"SECRET-", "take the key file from its backup"},
	{"SETTING-", "correct the file of settings that is named"},
	{"SIG-", "get the signature again from whoever made it"},
	{"SOURCE-", "correct that line: docs/formats/source.md"},
	{"SQL-", "tables and columns: picket query --help, docs/policy.md"},
	{"STATE-", "put the state file back from a copy, or: picket corpus import FILE --new-state"},
	{"STORE-NO-", "picket corpus list shows what is there"},
	{"STORE-", "picket doctor shows the store and what is wrong with it"},
	{"TARGET-", "give a folder, a lockfile, a .tgz, or - with --as KIND"},
	{"UPDATE", "try again; picket update --help tells where the data comes from"},
	{"USAGE", "see --help"},
	{"YAML-", "write plain YAML: no anchors, aliases or tags, each key once"},
};

const char *hint_for(const char *code)
{
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (strncmp(code, rows[i].code, strlen(rows[i].code)) == 0)
			return rows[i].hint;
	return "the verb's --help and docs/ tell more; if it looks wrong, please report it";
}
