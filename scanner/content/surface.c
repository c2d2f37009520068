/* Editors', agents' and CI's own files: data that makes programs run. */
#include "scanner/content/surface.h"

#include "json/read.h"
#include "scanner/content/command.h"
#include "scanner/content/hidden.h"
#include "scanner/content/limits.h"
#include "scanner/content/workflow.h"
#include "scanner/js/runs.h"
#include "scanner/rule/hook.h"
#include "scanner/rule/hook_traits.h"

#include <string.h>


/* Who starts the commands of such a file, and when. */
enum starts {
	STARTS_NOTHING, /* somebody has to ask for it: a task without folderOpen */
	STARTS_ALONE,	/* opening the folder, beginning or going on with a session */
	STARTS_SERVER,	/* a session starts it to talk to it: what its command says counts, not that there is one */
};

static enum starts starts_of(struct text path, struct text t)
{
	if (text_has(t, T("folderOpen")) || text_has(path, T(".claude/")) || text_ends(path, T("hooks.json")) || text_ends(path, T(".kiro.hook")))
		return STARTS_ALONE;
	if (text_ends(path, T("mcp.json")))
		return STARTS_SERVER;
	/* both are in it: hooks, and servers */
	return text_has(path, T(".gemini/")) ? STARTS_ALONE : STARTS_NOTHING;
}

static void put_command(struct act_list *acts, enum starts how, struct text command, uint32_t at)
{
	struct text kept = arena_text(acts->arena, text_head(command, HOOK_COMMAND_MAX));

	acts->full |= command.n > HOOK_COMMAND_MAX;
	if (how == STARTS_ALONE)
		act_add(acts, BEHAVE_EXEC, ACT_TOP | ACT_CONSTANT, at, 0, kept, T("runs when a folder or session is opened"));
	command_acts(acts, kept, ACT_TOP, at, 0);
}

/* One word of a command line, quoted when it needs to be. */
static void put_word(struct buf *b, struct text word)
{
	bool plain = word.n && !text_has(word, T(" ")) && !text_has(word, T("\"")) && !text_has(word, T("'")) && !text_has(word, T("\n"));

	if (b->n)
		buf_char(b, ' ');
	if (!plain)
		buf_char(b, '"');
	for (size_t i = 0; i < word.n; i++) {
		if (!plain && strchr("\"\\$`", word.p[i]) && word.p[i])
			buf_char(b, '\\');
		buf_char(b, word.p[i]);
	}
	if (!plain)
		buf_char(b, '"');
}

static void put_words(struct buf *b, struct json list)
{
	for (struct json_each i = json_each(list); json_next(&i);) {
		struct text word;
		if (json_string(i.value, &word) || (word = json_get_text(i.value, T("value"))).n)
			put_word(b, word);
	}
}

/* {"command": "sh", "args": ["-c", "x"]}, also with the command as a list. */
static void command_of(struct act_list *acts, enum starts how, struct json object)
{
	struct json command = json_get(object, T("command")), args = json_get(object, T("args"));
	struct buf b = BUF(HOOK_COMMAND_MAX + 1);
	struct text line;

	if (json_string(command, &line))
		buf_text(&b, line);
	else
		put_words(&b, command);
	if (b.n)
		put_words(&b, args);
	if (b.n) {
		acts->full |= b.failed;
		put_command(acts, how, buf_view(&b), (uint32_t)json_place(command).offset);
	}
	buf_free(&b);
}

/* Commands of objects at any depth: tasks, hooks by event and matcher, servers by name. */
static void commands_below(struct act_list *acts, enum starts how, struct json value, unsigned depth)
{
	if (depth == CONTENT_SURFACE_DEPTH) {
		acts->full |= json_is(value, JSON_OBJECT) || json_is(value, JSON_ARRAY);
		return;
	}
	if (json_is(value, JSON_OBJECT))
		command_of(acts, how, value);
	for (struct json_each i = json_each(value); json_next(&i);)
		if (json_is(i.value, JSON_OBJECT) || json_is(i.value, JSON_ARRAY))
			commands_below(acts, how, i.value, depth + 1);
}

/* What says the key of an agent's service, by keys of its settings: each is given to a shell when a session begins. */
static void helpers(struct act_list *acts, struct json root)
{
	static const char *const keys[] = {"apiKeyHelper", "awsAuthRefresh", "awsCredentialExport", "otelHeadersHelper", NULL};
	struct text line;

	for (const char *const *k = keys; *k; k++)
		if (json_string(json_get(root, text_of(*k)), &line))
			put_command(acts, STARTS_ALONE, line, (uint32_t)json_place(json_get(root, text_of(*k))).offset);
}

static bool opens(struct json task)
{
	return text_eq(json_get_text(json_get(task, T("runOptions")), T("runOn")), T("folderOpen"));
}

/* Of the tasks of an editor, those that opening the folder runs; all, when one of those asks for others. */
static void tasks_opened(struct act_list *acts, struct json root)
{
	struct json tasks = json_get(root, T("tasks"));
	bool all = opens(root) || json_is(json_get(root, T("command")), JSON_STRING) || !json_is(tasks, JSON_ARRAY);

	for (struct json_each i = json_each(tasks); !all && json_next(&i);)
		all = opens(i.value) && (json_is(json_get(i.value, T("dependsOn")), JSON_ARRAY) || json_get_text(i.value, T("dependsOn")).n ||
					 json_is(json_get(i.value, T("dependsOn")), JSON_OBJECT));
	if (all) {
		commands_below(acts, STARTS_ALONE, root, 0);
		return;
	}
	for (struct json_each i = json_each(tasks); json_next(&i);)
		if (opens(i.value))
			commands_below(acts, STARTS_ALONE, i.value, 2);
}

/* devcontainer.json (containers.dev, "Lifecycle scripts"): a line, a list of words, or several of both by name. Most run in
 * the container, and download tools there; one runs on the machine itself, before there is a container. */
static void lifecycle(struct act_list *acts, struct json value, bool on_host)
{
	const uint32_t never_needed = HOOK_SOCKET | HOOK_ENCODED | HOOK_RUNS_DECODED | HOOK_SEIZES | HOOK_LOADER | HOOK_MINES;
	struct buf b = BUF(HOOK_COMMAND_MAX + 1);
	struct text line;

	if (json_string(value, &line))
		buf_text(&b, line);
	else if (json_is(value, JSON_ARRAY))
		put_words(&b, value);
	else
		for (struct json_each i = json_each(value); json_next(&i);)
			if (!json_is(i.value, JSON_OBJECT))
				lifecycle(acts, i.value, on_host);
	if (b.n) {
		uint32_t at = (uint32_t)json_place(value).offset;
		acts->full |= b.failed;
		struct text kept = arena_text(acts->arena, text_head(buf_view(&b), HOOK_COMMAND_MAX));
		if (on_host)
			put_command(acts, STARTS_ALONE, kept, at);
		else
			command_traits(acts, hook_traits_text(kept) & never_needed, kept, 0, at, 0);
	}
	buf_free(&b);
}

static void devcontainer(struct act_list *acts, struct json root)
{
	static const char *const keys[] = {"onCreateCommand", "updateContentCommand", "postCreateCommand",
					   "postStartCommand", "postAttachCommand", NULL};

	lifecycle(acts, json_get(root, T("initializeCommand")), true);
	for (const char *const *k = keys; *k; k++)
		lifecycle(acts, json_get(root, text_of(*k)), false);
}

/* What stands between the quote at the beginning of *rest and its fellow, as it is written; *rest is behind it. */
static struct text quoted(struct text *rest)
{
	size_t n = 1;

	while (n < rest->n && rest->p[n] != '"')
		n += rest->p[n] == '\\' ? 2 : 1;
	struct text inside = text_head(text_tail(*rest, 1), n - 1);
	*rest = text_tail(*rest, n + 1);
	return inside;
}

/* Not text_trim(): what stands at the end of the file would be gone through for each key. */
static struct text after_blanks(struct text t)
{
	while (t.n && memchr(" \t\r\n", *t.p, 4))
		t = text_tail(t, 1);
	return t;
}

/* A value behind a key: where it begins, or "" when it is not of that kind. */
static struct text value_behind(struct text t, const char *key, char opens)
{
	struct text value = after_blanks(text_tail(t, text_find(t, text_of(key)) + strlen(key)));

	if (!text_skip(&value, T(":")))
		return text_of("");
	value = after_blanks(value);
	return value.n && *value.p == opens ? value : text_of("");
}

/* Editors read what is nearly JSON, too: then as much of it as looks like a command and its arguments. */
static void commands_said(struct act_list *acts, enum starts how, struct text t)
{
	for (struct text rest = t;;) {
		size_t at = text_find(rest, T("\"command\""));
		if (at == rest.n)
			return;
		struct text value = value_behind(rest, "\"command\"", '"');
		rest = text_tail(rest, at + 9);
		if (!value.n)
			continue;
		struct buf b = BUF(HOOK_COMMAND_MAX + 1);
		uint32_t place = (uint32_t)(value.p - t.p);
		buf_text(&b, quoted(&value));
		struct text own = text_head(value, text_find(value, T("\"command\"")));
		struct text list = value_behind(own, "\"args\"", '[');
		list = text_head(list, text_find(list, T("]")));
		while (text_find(list, T("\"")) < list.n) {
			list = text_tail(list, text_find(list, T("\"")));
			put_word(&b, quoted(&list));
		}
		acts->full |= b.failed;
		put_command(acts, how, buf_view(&b), place);
		buf_free(&b);
		rest = value;
	}
}

static void settings(struct act_list *acts, struct text path, struct text t, const struct word_set *set, struct arena *scratch)
{
	const struct json_limits limits = {.max_nodes = CONTENT_SURFACE_NODES, .jsonc = true};
	enum starts how = starts_of(path, t);
	struct word_place *nowhere = NULL;
	struct json_doc doc;
	struct err e;
	bool read = json_parse(scratch, t, &limits, &doc, &e);

	if (text_ends(path, T("devcontainer.json"))) {
		if (read)
			devcontainer(acts, json_root(&doc));
		return;
	}
	if (how == STARTS_NOTHING)
		return;
	if (read && text_ends(path, T(".vscode/tasks.json"))) {
		tasks_opened(acts, json_root(&doc));
	} else if (read) {
		commands_below(acts, how, json_root(&doc), 0);
		helpers(acts, json_root(&doc));
	} else {
		commands_said(acts, how, t);
	}
	acts->full |= !read && (!strcmp(e.code, "JSON-SIZE") || !strcmp(e.code, "JSON-DEPTH") || !strcmp(e.code, "JSON-MEMORY"));
	words_find(acts, t, set, 0, 0, 0, nowhere);
}

/* Codex' config.toml: notify = ["sh", "-c", "x"] after each turn, command = "sh" and args = [..] of a server. As much of TOML as that takes:
 * a key and its strings on one line. */
static void codex(struct act_list *acts, struct text t)
{
	struct text rest = t, line, command = text_of("");
	struct buf b = BUF(HOOK_COMMAND_MAX + 1);

	while (text_line(&rest, &line)) {
		struct cut c = text_cut(line, '=');
		struct text key = text_trim(c.head), list = c.tail;
		bool args = text_eq(key, T("args"));
		if (!c.found || !(args || text_eq(key, T("notify")) || text_eq(key, T("command"))))
			continue;
		buf_clear(&b);
		if (args && command.n)
			put_word(&b, command);
		while (text_find(list, T("\"")) < list.n) {
			list = text_tail(list, text_find(list, T("\"")));
			struct text word = quoted(&list);
			put_word(&b, word);
			command = text_eq(key, T("command")) ? word : command;
		}
		acts->full |= b.failed;
		if (b.n && (!args || command.n))
			put_command(acts, text_eq(key, T("notify")) ? STARTS_ALONE : STARTS_SERVER, buf_view(&b), (uint32_t)(line.p - t.p));
	}
	buf_free(&b);
}

/* NAME: ${{ toJSON(secrets) }}: NAME; empty when they are given otherwise. */
static struct text holder(struct text t, size_t secrets)
{
	size_t from = secrets, to;

	while (from > 0 && t.p[from - 1] != '\n' && secrets - from < 120)
		from--;
	struct text name = text_trim(text_cut(text_n(t.p + from, secrets - from), ':').head);
	for (to = 0; to < name.n && ((name.p[to] >= 'A' && name.p[to] <= 'Z') || name.p[to] == '_'); )
		to++;
	return to == name.n ? name : text_of("");
}

/* curl -d 'NPM_TOKEN=${{ secrets.NPM_TOKEN }}': how many secrets go by the name that they have in the project. What a service asks for
 * has names of the service's own: client_secret=${{ secrets.STORE_SECRET }}. */
static unsigned gives_secrets_away(struct text line)
{
	size_t data = text_find(line, T(" -d")), more = text_find(line, T(" --data"));
	struct text rest = text_tail(line, data < more ? data : more);
	unsigned given = 0;

	for (size_t at; (at = text_find(rest, T("${{ secrets."))) < rest.n;) {
		struct text before = text_head(rest, at), name;
		rest = text_tail(rest, at + 12);
		name = text_trim(text_cut(text_cut(rest, '}').head, ' ').head);
		while (before.n && strchr("=:'\" ", before.p[before.n - 1]))
			before = text_head(before, before.n - 1);
		bool upper = name.n > 3;
		for (size_t i = 0; i < name.n; i++)
			upper &= name.p[i] < 'a' || name.p[i] > 'z';
		given += upper && text_ends(before, name);
	}
	return given;
}

static void workflow(struct act_list *acts, struct text t)
{
	struct text rest = t, line;
	size_t secrets = workflow_all_secrets(t);
	size_t body = text_find(t, T("github.event.discussion.body"));
	struct text name = secrets < t.n ? holder(t, secrets) : text_of("");

	if (secrets < t.n)
		act_add(acts, BEHAVE_PUBLISH, ACT_STRONG | (workflow_hands_over(t, name) ? ACT_COMMAND_ARG : 0), (uint32_t)secrets, 0, text_head(text_tail(t, secrets), 40),
			T("all secrets of the workflow"));
	if (body < t.n && text_has(t, T("self-hosted")) && text_has(t, T("run:")))
		act_add(acts, BEHAVE_PUBLISH, ACT_STRONG | ACT_PARAM_ARG, (uint32_t)body, 0,
			text_head(text_tail(t, body), 40), T("runs what a discussion says"));
	if (secrets < t.n && text_has(t, T("upload-artifact")) && workflow_uses(t, name))
		act_add(acts, BEHAVE_SEND, ACT_SECRET_ARG, (uint32_t)secrets, 0, text_head(text_tail(t, secrets), 40),
			T("artifact of a workflow"));
	while (text_line(&rest, &line)) {
		uint32_t at = (uint32_t)(line.p - t.p), traits;
		if (!text_has(line, T("curl")) && !text_has(line, T("wget")) && !text_has(line, T("://")))
			continue;
		traits = hook_traits_text(text_head(line, 4096));
		unsigned given = text_has(line, T("curl")) ? gives_secrets_away(line) : 0;
		command_traits(acts, traits & (HOOK_SOCKET | HOOK_ENCODED), line, 0, at, 0);
		if (secrets < t.n && (text_has(line, T("curl")) || text_has(line, T("wget"))))
			act_add(acts, BEHAVE_SEND, ACT_SECRET_ARG, at, 0, line, T("workflow"));
		else if (given) {
			act_add(acts, BEHAVE_PUBLISH, ACT_STRONG | (given > 1 ? ACT_COMMAND_ARG : 0), at, 0, line, T("secrets of the workflow"));
			act_add(acts, BEHAVE_SEND, ACT_SECRET_ARG, at, 0, line, T("workflow"));
		}
	}
}

void surface_find(struct act_list *acts, enum script_kind kind, struct text path, struct text t,
		  const struct word_set *set, struct arena *scratch)
{
	struct js_runs runs = {0};

	arena_reset(scratch);
	if (kind == SCRIPT_PROSE) {
		uint32_t first = acts->count;
		if (js_runs_find(t, scratch, &runs))
			hidden_find(acts, &runs, NULL);
		for (uint32_t i = first; i < acts->count; i++) /* nobody but the agent reads it */
			if (acts->list[i].behaviour == BEHAVE_HIDE && acts->list[i].flags & ACT_DECODED_ARG)
				acts->list[i].flags |= ACT_PARAM_ARG;
		surface_prose(acts, t);
	} else if (text_has(path, T(".github/workflows"))) {
		workflow(acts, t);
	} else if (text_ends(path, T(".toml"))) {
		codex(acts, t);
	} else {
		settings(acts, path, t, set, scratch);
	}
}
