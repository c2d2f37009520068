/* What an install runs because of binding.gyp and the build files that it reads. */
#include "scanner/content/reach_pass.h"

#include "scanner/content/gyp.h"
#include "scanner/content/kind.h"
#include "scanner/content/limits.h"
#include "scanner/content/resolve.h"
#include "scanner/content/script.h"

/* What gyp reads for one package, and the folder in which it runs the commands of each: that of the build file that asks for it. */
struct gyp_files {
	struct gyp_file {
		uint32_t file;
		struct text folder;
	} list[CONTENT_GYP_FILES];
	uint32_t count;
	bool more;
};

static void gyp_enter(struct reach_pass *r, struct gyp_files *all, uint32_t file, struct text folder)
{
	if (file == DEP_NONE)
		return;
	for (uint32_t i = 0; i < all->count; i++)
		if (all->list[i].file == file)
			return;
	all->more |= all->count == CONTENT_GYP_FILES;
	if (all->count < CONTENT_GYP_FILES)
		all->list[all->count++] = (struct gyp_file){file, arena_text(r->content->arena, folder)};
}

/* "includes": what is read in the place of its name, for that build file. "dependencies": other build files, each in its folder. */
static void gyp_others(struct reach_pass *r, struct gyp_files *all, struct gyp_file by, struct text rest)
{
	struct text path, here = resolve_folder(r->content->files[by.file].path);

	while (gyp_reads(&rest, &path, &all->more)) {
		arena_reset(r->scratch);
		struct text at = resolve_join(r->scratch, here, path);
		if (at.p)
			gyp_enter(r, all, resolve_path(r->content, at), text_ends(path, T(".gypi")) ? by.folder : resolve_folder(at));
	}
}

static void gyp(struct reach_pass *r, const struct manifest_view *m, struct gyp_file by, struct text copy)
{
	struct text actions = copy, python = copy, command, name = kind_base_name(r->content->files[by.file].path);

	reach_enter_holder(r, by.file, T("binding.gyp"));
	if (gyp_escapes(copy)) {
		struct act a = {.behaviour = BEHAVE_EXECUTE, .flags = ACT_TOP | ACT_CODED | ACT_DECODED_ARG,
				.text = arena_printf(r->content->arena, "a condition of " TEXT_FMT, TEXT_ARG(name)), .detail = T("python")};
		reach_append_acts(r, &r->content->files[by.file], &a, 1, 1);
	}
	while (script_gyp_command(&copy, &command))
		reach_run_command(r, m, by.folder, by.file, command, T("binding.gyp"), 1, 0);
	while (script_gyp_action(&actions, r->content->arena, &command))
		reach_run_command(r, m, by.folder, by.file, command, T("binding.gyp"), 1, 0);
	while (gyp_python(&python, &command))
		reach_run_command(r, m, by.folder, by.file, command, T("binding.gyp"), 1, 0);
}

/* Beside what binding.gyp names, node-gyp itself includes two files that lie next to it (node-gyp, lib/configure.js). */
void reach_gyp(struct reach_pass *r, const struct manifest_view *m, uint32_t file)
{
	static const char *const beside[] = {"config.gypi", "common.gypi"};
	struct gyp_files all = {.count = 0};

	gyp_enter(r, &all, file, m->folder);
	for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
		arena_reset(r->scratch);
		gyp_enter(r, &all, resolve_path(r->content, resolve_join(r->scratch, m->folder, text_of(beside[i]))), m->folder);
	}
	for (uint32_t i = 0; i < all.count && !r->failed; i++) {
		struct text copy = arena_text(r->content->arena, reach_bytes(r, all.list[i].file));
		gyp_others(r, &all, all.list[i], copy);
		gyp(r, m, all.list[i], copy);
	}
	if (all.more)
		r->content->files[file].limits |= FILE_LIMIT_ACTS;
}
