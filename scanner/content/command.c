#include "scanner/content/command.h"

#include "scanner/content/host.h"
#include "scanner/rule/hook.h"
#include "scanner/rule/hook_repository.h"
#include "scanner/rule/hook_traits.h"

uint32_t command_host(struct text url, struct text *name)
{
	struct host h = host_of(url);

	*name = h.name;
	switch (h.kind) {
	case HOST_COLLECTOR:
		return ACT_COLLECTOR_HOST | (h.whole ? ACT_WHOLE_URL : 0);
	case HOST_RAW_IP:
		return ACT_RAW_IP;
	case HOST_OTHER:
		return ACT_OTHER_HOST | (h.insecure ? ACT_INSECURE : 0);
	case HOST_METADATA:
		return ACT_STRONG;
	case HOST_NONE:
	case HOST_LOCAL:
		break;
	}
	*name = text_of("");
	return 0;
}

void command_traits(struct act_list *acts, uint32_t traits, struct text shown, uint32_t flags,
		   uint32_t offset, uint32_t layer)
{
	static const struct {
		uint32_t trait;
		enum behaviour behaviour;
		uint32_t flags;
	} rows[] = {
		{HOOK_RUNS_FETCHED, BEHAVE_EXECUTE, ACT_FETCHED_ARG},
		{HOOK_FETCHES, BEHAVE_FETCH, 0},
		{HOOK_SENDS, BEHAVE_SEND, 0},
		{HOOK_SOCKET, BEHAVE_SHELL, ACT_STRONG},
		{HOOK_ENCODED, BEHAVE_DECODE, ACT_DECODED_ARG},
		{HOOK_SECRETS, BEHAVE_COLLECT_FILES, ACT_FILE_ARG},
		{HOOK_DESTROYS, BEHAVE_DESTROY, ACT_STRONG},
		{HOOK_RECON, BEHAVE_COLLECT_HOST, 0},
		{HOOK_PERSISTS, BEHAVE_PERSIST, 0},
		{HOOK_REGISTERS, BEHAVE_PERSIST, ACT_STRONG},
		{HOOK_RUNS_DECODED, BEHAVE_EXECUTE, ACT_DECODED_ARG},
		{HOOK_DIVERTS, BEHAVE_WRITE_OTHERS, ACT_STRONG},
		{HOOK_SEIZES, BEHAVE_PERSIST, ACT_STRONG | ACT_COMMAND_ARG},
		{HOOK_MINES, BEHAVE_EXEC, ACT_COLLECTOR_HOST},
		{HOOK_LOADER, BEHAVE_EXEC, ACT_INSECURE},
	};
	uint32_t silent = traits & HOOK_SILENT ? ACT_SILENT : 0;

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (traits & rows[i].trait)
			act_add(acts, rows[i].behaviour, flags | (rows[i].behaviour == BEHAVE_SEND ? 0 : silent) | rows[i].flags, offset, layer,
				shown, text_of("command"));
}

static void put_host(struct act_list *acts, struct text command, uint32_t traits, uint32_t flags,
			 uint32_t offset, uint32_t layer)
{
	struct text rest = command, name;
	size_t at = text_find(rest, T("://"));
	uint32_t h;

	if (at < rest.n)
		rest = text_tail(rest, at >= 5 ? at - 5 : 0);
	while (rest.n && (*rest.p == ' ' || *rest.p == '\'' || *rest.p == '"'))
		rest = text_tail(rest, 1);
	h = at < command.n ? command_host(rest, &name) : 0;
	if (!h && (traits & (HOOK_FETCHES | HOOK_SENDS)))
		for (struct text t = command; t.n;) { /* curl collector.host */
			struct cut c = text_cut(t, ' ');
			h = command_host(c.head, &name);
			if (h & (ACT_COLLECTOR_HOST | ACT_RAW_IP))
				break;
			h = 0;
			t = c.tail;
		}
	if (h & (ACT_COLLECTOR_HOST | ACT_RAW_IP))
		act_add(acts, BEHAVE_SEND, flags | (h & ~(uint32_t)ACT_STRONG), offset, layer, command, name);
	if (h & ACT_STRONG)
		act_add(acts, BEHAVE_METADATA, flags, offset, layer, command, name);
}

#define KEY_LEAST 32u /* letters of a key behind its AAAA; an example of a usage has fewer */

static bool key_behind(struct text t)
{
	size_t n = 0;

	while (n < t.n && n < KEY_LEAST &&
	       ((t.p[n] >= 'a' && t.p[n] <= 'z') || (t.p[n] >= 'A' && t.p[n] <= 'Z') || (t.p[n] >= '0' && t.p[n] <= '9') || t.p[n] == '+' || t.p[n] == '/'))
		n++;
	return n == KEY_LEAST;
}

bool command_public_key(struct text t)
{
	static const char *const kinds[] = {"ssh-rsa", "ssh-ed25519", "ssh-dss", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
					    "@openssh.com", NULL};

	for (size_t at; (at = text_find(t, T(" AAAA"))) < t.n; t = text_tail(t, at + 5)) {
		struct text before = text_head(t, at);
		for (const char *const *k = kinds; *k; k++)
			if (text_ends(before, text_of(*k)) && key_behind(text_tail(t, at + 5)))
				return true;
	}
	return false;
}

bool command_brings_runtime(struct text t)
{
	return text_has(t, T("oven-sh/bun/releases/"));
}

/* shutdown -h now, shutdown /s /t 0, poweroff: a command that ends the session of everybody. */
static bool stops_machine(struct text command)
{
	static const char *const heads[] = {"shutdown now", "shutdown /s", "shutdown /r", "shutdown -h", "shutdown -P", "shutdown -r", "shutdown -s",
					    "shutdown.exe /s", "poweroff", "systemctl poweroff", "halt -p", NULL};

	(void)text_skip(&command, T("sudo "));
	for (const char *const *h = heads; *h; h++)
		if (text_starts(command, text_of(*h)))
			return true;
	return false;
}

/* tar cz ~/.ssh | nc host 9000, curl -F f=@$HOME/.npmrc ..: what keeps credentials goes out by one line. A key that ssh logs in with
 * stays where it is. */
static bool sends_home_files(struct text command, uint32_t traits)
{
	static const char *const homes[] = {"~/.", "$HOME/.", "${HOME}/.", NULL};
	static const char *const others[] = {"-i ~", "-i $", "-i \"", "known_hosts", ".pub", "netrc", NULL};
	bool named = false;

	if (!(traits & HOOK_SECRETS) || !(traits & HOOK_SENDS))
		return false;
	for (const char *const *h = homes; *h; h++)
		named |= text_has(command, text_of(*h));
	for (const char *const *o = others; *o; o++)
		named &= !text_has(command, text_of(*o));
	return named;
}

/* A word of a command line, without its quotes. */
static struct text bare(struct text word)
{
	if (word.n > 1 && (*word.p == '"' || *word.p == '\'') && word.p[word.n - 1] == *word.p)
		return text_n(word.p + 1, word.n - 2);
	return word;
}

static struct text base_name(struct text path)
{
	struct cut slash = text_cut_last(path, '/'), back = text_cut_last(slash.found ? slash.tail : path, '\\');

	return back.found ? back.tail : slash.found ? slash.tail : path;
}

/* Where nobody looks for a package's file. */
static bool away(struct text to)
{
	static const char *const places[] = {"/tmp/", "/var/tmp/", "/dev/shm/", "$TMPDIR", "${TMPDIR", "%TEMP%", "%TMP%", "%APPDATA%", "%LOCALAPPDATA%",
					     "~/", "$HOME/", "${HOME}/", NULL};

	for (const char *const *p = places; *p; p++)
		if (text_starts(to, text_of(*p)))
			return true;
	return false;
}

/* cp -f x/y /tmp/.z: from is a file of the package. */
static bool copies_away(const struct hook_step *s, struct text *from, struct text *to)
{
	struct text rest = s->text;

	*from = *to = text_of("");
	if (!text_eq(s->program, T("cp")) && !text_eq(s->program, T("copy")) && !text_eq(s->program, T("mv")) && !text_eq(s->program, T("install")))
		return false;
	for (rest = text_cut(rest, ' ').tail; rest.n;) {
		struct cut c = text_cut(rest, ' ');
		struct text word = bare(c.head);
		rest = c.tail;
		if (!word.n || *word.p == '-' || (word.n == 2 && *word.p == '/')) /* cp -f, copy /Y */
			continue;
		*from = *to;
		*to = word;
	}
	return from->n && !memchr("/~$%", *from->p, 4) && away(*to);
}

/* cp x/y /tmp/.z && /tmp/.z: whether it is a program is told where the file is at hand (reach_follow.c, reach_hook.c). */
static void carries(struct act_list *acts, const struct hook *h, struct text command, uint32_t flags, uint32_t offset, uint32_t layer)
{
	struct text from, to;

	for (size_t i = 0; i < h->count; i++) {
		if (!copies_away(&h->steps[i], &from, &to))
			continue;
		struct text name = base_name(text_ends(to, T("/")) ? from : to);
		for (size_t k = i + 1; k < h->count; k++)
			if (text_eq(h->steps[k].program, name) && text_has(h->steps[k].text, to) && !text_has(h->steps[k].text, T("ersion"))) {
				act_add(acts, BEHAVE_EXEC, flags | ACT_SELF_ARG | ACT_SHARE, offset, layer, command, from);
				break;
			}
	}
}

/* As the package managers spell it. */
static bool publishes(struct text command)
{
	static const char *const ways[] = {"npm publish", "npm pub ", "yarn publish", "yarn npm publish", "bun publish", NULL};

	for (const char *const *w = ways; *w; w++)
		if (text_has(command, text_of(*w)))
			return true;
	return text_ends(command, T("npm pub"));
}

void command_acts(struct act_list *acts, struct text command, uint32_t flags, uint32_t offset,
		    uint32_t layer)
{
	struct hook h = {0};
	uint32_t traits;

	if (command.n > HOOK_COMMAND_MAX) {
		if (!(flags & (ACT_CODED | ACT_EXECUTED | ACT_TOP))) /* a long text that nobody runs */
			return;
		acts->full = true;
		command = text_head(command, HOOK_COMMAND_MAX);
	}
	if (!command.n)
		return;
	traits = hook_traits_text(command);
	if (hook_parse(acts->arena, command, &h))
		traits |= h.traits;
	for (size_t i = 0; i < h.count; i++)
		if (h.steps[i].kind == HOOK_FILE)
			act_add(acts, BEHAVE_EXEC, flags | ACT_CONSTANT, offset, layer, command, h.steps[i].text);
		else if (hook_runs_repository(&h.steps[i]))
			traits |= HOOK_FETCHES | HOOK_RUNS_FETCHED; /* as npx https://.. is */
	carries(acts, &h, command, flags, offset, layer);
	/* a line that is put where it starts again, and fetches */
	if ((traits & HOOK_PERSISTS) && (text_has(command, T("curl ")) || text_has(command, T("wget ")) ||
					 text_has(command, T("/dev/tcp/"))))
		traits |= HOOK_REGISTERS;
	command_traits(acts, traits, command, flags, offset, layer);
	if (sends_home_files(command, traits))
		act_add(acts, BEHAVE_SEND, flags | ACT_FILE_ARG, offset, layer, command, T("files of the home folder"));
	if ((traits & HOOK_SENDS) && text_has(command, T(" @-")) && text_has(command, T("|"))) /* what the commands before it say */
		act_add(acts, BEHAVE_SEND, flags | ACT_COMMAND_ARG, offset, layer, command, T("output of commands"));
	put_host(acts, command, traits, flags, offset, layer);
	if (command_brings_runtime(command))
		act_add(acts, BEHAVE_PUBLISH, flags | ACT_STRONG | ACT_FETCHED_ARG, offset, layer, command, T("a runtime of its own"));
	if (text_ends(command, T("rm -rf *")) || text_has(command, T("rm -rf * ")) || text_ends(command, T("rm -rf ./*")) ||
	    text_ends(command, T("rm -rf .")))
		act_add(acts, BEHAVE_DESTROY, flags | ACT_STRONG, offset, layer, command, T("the current folder"));
	if (stops_machine(command))
		act_add(acts, BEHAVE_DESTROY, flags | ACT_SILENT, offset, layer, command, T("stops the machine"));
	if (text_has(command, T("authorized_keys")) && text_has(command, T(">")) && command_public_key(command))
		act_add(acts, BEHAVE_PERSIST, flags | ACT_STRONG | ACT_KEYS_ARG, offset, layer, command, T("authorized_keys"));
	if (text_has(command, T("config.sh --url")) && text_has(command, T("--token"))) /* a runner of workflows */
		act_add(acts, BEHAVE_PERSIST, flags | ACT_STRONG, offset, layer, command, T("a runner of workflows"));
	if (publishes(command) || text_has(command, T("npm whoami")))
		act_add(acts, BEHAVE_PUBLISH, flags, offset, layer, command, T("npm"));
}
