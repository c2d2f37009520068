/* Which programs a lifecycle command can name, and what each of them is for. */
#include "scanner/rule/hook_names.h"

#include "scanner/rule/hook.h"

/* clang-format off */
bool hook_listed(struct text word, const char *const *words)
{
	for (; *words; words++)
		if (text_eq_nocase(word, text_of(*words)))
			return true;
	return false;
}

bool hook_builder(struct text program)
{
	static const char *const builders[] = {
		"node-gyp", "node-pre-gyp", "@mapbox/node-pre-gyp", "@electron/rebuild", "prebuild-install", "prebuildify", "node-gyp-build",
		"node-gyp-build-optional-packages", "cmake-js", "prebuild",
		"pkg-prebuilds-verify", "husky", "patch-package", "tsc", "ngc", "rollup",
		"webpack", "esbuild", "babel", "tsup", "lerna", "nx", "turbo", "is-ci",
		"in-publish", "not-in-publish", "rimraf", "shx", "run-s", "run-p", "npm-run-all",
		"lefthook", "simple-git-hooks", "napi-postinstall", "opencollective",
		"opencollective-postinstall", "electron-builder", "electron-rebuild", "ngcc",
		"neon", "cargo-cp-artifact", "node-pty-prebuilt", "ncp", "cpx", "copyfiles",
		"mkdirp", "only-allow", "check-node-version", "jspm", "grunt", "gulp", "vite",
		"gyp", "make", "cmake", "lint-staged", "sort-package-json", "syncpack", "prisma",
		"svelte-kit", "nuxt", "nuxi", "wxt", "fumadocs-mdx", "astro", "panda",
		"microbundle", "unbuild", "tshy", "zshy", "preconstruct", "manypkg",
		"semantic-release", "ts-patch", "ttsc", "typings", "tsd", "bower", NULL
	};
	return hook_listed(program, builders);
}

bool hook_idle(struct text program)
{
	static const char *const names[] = {
		"echo", "exit", "true", "false", "test", "[", "cd", "mkdir", ":", "printf",
		"export", "set", "unset", "sleep", "pwd", "if", "then", "fi", "else", "rem",
		"done", "do", "while", "for", "exit0", "cls", "pause", "ls", "dir", NULL
	};
	return hook_listed(program, names);
}

/* What every system has, and what installers give a download to: they unpack, check, cut or place it. */
bool hook_tool(struct text program)
{
	static const char *const names[] = {
		"tar", "gpg", "gpg2", "gzip", "gunzip", "bzip2", "xz", "unxz", "zstd", "zip", "unzip", "7z", "ar", "cpio", "jq", "yq", "grep",
		"egrep", "sed", "awk", "cut", "head", "tail", "tr", "sort", "uniq", "wc", "cat", "tee", "find", "xargs", "cp", "mv", "rm",
		"ln", "chmod", "chown", "install", "touch", "make", "cmake", "gcc", "g++", "cc", "clang", "apt", "apt-get", "apt-key", "apk", "yum", "dnf",
		"brew", "dpkg", "rpm", "pip", "pip3", "git", "docker", "systemctl", "ldconfig", "uname", "date", "which", "basename", "dirname",
		"mktemp", "sha1sum", "sha256sum", "sha512sum", "shasum", "md5sum", "openssl", "file", "stat", "du", "df", "diff", "patch", "msiexec", "hdiutil",
		"installer", "codesign", "xattr", "open", "case", "esac", "elif", "local", "return", "function", "read", "shift", "break", "continue",
		"trap", "alias", "type", "let", "declare", "]", "[[", "]]", "}", ")", NULL
	};
	return hook_listed(program, names);
}

/* Programs in front of a command that run it unchanged. */
bool hook_wrapper(struct text program)
{
	static const char *const names[] = {
		"env", "cross-env", "cross-env-shell", "sudo", "exec", "time", "nohup",
		"command", "nice", "builtin", "dotenv", "call", "then", "else", "if", "do", "!",
		"start", "setsid", "timeout", "doas", "busybox", "{", "(", "@", NULL
	};
	return hook_listed(program, names);
}

bool hook_shell(struct text p)
{
	static const char *const names[] = {
		"sh", "bash", "zsh", "dash", "ksh", "ash", "cmd", "cmd.exe", "powershell",
		"powershell.exe", "pwsh", "pwsh.exe", NULL
	};
	return hook_listed(p, names);
}

bool hook_interpreter(struct text p)
{
	static const char *const names[] = {
		"node", "nodejs", "node.exe", "bun", "deno", "tsx", "ts-node", "babel-node",
		"esno", "jiti", "esr", "esbuild-runner", "swc-node", "tsm", "sucrase-node", "vite-node", "zx", "electron",
		"nodemon", "node-dev", "ts-node-dev", "ts-node-esm", "tsnd", "python", "python2", "python3", "py", "perl", "ruby", "php",
		"source", ".", "wscript", "cscript", "rundll32", "regsvr32", "osascript", "java",
		"go", NULL
	};
	return hook_listed(p, names) || hook_shell(p);
}

bool hook_many(struct text program)
{
	static const char *const names[] = {
		"run-s", "run-p", "npm-run-all", "npm-run-all2", "concurrently", "lerna", "nx", "turbo", NULL
	};
	return hook_listed(program, names);
}

bool hook_network(struct text p)
{
	static const char *const names[] = {
		"curl", "curl.exe", "wget", "fetch", "nslookup", "dig", "host", "ping", "nc",
		"ncat", "netcat", "telnet", "ssh", "scp", "ftp", "tftp", "socat", "aria2c",
		"certutil", "certutil.exe", "bitsadmin", "iwr", "invoke-webrequest", "irm",
		"http", "rsync", "git", "gh", "aws", NULL
	};
	return hook_listed(p, names);
}
/* clang-format on */
