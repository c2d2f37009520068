/* Python, Ruby, Perl and PHP by their words: an install that runs one of these runs it as a whole, and what it does shows in
 * the names of the functions it calls. */
#include "scanner/content/script_words.h"

#include "scanner/content/limits.h"

#include <string.h>

enum sense { ENV, NET, SEND, EVAL, DECODE, HOST, SOCKET, RUN, FILES, STAYS, DESTROYS, SENSES };

struct sign {
	enum sense sense;
	struct text text;
};
#define S(sense, t) {sense, {"" t, sizeof(t) - 1}}

static const struct sign python[] = {
	S(ENV, "dict(os.environ"), S(ENV, "dumps(os.environ"), S(ENV, "str(os.environ"), S(ENV, "repr(os.environ"),
	S(ENV, "os.environ.items("), S(ENV, "urlencode(os.environ"), S(ENV, "os.environ._data"), S(ENV, "dict(environ"),
	S(NET, "urlopen("), S(NET, "urllib.request"), S(NET, "urllib2"), S(NET, "requests."), S(NET, "http.client"),
	S(NET, "HTTPSConnection("), S(NET, "HTTPConnection("), S(NET, "create_connection("), S(NET, "socket.socket("), S(NET, ".connect(("),
	S(NET, "httpx."), S(NET, "aiohttp"), S(NET, "smtplib"), S(NET, "ftplib"),
	S(SEND, "requests.post("), S(SEND, "requests.put("), S(SEND, "httpx.post("), S(SEND, "'POST'"), S(SEND, "\"POST\""),
	S(SEND, ".sendall("), S(SEND, ".sendmail("), S(SEND, "storbinary("), S(SEND, "data="), S(SEND, "urlencode("),
	S(EVAL, "exec("), S(EVAL, "eval("), S(EVAL, "getattr(builtins"), S(EVAL, "getattr(__builtins__"), S(EVAL, "__builtins__["),
	S(EVAL, "__builtins__.__dict__"), S(EVAL, ",exec)"), S(EVAL, ", exec)"), S(EVAL, "=exec\n"), S(EVAL, "= exec\n"), S(EVAL, "VirtualAlloc("),
	S(DECODE, "b64decode("), S(DECODE, "zlib.decompress("), S(DECODE, ".fromhex("), S(DECODE, "marshal.loads("),
	S(DECODE, "codecs.decode("), S(DECODE, "unhexlify("), S(DECODE, "a85decode("), S(DECODE, "b32decode("),
	S(HOST, "platform.node("), S(HOST, "gethostname("), S(HOST, "getpass.getuser("), S(HOST, "os.getlogin("),
	S(FILES, "/'.aws'"), S(FILES, "/ '.aws'"), S(FILES, "/ \".aws\""), S(FILES, "/'.ssh'"), S(FILES, "/ '.ssh'"), S(FILES, "/ \".ssh\""),
	S(FILES, "/'.npmrc'"), S(FILES, "/ '.npmrc'"), S(FILES, "/ \".npmrc\""), S(FILES, "'.aws', 'credentials'"), S(FILES, "\".aws\", \"credentials\""),
	S(FILES, "'.ssh', 'id_"), S(FILES, "\".ssh\", \"id_"), S(FILES, "'~/**/.env"), S(FILES, "\"~/**/.env"), S(FILES, "/ '.kube'"), S(FILES, "/ \".kube\""),
	S(FILES, "rglob('.env"), S(FILES, "rglob(\".env"), S(FILES, "rglob('id_rsa"), S(FILES, "rglob(\"id_rsa"), S(FILES, "rglob('*.pem"), S(FILES, "rglob(\"*.pem"),
	S(STAYS, "winreg.SetValueEx("), S(STAYS, "_winreg.SetValueEx("),
	S(DESTROYS, "rmtree(os.path.expanduser('~')"), S(DESTROYS, "rmtree(os.path.expanduser(\"~\")"), S(DESTROYS, "rmtree(Path.home(),"), S(DESTROYS, "rmtree(Path.home())"),
	S(DESTROYS, "rmtree('/',"), S(DESTROYS, "rmtree('/')"), S(DESTROYS, "rmtree(os.environ['HOME']"), S(DESTROYS, "rmtree(os.environ[\"HOME\"]"),
	S(HOST, "uuid.getnode("), S(SOCKET, ".recv("), S(RUN, "subprocess."), S(RUN, "os.popen("), S(RUN, "os.system("), S(RUN, "Popen("),
};
static const struct sign ruby[] = {
	S(ENV, "ENV.to_"), S(ENV, "ENV.inspect"), S(ENV, "ENV.map"), S(ENV, "ENV.each"), S(ENV, "(ENV)"),
	S(NET, "Net::HTTP"), S(NET, "URI.open"), S(NET, "open-uri"), S(NET, "TCPSocket"), S(NET, "HTTParty"),
	S(NET, "Faraday"), S(NET, "RestClient"),
	S(SEND, "Net::HTTP.post"), S(SEND, "HTTP::Post"), S(SEND, "HTTParty.post"), S(SEND, "Faraday.post"),
	S(SEND, "RestClient.post"), S(SEND, "post_form"),
	S(EVAL, "eval("), S(EVAL, "eval "), S(EVAL, "instance_eval"), S(EVAL, "class_eval"),
	S(DECODE, "decode64"), S(DECODE, ".unpack('m"), S(DECODE, ".unpack(\"m"), S(DECODE, ".unpack1("),
	S(DECODE, "Zlib::Inflate"), S(DECODE, ".pack('H"), S(DECODE, ".pack(\"H"),
	S(HOST, "Socket.gethostname"), S(HOST, "Etc.getlogin"), S(SOCKET, "TCPSocket"), S(RUN, "IO.popen"), S(RUN, "`#{"),
	S(RUN, "Open3."), S(RUN, "%x("), S(RUN, "system("),
};
static const struct sign perl[] = {
	S(ENV, "%ENV"),
	S(NET, "LWP::"), S(NET, "HTTP::Tiny"), S(NET, "IO::Socket"),
	S(SEND, "->post("), S(SEND, "post_form"), S(SEND, "'POST'"), S(SEND, "POST =>"),
	S(EVAL, "eval("), S(EVAL, "eval "),
	S(DECODE, "decode_base64"), S(DECODE, "pack('H"), S(DECODE, "pack(\"H"), S(DECODE, "unpack('u"), S(DECODE, "unpack(\"u"),
	S(HOST, "Sys::Hostname"), S(HOST, "getpwuid("), S(SOCKET, "IO::Socket"), S(RUN, "system("),
	S(RUN, "qx("), S(RUN, "`$"),
};
static const struct sign php[] = {
	S(ENV, "getenv()"), S(ENV, "encode($_ENV"), S(ENV, "encode($_SERVER"), S(ENV, "serialize($_"), S(ENV, "http_build_query($_"),
	S(NET, "file_get_contents('http"), S(NET, "file_get_contents(\"http"), S(NET, "curl_init("), S(NET, "fsockopen("),
	S(NET, "stream_socket_client("),
	S(SEND, "CURLOPT_POSTFIELDS"), S(SEND, "'POST'"), S(SEND, "\"POST\""),
	S(EVAL, "eval("), S(EVAL, "create_function("), S(EVAL, "assert("),
	S(DECODE, "base64_decode("), S(DECODE, "gzinflate("), S(DECODE, "gzuncompress("), S(DECODE, "hex2bin("),
	S(DECODE, "str_rot13("),
	S(HOST, "gethostname("), S(HOST, "php_uname("), S(HOST, "get_current_user("),
	S(SOCKET, "fsockopen("), S(SOCKET, "stream_socket_client("), S(RUN, "shell_exec("), S(RUN, "proc_open("), S(RUN, "popen("),
};
#undef S

struct seen { /* where each sense shows first; the text's length: nowhere */
	size_t at[SENSES];
};

/* In a line that is no comment, and no end of a longer name. Each line is asked once whether it is one. */
static size_t find(struct text t, struct text word)
{
	bool comment = false;

	for (size_t from = 0, at; (at = from + text_find(text_tail(t, from), word)) < t.n; from = at + word.n) {
		size_t line = at;
		while (line > from && t.p[line - 1] != '\n')
			line--;
		if (line > from || !from)
			comment = text_starts(text_trim(text_n(t.p + line, at - line)), T("#"));
		if (!comment && !(at && text_is_word(t.p[at - 1]) && text_is_word(word.p[0])) &&
		    !(at && t.p[at - 1] == '.' && *word.p == 'e'))
			return at;
	}
	return t.n;
}

static void look(struct text t, const struct sign *signs, size_t count, struct seen *out)
{
	for (size_t s = 0; s < SENSES; s++)
		out->at[s] = t.n;
	for (size_t i = 0; i < count; i++) {
		size_t *best = &out->at[signs[i].sense], at = find(t, signs[i].text);
		if (at < *best)
			*best = at;
	}
}

#define LOOK(t, signs, out) look(t, signs, sizeof signs / sizeof signs[0], out)

struct place {
	struct act_list *acts;
	struct text t;
	uint32_t layer, file_offset, flags;
};

static void put(const struct place *p, enum behaviour b, uint32_t flags, size_t at, struct text detail)
{
	size_t end = at + text_find(text_tail(p->t, at), T("\n"));

	act_add(p->acts, b, p->flags | flags, p->layer ? p->file_offset : (uint32_t)at, p->layer,
		text_head(text_n(p->t.p + at, end - at), CONTENT_TEXT_MAX), detail);
}

/* What is given to eval is what the same statement, or the few before it, decode or fetch. */
static void judge(const struct place *p, const struct seen *s)
{
	bool net = s->at[NET] < p->t.n, evaluates = s->at[EVAL] < p->t.n;

	if (evaluates && s->at[DECODE] < p->t.n)
		put(p, BEHAVE_EXECUTE, ACT_DECODED_ARG, s->at[EVAL], T("eval"));
	if (evaluates && net)
		put(p, BEHAVE_EXECUTE, ACT_FETCHED_ARG, s->at[EVAL], T("eval of an answer"));
	if (net)
		put(p, BEHAVE_FETCH, 0, s->at[NET], T("network"));
	if (net && s->at[SEND] < p->t.n)
		put(p, BEHAVE_SEND, 0, s->at[SEND], T("network"));
	if (s->at[ENV] < p->t.n)
		put(p, BEHAVE_COLLECT_ENV, ACT_ENV_ARG | ACT_STRONG, s->at[ENV], T("the environment"));
	if (net && s->at[SOCKET] < p->t.n && s->at[RUN] < p->t.n)
		put(p, BEHAVE_EXEC, ACT_BROWSER_ARG, s->at[RUN], T("what a socket says"));
	if (net && s->at[FILES] < p->t.n)
		put(p, BEHAVE_COLLECT_FILES, ACT_FILE_ARG, s->at[FILES], T("credential files"));
	if (s->at[STAYS] < p->t.n && text_has(p->t, T("CurrentVersion")))
		put(p, BEHAVE_PERSIST, ACT_STRONG, s->at[STAYS], T("a start entry"));
	if (s->at[DESTROYS] < p->t.n)
		put(p, BEHAVE_DESTROY, ACT_STRONG, s->at[DESTROYS], T("everything below the home folder"));
	if (net && s->at[HOST] < p->t.n)
		put(p, BEHAVE_COLLECT_HOST, ACT_HOST_ARG, s->at[HOST], T("the machine"));
}

void script_words_find(struct act_list *acts, enum script_kind kind, struct text t, uint32_t layer, uint32_t file_offset,
		       uint32_t flags)
{
	struct place p = {acts, t, layer, file_offset, flags};
	struct seen s;

	if (kind == SCRIPT_PYTHON)
		LOOK(t, python, &s);
	else if (kind == SCRIPT_RUBY)
		LOOK(t, ruby, &s);
	else if (kind == SCRIPT_PERL)
		LOOK(t, perl, &s);
	else if (kind == SCRIPT_PHP)
		LOOK(t, php, &s);
	else
		return;
	judge(&p, &s);
}
