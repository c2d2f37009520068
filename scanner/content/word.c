#include "scanner/content/word.h"

#include "scanner/content/host.h"
#include "scanner/content/limits.h"
#include "scanner/content/word_use.h"

#include <string.h>

#define WORD_COMPARES 8 /* addresses of one text that are asked whether others are only compared with them */

const struct word words[] = {
	{"169.254.169.254", BEHAVE_METADATA, 0, false},
	{"169.254.170.2", BEHAVE_METADATA, 0, false},
	{"metadata.google.internal", BEHAVE_METADATA, 0, false},

	{".aws/credentials", BEHAVE_COLLECT_FILES, 0, false},
	{".ssh/id_", BEHAVE_COLLECT_FILES, 0, false},
	{"id_rsa", BEHAVE_COLLECT_FILES, 0, false},
	{"id_ed25519", BEHAVE_COLLECT_FILES, 0, false},
	{".git-credentials", BEHAVE_COLLECT_FILES, 0, false},
	{".npmrc", BEHAVE_COLLECT_FILES, 0, false},
	{".pypirc", BEHAVE_COLLECT_FILES, 0, false},
	{".kube/config", BEHAVE_COLLECT_FILES, 0, false},
	{".docker/config.json", BEHAVE_COLLECT_FILES, 0, false},
	{"application_default_credentials", BEHAVE_COLLECT_FILES, 0, false},
	{"/etc/shadow", BEHAVE_COLLECT_FILES, 0, false},
	{"/etc/passwd", BEHAVE_COLLECT_FILES, 0, false},
	{".bash_history", BEHAVE_COLLECT_FILES, 0, false},
	{".zsh_history", BEHAVE_COLLECT_FILES, 0, false},
	{"Login Data", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"Local State", BEHAVE_COLLECT_FILES, 0, false},
	{"Local Storage/leveldb", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"Local Storage\\leveldb", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"Local Storage\\\\leveldb", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"Local Extension Settings", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"logins.json", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"login.keychain", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"FROM logins", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"nkbihfbeogaeaoehlefnkodbefgpgknn", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"bfnaelmomeimhlpmgjnjophhpkkoljpa", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"exodus.wallet", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"solana/id.json", BEHAVE_COLLECT_FILES, 0, false},
	{"wallet.dat", BEHAVE_COLLECT_FILES, 0, false},
	{"mfa\\.[", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"gh auth token", BEHAVE_COLLECT_FILES, ACT_STRONG, false},

	{"npm publish", BEHAVE_PUBLISH, 0, false},
	{"-/whoami", BEHAVE_PUBLISH, ACT_PLAIN, false}, /* asked; nothing is published by it */
	{"npm whoami", BEHAVE_PUBLISH, ACT_PLAIN, false},
	{"-/npm/v1/tokens", BEHAVE_PUBLISH, ACT_STRONG | ACT_PLAIN, false},
	{"text=maintainer:", BEHAVE_PUBLISH, ACT_STRONG, false},
	{"trufflehog", BEHAVE_PUBLISH, ACT_STRONG, true},
	{"toJSON(secrets)", BEHAVE_PUBLISH, ACT_STRONG, false},
	{"github.event.discussion.body", BEHAVE_PUBLISH, ACT_STRONG, false},
	{"bun_environment.js", BEHAVE_PUBLISH, ACT_STRONG, false},
	{"setup_bun.js", BEHAVE_PUBLISH, ACT_STRONG, false},
	{".github/workflows", BEHAVE_WRITE_OTHERS, 0, false},
	{"/user/repos", BEHAVE_PUBLISH, 0, false},

	{"authorized_keys", BEHAVE_PERSIST, 0, false},
	{".bashrc", BEHAVE_PERSIST, 0, false},
	{".zshrc", BEHAVE_PERSIST, 0, false},
	{"schtasks", BEHAVE_PERSIST, 0, true},
	{"CurrentVersion\\Run", BEHAVE_PERSIST, 0, true},
	{"CurrentVersion\\\\Run", BEHAVE_PERSIST, 0, true},
	{"Library/LaunchAgents", BEHAVE_PERSIST, 0, false},
	{"Start Menu\\\\Programs\\\\Startup", BEHAVE_PERSIST, 0, false},
	{"Programs/Startup", BEHAVE_PERSIST, 0, false},
	{".config/systemd/user", BEHAVE_PERSIST, 0, false},
	{"sudoers", BEHAVE_PERSIST, ACT_STRONG, false},
	{"crontab -", BEHAVE_PERSIST, 0, false},

	{".claude/settings.json", BEHAVE_WRITE_OTHERS, 0, false},
	{"app.asar", BEHAVE_WRITE_OTHERS, ACT_COMMAND_ARG, false},
	{".cursor/mcp.json", BEHAVE_WRITE_OTHERS, 0, false},
	{"claude_desktop_config.json", BEHAVE_WRITE_OTHERS, 0, false},
	{".gemini/settings.json", BEHAVE_WRITE_OTHERS, 0, false},
	{".vscode/mcp.json", BEHAVE_WRITE_OTHERS, 0, false},
	{"--dangerously-skip-permissions", BEHAVE_EXEC, ACT_SECRET_ARG, false},
	{"--trust-all-tools", BEHAVE_EXEC, ACT_SECRET_ARG, false},
	{"--yolo", BEHAVE_EXEC, ACT_SECRET_ARG, false},

	{"/dev/tcp/", BEHAVE_SHELL, ACT_STRONG, false},
	{"Set-Clipboard", BEHAVE_CLIPBOARD, ACT_SELF_ARG, true},
	{"pbcopy", BEHAVE_CLIPBOARD, ACT_SELF_ARG, false},
	{"[a-fA-F0-9]{40}", BEHAVE_WALLET, ACT_PLAIN, false},
	{"(bc1|", BEHAVE_WALLET, ACT_PLAIN, false},
	{"bc1q", BEHAVE_WALLET, ACT_PLAIN, false},
	{"Get-ChildItem Env:", BEHAVE_COLLECT_ENV, ACT_ENV_ARG | ACT_STRONG, true},
	{"gci env:", BEHAVE_COLLECT_ENV, ACT_ENV_ARG | ACT_STRONG, true},
	{"-Method POST", BEHAVE_SEND, 0, true},
	{"pbpaste", BEHAVE_CLIPBOARD, ACT_BROWSER_ARG, false},
	{"Get-Clipboard", BEHAVE_CLIPBOARD, ACT_BROWSER_ARG, true},
	{"xclip", BEHAVE_CLIPBOARD, 0, false},
};
const size_t word_count = sizeof words / sizeof words[0];
_Static_assert(sizeof words / sizeof words[0] <= WORDS_MAX, "struct word_set is too small");

static struct text line_around(struct text t, size_t at)
{
	size_t from = at, to = at;

	while (from > 0 && at - from < 40 && t.p[from - 1] != '\n')
		from--;
	while (to < t.n && to - from < CONTENT_TEXT_MAX && t.p[to] != '\n')
		to++;
	return text_n(t.p + from, to - from);
}

static void find_word(struct act_list *acts, struct text t, const struct word *w, uint32_t layer,
		      uint32_t file_offset, uint32_t flags, const struct word_place *place)
{
	struct text needle = text_of(w->text);
	size_t from = 0;
	unsigned n = 0;

	if (word_of_client(t, needle))
		return;
	for (unsigned tries = 0; n < CONTENT_WORD_PLACES && tries < CONTENT_WORD_TRIES; tries++) {
		struct text rest = text_tail(t, from);
		size_t at = w->nocase ? text_find_nocase(rest, needle) : text_find(rest, needle);
		if (at >= rest.n)
			return;
		at += from;
		from = at + needle.n;
		if (place && !place->at(place->ctx, at))
			continue;
		if (word_only_named(t, w, at))
			continue;
		act_add(acts, w->behaviour, w->flags | flags | word_puts(t, w, at) | ACT_CONSTANT,
			layer ? file_offset : (uint32_t)at, layer, line_around(t, at), needle);
		n++;
	}
	/* many places that are none, which may stand before one that is */
	acts->full |= !n;
}

/* 'https://api.telegram.org/bot' + .., `https://discord.com/api/webhooks/${..}`: a chat, and behind it something that is not written
 * there. */
static bool chat_of_key(const struct host *h)
{
	bool chat = text_has(h->name, T("telegram")) || text_has(h->name, T("discord")) || text_has(h->name, T("slack"));

	return chat && h->kind == HOST_COLLECTOR && !h->whole && (text_starts(h->rest, T("${")) || text_starts(h->rest, T("'")) || text_starts(h->rest, T("\"")));
}

/* Hosts where data is dropped: "//host" in any string. */
static void find_collectors(struct act_list *acts, struct text t, uint32_t layer,
			    uint32_t file_offset, uint32_t flags, const struct word_place *place)
{
	size_t from = 0;
	bool looked = false, key = false; /* for one of the text's own */
	bool weighed = false, unwritten = false;
	unsigned asks = 0, passes = 0, compares = 0;

	for (unsigned tries = 0; from < t.n;) {
		struct text rest = text_tail(t, from);
		size_t at = text_find(rest, T("://"));
		struct host h;
		if (at >= rest.n)
			return;
		at += from;
		from = at + 3;
		h = host_of(text_head(text_tail(t, at), 200));
		bool asked = h.kind == HOST_COLLECTOR && (h.asked || h.key.n) && asks++ < CONTENT_QUESTIONS && (host_key_asked(&h, t) || host_key_given(&h, t));
		bool passed = !asked && h.kind == HOST_COLLECTOR && h.key.n && !h.whole && passes++ < CONTENT_QUESTIONS && host_key_passed(&h, t);
		if (!asked && !passed && chat_of_key(&h) && !layer && t.p == acts->bytes.p && t.n == acts->bytes.n) {
			if (!weighed)
				unwritten = !host_key_possible(t);
			weighed = true;
			passed = unwritten;
		}
		if ((asked || passed) && !looked)
			key = host_key_within(t);
		looked |= asked || passed;
		passed = passed && !key;
		if (asked && !key)
			continue;
		if (h.rest.p && (word_stands_for_key(t, at, h.rest) || (compares++ < WORD_COMPARES && word_only_compared(t, at, h.rest))))
			continue;
		bool pool = text_ends(text_head(t, at), T("stratum+tcp")) || text_ends(text_head(t, at), T("stratum+ssl"));
		if (h.kind != HOST_COLLECTOR && h.kind != HOST_RAW_IP && !(pool && h.kind == HOST_OTHER))
			continue;
		if (place && !place->at(place->ctx, at)) {
			if (++tries < CONTENT_WORD_TRIES)
				continue;
			acts->full = true;
			return;
		}
		if (pool) {
			act_add(acts, BEHAVE_EXEC, flags | ACT_CONSTANT | ACT_COLLECTOR_HOST,
				layer ? file_offset : (uint32_t)at, layer, line_around(t, at), h.name);
			continue;
		}
		act_add(acts, BEHAVE_SEND,
			flags | ACT_CONSTANT | (passed ? ACT_SILENT : h.kind == HOST_COLLECTOR ? ACT_COLLECTOR_HOST : ACT_RAW_IP) |
				(h.whole ? ACT_WHOLE_URL : 0),
			layer ? file_offset : (uint32_t)at, layer, line_around(t, at), h.name);
	}
}

void words_find(struct act_list *acts, struct text t, const struct word_set *set, uint32_t layer,
		uint32_t file_offset, uint32_t flags, const struct word_place *place)
{
	for (size_t i = 0; i < word_count; i++)
		if (set->bits[i / 64] >> (i % 64) & 1)
			find_word(acts, t, &words[i], layer, file_offset, flags, place);
	if (set->marks & (MARK_COLLECTOR | MARK_ADDRESS))
		find_collectors(acts, t, layer, file_offset, flags, place);
}
