/* scanner/input/limits.h: every ceiling of the readers. Each is tested on both sides. */
#ifndef PICKET_SCANNER_INPUT_LIMITS_H
#define PICKET_SCANNER_INPUT_LIMITS_H

#include <stddef.h>

/* Source bytes. The largest real lockfile seen is under 10 MB; node refuses a manifest of this size
 * long before. */
#define INPUT_LOCKFILE_BYTES_MAX ((size_t)128 << 20)
#define INPUT_MANIFEST_BYTES_MAX ((size_t)16 << 20)
#define INPUT_SETTING_BYTES_MAX	 ((size_t)4 << 20)

/* Folders or objects inside each other where a reader joins their names: nested v1 dependencies,
 * overrides, exports, settings. */
#define INPUT_NEST_MAX 64

/* Bytes of one joined name ("a>b>c", "node_modules/a/node_modules/b"). */
#define INPUT_KEY_BYTES_MAX 4096

/* Bytes of all joined names of one section: a deep tree of short values must not become a hundred times its size. */
#define INPUT_FLAT_BYTES_MAX ((size_t)8 << 20)

/* Problems of one kind a reader writes for one document; the last says that there are more. */
#define INPUT_ODD_MAX 32

/* YAML: collections inside each other, and events in one file. */
#define INPUT_YAML_DEPTH_MAX  64
#define INPUT_YAML_EVENTS_MAX ((size_t)32 << 20)

/* YAML: documents in one file (pnpm writes two), and anchors where people may write them. */
#define INPUT_YAML_DOCUMENTS_MAX 16
#define INPUT_YAML_ANCHORS_MAX	 1024

/* yarn berry: dependenciesMeta of one entry that are looked at. The most seen is below 100. */
#define INPUT_META_MAX 512

/* Pairs one section of a manifest or one file of settings may become. */
#define INPUT_LIST_MAX ((uint32_t)1 << 20)

#endif
