/* Runs a fuzz harness on files or folders of files, without libFuzzer: its
 * seeds and every find of the fuzzer are plain regression tests. Fails when
 * there is no seed at all, so that an empty folder is noticed. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int files;

static void run_file(const char *path)
{
	FILE *f = fopen(path, "rb");
	if (!f)
		return;
	fseek(f, 0, SEEK_END);
	long n = ftell(f);
	rewind(f);
	/* Exactly n bytes on the heap, so that the sanitizer sees one byte too far. */
	uint8_t *data = malloc(n > 0 ? (size_t)n : 1);
	if (data && n >= 0 && fread(data, 1, (size_t)n, f) == (size_t)n) {
		LLVMFuzzerTestOneInput(data, (size_t)n);
		files++;
	}
	free(data);
	fclose(f);
}

static void run_path(const char *path)
{
	DIR *d = opendir(path);
	char name[4096];

	if (!d) {
		run_file(path);
		return;
	}
	for (struct dirent *entry; (entry = readdir(d));) {
		if (entry->d_name[0] == '.')
			continue;
		snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
		run_path(name);
	}
	closedir(d);
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		run_path(argv[i]);
	printf("%d inputs replayed\n", files);
	return files > 0 ? 0 : 1;
}
