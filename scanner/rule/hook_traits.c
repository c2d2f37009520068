#include "scanner/rule/hook_traits.h"

#include "scanner/rule/hook.h"
#include "scanner/rule/hook_port.h"

struct sign {
	const char *text;
	uint32_t traits;
};

/* Present, ignoring case, and not inside a longer word where it begins or ends with a word byte. */
static bool present(struct text t, struct text needle)
{
	for (size_t i = 0; (i += text_find_nocase(text_tail(t, i), needle)) < t.n; i++) {
		bool left = i && text_is_word(t.p[i - 1]) && text_is_word(needle.p[0]);
		bool right = i + needle.n < t.n && text_is_word(t.p[i + needle.n]) &&
			     text_is_word(needle.p[needle.n - 1]);
		if (!left && !right)
			return true;
	}
	return false;
}

static uint32_t collect(struct text t, const struct sign *signs)
{
	uint32_t out = 0;

	for (; signs->text; signs++)
		if ((out & signs->traits) != signs->traits && present(t, text_of(signs->text)))
			out |= signs->traits;
	return out;
}

/* $(env), `env | sort`: all of it as text; `env LANG=C date` runs a program. */
static bool prints_environment(struct text t)
{
	for (size_t at; (at = text_find(t, T("env"))) < t.n;) {
		struct text before = text_head(t, at);
		t = text_tail(t, at + 3);
		if (!text_ends(before, T("$(")) && !text_ends(before, T("`")))
			continue;
		struct text rest = t;
		while (text_skip(&rest, T(" ")))
			;
		if (!rest.n || memchr(")`|;>-&", *rest.p, 7))
			return true;
	}
	return false;
}

/* find ~ -name .env -o -name '*.pem': the home folder is gone through for what keeps secrets. */
static bool searches_home(struct text t)
{
	static const char *const places[] = {"find ~", "find $HOME", "find \"$HOME", "find ${HOME", "find / ", "find /home", "find /Users", NULL};
	static const char *const names[] = {".env", ".pem", "id_rsa", "*.key", "id_ed25519", "wallet", ".npmrc", "credentials", "keystore", "*.kdbx", NULL};

	for (const char *const *p = places; *p; p++) {
		struct text rest = text_tail(t, text_find(t, text_of(*p)));
		for (const char *const *n = names; *n && text_has(rest, T("-name")); n++)
			if (text_has(rest, text_of(*n)))
				return true;
	}
	return false;
}

/* rm -rf of the root, the home, or all in them; rm -rf /tmp/x is no such thing. */
static bool removes_all(struct text t)
{
	static const char *const roots[] = {
	    "/",      "/*",	 "~",	      "~/",	 "~/*",		  "$HOME",      "../*",  "../../*",
	    "$HOME/", "$HOME/*", "\"$HOME\"", "${HOME}", "%USERPROFILE%", "C:\\",
	    NULL};

	for (size_t at; (at = text_find(t, T("rm -"))) < t.n;) {
		t = text_tail(t, at + 4);
		struct cut flags = text_cut(t, ' ');
		if (!text_has(flags.head, T("r")) && !text_has(flags.head, T("R")))
			continue;
		struct text rest = flags.tail;
		for (unsigned words = 0; rest.n && words < 8; words++) {
			struct cut word = text_cut(rest, ' ');
			for (const char *const *r = roots; *r; r++)
				if (text_eq(word.head, text_of(*r)))
					return true;
			rest = word.tail;
		}
	}
	return false;
}

#define LIST_WORDS 24
#define CODED_LETTERS 8

/* Many words and nothing that a shell reads: the key words of a language, a sentence. */
static bool word_list(struct text t)
{
	size_t blanks = 0;

	for (size_t i = 0; i < t.n; i++) {
		if (t.p[i] == ' ')
			blanks++;
		else if (t.p[i] == '|' && i + 1 < t.n && t.p[i + 1] >= '0' && t.p[i + 1] <= '9')
			continue; /* a highlighter's "echo|0" */
		else if (!text_is_word(t.p[i]) && t.p[i] != '-' && t.p[i] != '.' && t.p[i] != ',' && t.p[i] != '%' &&
			 t.p[i] != '?')
			return false;
	}
	return blanks >= LIST_WORDS;
}

/* printf '\x63\x75..': letters by their numbers, more than a message has. */
static bool coded_letters(struct text t)
{
	unsigned n = 0;

	for (size_t at; n < CODED_LETTERS && (at = text_find(t, T("\\"))) + 3 < t.n;) {
		t = text_tail(t, at + 1);
		n += (*t.p == 'x' || *t.p == '0' || *t.p == '1') && ((t.p[1] >= '0' && t.p[1] <= '9') || (t.p[1] >= 'a' && t.p[1] <= 'f') || (t.p[1] >= 'A' && t.p[1] <= 'F'));
	}
	return n == CODED_LETTERS;
}

/* echo x | rev | sh, | tr a-z n-za-m | sh: what is printed is turned into a command. With blanks, as nobody spells an expression. */
static bool turned(struct text t)
{
	bool shell = present(t, T("| sh")) || present(t, T("| bash"));

	return shell && (present(t, T("| rev")) || (present(t, T("| tr ")) && text_has(t, T("-z"))));
}

static bool piped_to_shell(struct text t)
{
	return present(t, T("| sh")) || present(t, T("| bash")) || present(t, T("|sh")) || present(t, T("|bash"));
}

/* echo x >> ~/.bashrc, or >> ~/.ssh/authorized_keys */
static bool adds_to_profile(struct text t)
{
	static const char *const profiles[] = {".bashrc", ".zshrc", ".profile", ".bash_profile", ".ssh/authorized_keys", NULL};
	struct text rest = t;

	for (size_t at; (at = text_find(rest, T(">>"))) < rest.n;) {
		rest = text_tail(rest, at + 2);
		struct text word = text_cut(text_trim(rest), ' ').head;
		word = text_cut(text_cut(word, ';').head, '&').head;
		while (word.n && (text_ends(word, T("\"")) || text_ends(word, T("'")) || text_ends(word, T(")"))))
			word = text_head(word, word.n - 1);
		for (const char *const *p = profiles; *p; p++)
			if (text_ends(word, text_of(*p)))
				return true;
	}
	return false;
}

/* iwr u -OutFile f; saps f, iwr u -OutFile x.exe; ./x.exe: not what only unpacks it, or asks for its hash */
static bool starts_download(struct text t)
{
	size_t at = text_find_nocase(t, T("-outfile "));
	struct text rest = text_trim(text_tail(t, at + 9)), file = text_cut(text_cut(rest, ' ').head, ';').head, again = text_tail(rest, file.n);
	struct text name = text_cut_last(file, '\\').found ? text_cut_last(file, '\\').tail : file;

	if (at < t.n && name.n > 4 && !text_has(name, T("$")) && (text_has(again, T(";")) || text_has(again, T("&"))) && text_has(again, name) &&
	    !text_has(again, T("rchive")) && !text_has(again, T("ash")))
		return true;
	return present(t, T("-outfile")) && (present(t, T("saps")) || present(t, T("start-process")) || present(t, T("invoke-item")) ||
					     present(t, T("& $env:temp")) || present(t, T("&$env:temp")));
}

/* A program of the network given to what runs it: deno run https://.., npm install https://..tgz */
static bool runs_address(struct text t)
{
	static const char *const heads[] = {"deno run ", "bun run http", "bun http", "npm install ", "npm i ", "npm exec ", NULL};

	for (const char *const *h = heads; *h; h++) {
		size_t at = text_find(t, text_of(*h));
		if (at == t.n)
			continue;
		struct text rest = text_cut(text_tail(t, at), ';').head;
		rest = text_cut(rest, '&').head;
		size_t url = text_find(rest, T("https://")), plain = text_find(rest, T("http://"));
		if (url < rest.n || plain < rest.n)
			return !present(rest, T("--registry"));
	}
	return false;
}

/* git clone u d && sh d/x */
static bool runs_clone(struct text t)
{
	static const char *const runs[] = {"sh ", "bash ", "node ", "python3 ", "python ", "./", NULL};
	size_t at = text_find(t, T("git clone "));
	struct text rest = text_tail(t, at < t.n ? at + 10 : t.n), folder = text_of("");
	struct cut line = text_cut(rest, '&');

	for (struct text words = text_trim(text_cut(line.head, ';').head); words.n; words = text_cut(words, ' ').tail)
		folder = text_cut(words, ' ').head;
	if (folder.n < 2 || text_has(folder, T(":")))
		return false;
	rest = text_tail(rest, (size_t)(folder.p + folder.n - rest.p));
	for (size_t k; (k = text_find(rest, folder)) < rest.n; rest = text_tail(rest, k + folder.n))
		for (const char *const *r = runs; *r; r++)
			if (text_ends(text_head(rest, k), text_of(*r)))
				return true;
	return false;
}

/* npm install NAME && node node_modules/NAME/x.js, and nobody is to see it */
static bool runs_installed(struct text t)
{
	static const char *const heads[] = {"npm install ", "npm i ", "npm add ", "yarn add ", "pnpm add ", "bun add ", NULL};
	bool quiet = present(t, T("--silent")) || present(t, T("/dev/null")) || present(t, T("> nul")) || present(t, T("-s ")) ||
		     text_ends(text_trim(t), T("&"));

	for (const char *const *h = heads; quiet && *h; h++) {
		size_t at = text_find(t, text_of(*h));
		if (at == t.n)
			continue;
		struct text rest = text_cut(text_tail(t, at + text_of(*h).n), '&').head;
		rest = text_cut(rest, ';').head;
		for (struct text word; rest.n; rest = text_cut(rest, ' ').tail) {
			word = text_cut(rest, ' ').head;
			bool scoped = text_starts(word, T("@"));
			struct text name = text_cut(scoped ? text_tail(word, 1) : word, '@').head;
			if (name.n < 2 || text_starts(name, T("-")) || text_starts(name, T(".")))
				continue;
			struct text behind = text_tail(t, (size_t)(word.p - t.p) + word.n);
			size_t again = text_find(behind, name);
			if (again == behind.n)
				continue;
			struct text before = text_head(behind, again);
			before = scoped && text_ends(before, T("@")) ? text_head(before, before.n - 1) : before;
			if (text_ends(before, T("node_modules/")) || text_ends(before, T("npx ")) || text_ends(before, T("node -r ")))
				return true;
		}
	}
	return false;
}

/* A socket whose ends become those of a shell, as written for perl, php, python and ruby. */
static bool socket_shell(struct text t)
{
	if (present(t, T("IO::Socket")) && (text_has(t, T("`$_`")) || present(t, T("system"))))
		return true;
	return (present(t, T("socket")) || present(t, T("TCPSocket")) || present(t, T("fsockopen"))) &&
	       (present(t, T("/sh")) || present(t, T("/bash")) || present(t, T("cmd.exe"))) &&
	       (present(t, T("dup2")) || present(t, T("exec")) || present(t, T("spawn")) || present(t, T("popen")) ||
		present(t, T("open(STDIN")));
}

/* npm config set registry https://..: the key decides; one scope's registry is an ordinary setting. */
static bool diverts_key(struct text rest)
{
	static const char *const keys[] = {"registry", "script-shell", "npmregistryserver", "ignore-scripts", "yarnpath", "yarn-path",
					   "node-options", "git", "onload-script", NULL};

	rest = text_cut(text_cut(text_cut(rest, ';').head, '&').head, '|').head;
	for (unsigned n = 0; rest.n && n < 12; n++) {
		struct cut word = text_cut(rest, ' ');
		struct text key = text_cut(word.head, '=').head;
		for (const char *const *k = keys; *k; k++)
			if (text_eq_nocase(key, text_of(*k)))
				return !text_eq(key, T("ignore-scripts")) || !text_has(rest, T("true"));
		rest = word.tail;
	}
	return false;
}

/* Where packages come from, or what runs them, for all installs that follow. */
static bool diverts(struct text t)
{
	static const char *const managers[] = {"npm", "pnpm", "yarn", "bun", "cnpm", NULL};

	for (const char *const *m = managers; *m; m++)
		for (struct text rest = t; rest.n;) {
			size_t at = text_find(rest, text_of(*m)), set;
			if (at >= rest.n)
				break;
			rest = text_tail(rest, at + text_of(*m).n);
			if (!text_starts(rest, T(" ")))
				continue;
			struct text line = text_cut(text_cut(rest, ';').head, '&').head;
			set = text_find(line, T(" set "));
			if (set < line.n && set < 32 && diverts_key(text_tail(line, set + 5)))
				return true;
		}
	return text_has(t, T("git config")) && present(t, T("insteadof"));
}

/* \\host\share, with or without @SSL: "" when there is none. */
static bool share_at(struct text t)
{
	size_t n = 2;
	bool dot = false;

	if (!text_starts(t, T("\\\\")) || t.n < 6 || !text_is_word(t.p[2]))
		return false;
	while (n < t.n && (text_is_word(t.p[n]) || t.p[n] == '.' || t.p[n] == '-' || t.p[n] == '@')) {
		dot |= t.p[n] == '.' || t.p[n] == '@';
		n++;
	}
	if (!dot || n < 6 || n == t.n || t.p[n] != '\\')
		return false;
	n += n + 1 < t.n && t.p[n + 1] == '\\' ? 2 : 1; /* as written for a shell that takes one away */
	return n < t.n && (text_is_word(t.p[n]) || t.p[n] == '$');
}

bool hook_share(struct text t, struct text *share)
{
	for (size_t at, from = 0; (at = text_find(text_tail(t, from), T("\\\\"))) + from < t.n; from += at + 1)
		if (share_at(text_tail(t, from + at))) {
			*share = text_tail(t, from + at);
			return true;
		}
	return false;
}

/* The share's file is the program, or given to what runs it. */
static bool runs_share(struct text command, struct text share)
{
	static const char *const runs[] = {"start", "/c", "/k", "call", "node", "regsvr32", "rundll32", "mshta", "cscript",
					   "wscript", "powershell", "-file", "python", "msiexec", "/i", "/s", "&&", "&", "||", NULL};
	struct text before = text_trim(text_head(command, (size_t)(share.p - command.p)));

	while (before.n && (text_ends(before, T("\"")) || text_ends(before, T("'"))))
		before = text_trim(text_head(before, before.n - 1));
	if (!before.n || present(command, T("net use")) || present(command, T("pushd")))
		return true;
	for (const char *const *r = runs; *r; r++)
		if (before.n >= text_of(*r).n && text_eq_nocase(text_tail(before, before.n - text_of(*r).n), text_of(*r)))
			return true;
	return false;
}

/* Invoke-Expression "$prefix\bin\x.ps1 y": a program among files, in a command that fetches nothing. */
static bool only_says_programs(struct text command)
{
	static const char *const fetches[] = {"http", "net.", "msxml", "certutil", "\"\\\\", "'\\\\", " \\\\", "irm", "iwr", "curl", "wget", "download", "invoke-w", "invoke-r",
					      "webclient", "webrequest", "base64", "bitstransfer", "iex", "$(", "://", NULL};
	struct text rest = command;
	size_t at;

	for (const char *const *f = fetches; *f; f++)
		if (text_find_nocase(command, text_of(*f)) < command.n)
			return false;
	while ((at = text_find_nocase(rest, T("invoke-expression"))) < rest.n) {
		rest = text_trim(text_tail(rest, at + 17));
		if (!text_skip(&rest, T("\"")) && !text_skip(&rest, T("\\\"")))
			return false;
		struct text line = text_cut(rest, '"').head;
		if (!text_has(line, T("\\")) && !text_has(line, T("/")))
			return false;
	}
	return true;
}

uint32_t hook_traits_text(struct text command)
{
	static const struct sign signs[] = {
	    {"/dev/udp/", HOOK_SOCKET | HOOK_SENDS},
	    {"nc -e", HOOK_SOCKET},
	    {"ncat -e", HOOK_SOCKET},
	    {"bash -i", HOOK_SOCKET},
	    {"sh -i", HOOK_SOCKET},
	    {"-enc", HOOK_ENCODED},
	    {"-encodedcommand", HOOK_ENCODED},
	    {"-e JAB", HOOK_ENCODED},
	    {"base64 -d", HOOK_ENCODED},
	    {"base64 --decode", HOOK_ENCODED},
	    {"base64 -D", HOOK_ENCODED},
	    {"xxd -r", HOOK_ENCODED},
	    {"openssl enc", HOOK_ENCODED},
	    {"frombase64string", HOOK_ENCODED},
	    {"downloadstring", HOOK_FETCHES | HOOK_RUNS_FETCHED},
	    {"downloadfile", HOOK_FETCHES},
	    {"invoke-webrequest", HOOK_FETCHES},
	    {"iex", HOOK_RUNS_FETCHED},
	    {"invoke-expression", HOOK_RUNS_FETCHED},
	    {"certutil -urlcache", HOOK_FETCHES},
	    {"bitsadmin", HOOK_FETCHES},
	    {"start-bitstransfer", HOOK_FETCHES},
	    {".npmrc", HOOK_SECRETS},
	    {".aws/credentials", HOOK_SECRETS},
	    {".ssh/", HOOK_SECRETS},
	    {"~/.ssh", HOOK_SECRETS}, /* whole folders: tar cz ~/.ssh ~/.aws */
	    {"home/.ssh", HOOK_SECRETS},
	    {"~/.aws", HOOK_SECRETS},
	    {"home/.aws", HOOK_SECRETS},
	    {"~/.gnupg", HOOK_SECRETS},
	    {"home/.gnupg", HOOK_SECRETS},
	    {"~/.config/solana", HOOK_SECRETS},
	    {"~/.config/gcloud", HOOK_SECRETS},
	    {".git-credentials", HOOK_SECRETS},
	    {".kube/config", HOOK_SECRETS},
	    {".docker/config.json", HOOK_SECRETS},
	    {"/etc/passwd", HOOK_SECRETS},
	    {"/etc/shadow", HOOK_SECRETS},
	    {"npm_token", HOOK_SECRETS},
	    {"github_token", HOOK_SECRETS},
	    {"aws_secret_access_key", HOOK_SECRETS},
	    {"gh auth token", HOOK_SECRETS},
	    {"env |", HOOK_SECRETS},
	    {"printenv", HOOK_SECRETS},
	    {"export -p |", HOOK_SECRETS},
	    {"declare -x |", HOOK_SECRETS},
	    {"declare -p |", HOOK_SECRETS},
	    {"dump-keychain", HOOK_SECRETS},
	    {"find-generic-password", HOOK_SECRETS},
	    {"find-internet-password", HOOK_SECRETS},
	    {"--no-preserve-root", HOOK_DESTROYS},
	    {"mkfs", HOOK_DESTROYS},
	    {"shred -", HOOK_DESTROYS},
	    {"del /f /s", HOOK_DESTROYS},
	    {"rd /s /q c:", HOOK_DESTROYS},
	    {">/dev/null 2>&1", HOOK_SILENT},
	    {"> /dev/null 2>&1", HOOK_SILENT},
	    {"&>/dev/null", HOOK_SILENT},
	    {"&> /dev/null", HOOK_SILENT},
	    {"-windowstyle hidden", HOOK_SILENT},
	    {"-w hidden", HOOK_SILENT},
	    {"nohup", HOOK_SILENT},
	    {"whoami", HOOK_RECON},
	    {"hostname", HOOK_RECON},
	    {"uname -a", HOOK_RECON},
	    {"ifconfig", HOOK_RECON},
	    {"ip addr", HOOK_RECON},
	    {"systeminfo", HOOK_RECON},
	    {"crontab", HOOK_PERSISTS},
	    {"schtasks", HOOK_PERSISTS},
	    {"reg add", HOOK_PERSISTS},
	    {"systemctl", HOOK_PERSISTS},
	    {".bashrc", HOOK_PERSISTS},
	    {".zshrc", HOOK_PERSISTS},
	    {".profile", HOOK_PERSISTS},
	    {"launchctl", HOOK_PERSISTS},
	    {"authorized_keys", HOOK_PERSISTS},
	    {"schtasks /create", HOOK_REGISTERS},
	    {"schtasks.exe /create", HOOK_REGISTERS},
	    {"crontab -", HOOK_REGISTERS},
	    {"| crontab", HOOK_REGISTERS},
	    {"launchctl load", HOOK_REGISTERS},
	    {"launchctl bootstrap", HOOK_REGISTERS},
	    {"systemctl --user enable", HOOK_REGISTERS},
	    {"systemctl enable", HOOK_REGISTERS},
	    {"git config --global core.hookspath", HOOK_PERSISTS | HOOK_REGISTERS},
	    {"advfirewall firewall add", HOOK_SEIZES},
	    {"add-mppreference", HOOK_SEIZES},
	    {"set-mppreference -disable", HOOK_SEIZES},
	    {"etc/sudoers", HOOK_SEIZES},
	    {"/docker.sock", HOOK_SEIZES},
	    {"nsenter -t 1", HOOK_SEIZES},
	    {"stratum+tcp://", HOOK_MINES},
	    {"stratum+ssl://", HOOK_MINES},
	    {"--donate-level", HOOK_MINES},
	    {"xmrig", HOOK_MINES},
	    {"regsvr32", HOOK_LOADER},
	    {"rundll32", HOOK_LOADER},
	    {"mshta", HOOK_LOADER},
	    {"wscript", HOOK_LOADER},
	    {"cscript", HOOK_LOADER},
	    {NULL, 0},
	};
	struct text share;
	uint32_t out;

	if (word_list(command))
		return 0;
	out = collect(command, signs) | (removes_all(command) ? HOOK_DESTROYS : 0) |
	      (prints_environment(command) || searches_home(command) ? HOOK_SECRETS : 0);
	if (text_has(command, T("/dev/tcp/")) && !hook_only_asks_ports(command))
		out |= HOOK_SOCKET | HOOK_SENDS;
	if ((out & HOOK_FETCHES || present(command, T("iwr"))) && starts_download(command))
		out |= HOOK_FETCHES | HOOK_RUNS_FETCHED;
	if ((out & HOOK_PERSISTS) && adds_to_profile(command) && !text_starts(command, T("ssh "))) /* there: on another machine */
		out |= HOOK_REGISTERS;
	if ((text_has(command, T("> .git/hooks/")) || text_has(command, T(">.git/hooks/"))) && (text_has(command, T("curl ")) || text_has(command, T("wget "))))
		out |= HOOK_PERSISTS | HOOK_REGISTERS;
	if ((out & HOOK_PERSISTS) && (text_has(command, T("> /etc/cron")) || text_has(command, T(">/etc/cron"))))
		out |= HOOK_REGISTERS;
	if (diverts(command) || present(command, T("--install-extension")))
		out |= HOOK_DIVERTS;
	if ((out & HOOK_RUNS_FETCHED) && present(command, T("invoke-expression")) && only_says_programs(command))
		out &= ~(uint32_t)HOOK_RUNS_FETCHED;
	if (hook_share(command, &share))
		out |= HOOK_FETCHES | (runs_share(command, share) ? HOOK_RUNS_FETCHED : 0);
	if (runs_address(command) || runs_clone(command) || runs_installed(command))
		out |= HOOK_FETCHES | HOOK_RUNS_FETCHED;
	if (present(command, T("url.dll"))) /* how a browser is opened */
		out &= ~(uint32_t)HOOK_LOADER;
	if ((out & HOOK_LOADER) && present(command, T("://")))
		out |= HOOK_FETCHES | HOOK_RUNS_FETCHED;
	if ((out & HOOK_PERSISTS) && present(command, T("reg add")) && present(command, T("\\Run")))
		out |= HOOK_REGISTERS;
	if (piped_to_shell(command) && (coded_letters(command) || turned(command)))
		out |= HOOK_ENCODED;
	if ((out & HOOK_ENCODED) && piped_to_shell(command))
		out |= HOOK_RUNS_DECODED;
	if (present(command, T("currentversion\\run")) && (present(command, T("set-itemproperty")) || present(command, T("new-itemproperty"))))
		out |= HOOK_PERSISTS | HOOK_REGISTERS;
	if (present(command, T("socat")) && (present(command, T("exec:")) || present(command, T("system:"))))
		out |= HOOK_SOCKET;
	if (present(command, T("--privileged")) && (present(command, T("docker")) || present(command, T("podman"))))
		out |= HOOK_SEIZES;
	return out;
}

/* What a variable's name says: a secret, who works where, nothing. */
static uint32_t variable_traits(struct text name)
{
	static const char *const secrets[] = {"token", "secret", "pass", "key", "cred", "auth", "mnemonic", "seed", NULL};
	static const char *const hosts[] = {"USER", "USERNAME", "LOGNAME", "COMPUTERNAME", "USERDOMAIN", "HOSTNAME", NULL};

	for (const char *const *s = secrets; *s; s++)
		if (text_find_nocase(name, text_of(*s)) < name.n)
			return HOOK_SECRETS;
	for (const char *const *h = hosts; *h; h++)
		if (text_eq(name, text_of(*h)))
			return HOOK_RECON;
	return 0;
}

/* .get("CC"), ["CC"], .get("CC", ..: behind os.environ; one variable, by a name that stands there whole. */
static bool one_variable(struct text after, struct text *name)
{
	bool get = text_skip(&after, T(".get(")) || text_skip(&after, T(".setdefault(")) || text_skip(&after, T(".pop("));
	size_t n = 1;

	if (!get && !text_skip(&after, T("[")))
		return false;
	if (!after.n || (*after.p != '"' && *after.p != '\''))
		return false;
	while (n < after.n && text_is_word(after.p[n]))
		n++;
	if (n == 1 || n == after.n || after.p[n] != *after.p)
		return false;
	*name = text_n(after.p + 1, n - 1);
	after = text_trim(text_tail(after, n + 1));
	return text_starts(after, get ? T(")") : T("]")) || (get && text_starts(after, T(",")));
}

/* Python's environment: as a whole, or no more of it than some variables. "CI" in os.environ reads nothing. */
static uint32_t environ_traits(struct text code)
{
	struct text rest = code, word = T("os.environ"), name;
	uint32_t out = 0;

	for (size_t at; (at = text_find_nocase(rest, word)) < rest.n;) {
		struct text before = text_trim_end(text_n(code.p, (size_t)(rest.p - code.p) + at));
		bool longer = rest.p + at > code.p && text_is_word(rest.p[at - 1]);
		rest = text_tail(rest, at + word.n);
		if (longer || (rest.n && text_is_word(*rest.p)))
			continue;
		if (one_variable(rest, &name))
			out |= variable_traits(name);
		else if (!(text_ends(before, T("\" in")) || text_ends(before, T("' in")) || text_ends(before, T("\" not in")) ||
			   text_ends(before, T("' not in"))) ||
			 (rest.n && (*rest.p == '.' || *rest.p == '[')))
			return HOOK_SECRETS;
	}
	return out;
}

uint32_t hook_traits_code(struct text code)
{
	static const struct sign signs[] = {
	    {"http.get", HOOK_FETCHES},
	    {"https.get", HOOK_FETCHES},
	    {"http.request", HOOK_SENDS},
	    {"https.request", HOOK_SENDS},
	    {"require('http')", HOOK_FETCHES},
	    {"require('https')", HOOK_FETCHES},
	    {"require(\"http\")", HOOK_FETCHES},
	    {"require(\"https\")", HOOK_FETCHES},
	    {"node:http", HOOK_FETCHES},
	    {"node:https", HOOK_FETCHES},
	    {"fetch(", HOOK_FETCHES},
	    {"urlopen", HOOK_FETCHES},
	    {"LWP::Simple", HOOK_FETCHES},
	    {"HTTP::Tiny", HOOK_FETCHES},
	    {"file_get_contents('http:", HOOK_FETCHES},
	    {"file_get_contents('https:", HOOK_FETCHES},
	    {"file_get_contents(\"http:", HOOK_FETCHES},
	    {"file_get_contents(\"https:", HOOK_FETCHES},
	    {"URI.open", HOOK_FETCHES},
	    {"Net::HTTP", HOOK_FETCHES},
	    {"net.connect", HOOK_SOCKET},
	    {"net.socket", HOOK_SOCKET},
	    {"dns.lookup", HOOK_SENDS},
	    {"dns.resolve", HOOK_SENDS},
	    {"atob(", HOOK_ENCODED},
	    {"'base64'", HOOK_ENCODED},
	    {"\"base64\"", HOOK_ENCODED},
	    {"'hex'", HOOK_ENCODED},
	    {"b64decode", HOOK_ENCODED},
	    {"fromcharcode", HOOK_ENCODED},
	    {"json.stringify(process.env)", HOOK_SECRETS},
	    {"object.keys(process.env)", HOOK_SECRETS},
	    {"object.entries(process.env)", HOOK_SECRETS},
	    {"os.hostname", HOOK_RECON},
	    {"os.userinfo", HOOK_RECON},
	    {"curl ", HOOK_FETCHES},
	    {"wget ", HOOK_FETCHES},
	    {NULL, 0},
	};
	uint32_t out = collect(code, signs) | environ_traits(code) | hook_traits_text(code);

	if ((out & HOOK_FETCHES) &&
	    (present(code, T("eval(")) || present(code, T("eval get")) || present(code, T("new Function")) ||
	     present(code, T("exec(")) || present(code, T("execSync(")) ||
	     present(code, T("spawn(")) || piped_to_shell(code) || present(code, T("vm.run"))))
		out |= HOOK_RUNS_FETCHED;
	if ((out & HOOK_ENCODED) && (present(code, T("eval(")) || present(code, T("Function(")) ||
				     present(code, T("exec(")) || present(code, T("_compile("))))
		out |= HOOK_RUNS_DECODED;
	if (socket_shell(code))
		out |= HOOK_SOCKET;
	return out;
}
