/* Clients of services: what their methods are given goes there. */
#include "scanner/content/behave_walk.h"

#include "scanner/content/command.h"

/* sendEmail({To: to, Bcc: 'one@fixed.example'}): every message goes to somebody whom its sender does not name. */
bool behave_copies_mail(const struct js_arg *a)
{
	static const char *const names[] = {"Bcc", "bcc", "BCC", NULL};
	const struct js_arg *to = prop(a, T("To")) ? prop(a, T("To")) : prop(a, T("to"));

	for (const char *const *n = names; to && to->kind != JS_ARG_CONST && *n; n++)
		if (text_has(constant(prop(a, text_of(*n))), T("@")))
			return true;
	return false;
}

/* set(ref(db, 'x'), {..}), of Firebase's modules: a page's own fields go there as they do to any service. */
static bool into_firebase(struct text path)
{
	static const char *const names[] = {".set", ".push", ".update", ".setDoc", ".addDoc", ".updateDoc", ".uploadString", ".uploadBytes", NULL};

	for (const char *const *n = names; *n; n++)
		if (text_starts(path, T("firebase/")) && text_ends(path, text_of(*n)))
			return true;
	return false;
}

/* What talks to one service or server, by module: what a method of it is given goes there. */
bool behave_client(struct text path)
{
	static const char *const modules[] = {
		"@octokit/", "octokit", "discord.js", "telegraf", "node-telegram-bot-api", "@aws-sdk/", "aws-sdk",
		"nodemailer", "postmark", "resend", "mailgun.js", "@slack/", "dropbox", "googleapis", "mega", "megajs", "basic-ftp", "ftp", "ssh2",
		"node-ssh", "mongodb", "mqtt", "amqplib", "discord-webhook-node", "@sendgrid/", "twilio", "imgur",
		"form-data", NULL};
	static const char *const services[] = {"@sentry/", "posthog-node", "mixpanel", "@segment/", "analytics-node", "@logtail/", "@bugsnag/",
					       "rollbar", "@amplitude/", "raygun", NULL};

	if (into_firebase(path))
		return true;
	for (const char *const *m = services; *m; m++)
		if (text_starts(path, text_of(*m)))
			return true;
	if (!text_has(path, T("()")))
		return false;
	for (const char *const *m = modules; *m; m++) {
		struct text rest = path;
		if (text_skip(&rest, text_of(*m)) && (text_ends(text_of(*m), T("/")) || !rest.n || *rest.p == '.' || *rest.p == '('))
			return true;
	}
	return false;
}

/* Clients of databases, by module: mostly those of whoever calls. */
static const char *const databases[] = {"pg.", "mysql.", "mysql2.", "mysql2/", "ioredis", "redis.", "postgres", NULL};

/* new Client('postgres://..@fixed.example/x').query(.., [x]): what it is given goes to a host that the text names. */
void behave_database(struct walk *w)
{
	static const char *const makers[] = {".createConnection", ".createPool", ".createClient", NULL};
	const struct js_event *e = w->event;
	const struct js_arg *a = arg(e, 0);
	bool makes = e->kind == JS_NEW || text_eq(e->path, T("postgres"));
	uint32_t flags = 0;
	struct text host;

	if (!starts_any(e->path, databases))
		return;
	if (e->kind == JS_NEW && !behave_address(a).n)
		a = prop(a, T("connectionString")) ? prop(a, T("connectionString")) : a;
	for (const char *const *m = makers; *m && !makes; m++)
		makes = text_ends(e->path, text_of(*m));
	if (makes) {
		w->database |= command_host(behave_address(a), &host) & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP);
		return;
	}
	for (uint32_t i = 0; w->database && i < e->argc && i < JS_ARGS_MAX; i++)
		flags |= behave_origins(arg(e, i)->origins) & (ACT_ENV_ARG | ACT_FILE_ARG);
	if (flags)
		behave_add(w, BEHAVE_SEND, flags | w->database, e->path);
}

void behave_client_made(struct walk *w)
{
	w->made_flags = command_host(behave_address(arg(w->event, 0)), &w->made_for) & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP);
}

/* new Webhook('https://discord.com/api/webhooks/..'): where what its methods are given goes. */
void behave_new(struct walk *w)
{
	struct text host;

	w->client_at |= command_host(behave_address(arg(w->event, 0)), &host) & (ACT_COLLECTOR_HOST | ACT_RAW_IP);
}

/* "Could not add .env.local to .gitignore": says a file's name, and is no path of one to send. */
static bool sentence(const struct js_arg *a)
{
	struct text t = a->text;
	unsigned blanks = 0;

	for (size_t i = 0; a->kind == JS_ARG_CONST && i < t.n; i++) {
		if (t.p[i] == '/' || t.p[i] == '\\')
			return false;
		blanks += t.p[i] == ' ';
	}
	return blanks >= 3;
}

/* backup --bucket mine: a command-line program puts it where its user says. */
static bool users_bucket(const struct walk *w, const struct js_arg *a)
{
	return (a->origins & JS_FROM_ARGV) && text_starts(w->source, T("#!")) && has(w->event->path, "client-s3");
}

/* conn.exec('ln -sfn shared/.env .env'): a command for the other machine names files there. What a file here holds was read, or
 * is one of the home folder, by whatever reads it. */
static bool names_there(const struct walk *w, const struct js_arg *a)
{
	return (text_starts(w->event->path, T("ssh2.")) || text_starts(w->event->path, T("node-ssh."))) &&
	       (text_ends(w->event->path, T(".exec")) || text_ends(w->event->path, T(".execCommand"))) && !(a->origins & (JS_FROM_FILE | JS_FROM_HOME | JS_FROM_COMMAND));
}

void behave_client_call(struct walk *w)
{
	uint32_t flags = 0;

	if (text_ends(w->event->path, T(".connect")) || text_ends(w->event->path, T(".login")) ||
	    text_ends(w->event->path, T(".auth")) || text_ends(w->event->path, T(".forwardOut")))
		return; /* a key to get in with, the address of a way on */
	for (uint32_t i = 0; i < w->event->argc && i < JS_ARGS_MAX; i++) {
		const struct js_arg *a = arg(w->event, i);
		if (!sentence(a) && !users_bucket(w, a))
			flags |= behave_origins(a->origins & (names_there(w, a) ? ~JS_FROM_CRED_FILE : ~0u));
	}
	if (into_firebase(w->event->path))
		flags &= ~(uint32_t)ACT_BROWSER_ARG;
	if (flags & ACT_BROWSER_ARG)
		flags |= ACT_OTHER_HOST;
	if (behave_copies_mail(arg(w->event, 0)))
		behave_add(w, BEHAVE_SEND, ACT_STRONG | ACT_PARAM_ARG, T("a hidden copy"));
	if (flags & (ACT_ENV_ARG | ACT_FILE_ARG | ACT_BROWSER_ARG))
		behave_add(w, BEHAVE_SEND, (flags & (BEHAVE_TAINTS | ACT_OTHER_HOST)) | w->client_at, w->event->path);
}
