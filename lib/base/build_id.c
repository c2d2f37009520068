#include "base/build_id.h"

#include <elf.h>
#include <link.h>
#include <string.h>

static size_t padded(size_t n)
{
	return (n + 3) & ~(size_t)3;
}

/* elf(5), "Notes": three words, the owner's name, what it says; the last two padded to four bytes. */
static struct text id_in(const char *p, size_t left)
{
	ElfW(Nhdr) head;

	while (left >= sizeof head) {
		memcpy(&head, p, sizeof head);
		size_t name = padded(head.n_namesz), said = padded(head.n_descsz);
		if (name > left - sizeof head || said > left - sizeof head - name)
			break;
		const char *at = p + sizeof head;
		if (head.n_type == NT_GNU_BUILD_ID && head.n_namesz == 4 && memcmp(at, "GNU", 4) == 0)
			return text_n(at + name, head.n_descsz);
		p += sizeof head + name + said;
		left -= sizeof head + name + said;
	}
	return text_of("");
}

/* The first object is the program itself. */
static int of_program(struct dl_phdr_info *info, size_t size, void *ctx)
{
	struct text *out = ctx;

	(void)size;
	for (size_t i = 0; i < info->dlpi_phnum && !out->n; i++) {
		const ElfW(Phdr) *h = &info->dlpi_phdr[i];
		if (h->p_type == PT_NOTE)
			*out = id_in((const char *)(info->dlpi_addr + h->p_vaddr), h->p_memsz);
	}
	return 1;
}

struct text build_id(void)
{
	struct text id = text_of("");

	dl_iterate_phdr(of_program, &id);
	return id;
}
