/* corpusd/pem.h: certificate, key and authority of TLS, read before clients are there. */
#ifndef PICKET_CORPUSD_PEM_H
#define PICKET_CORPUSD_PEM_H

#include "corpusd/settings.h"

struct pem {
	char *cert, *key, *client_ca; /* NULL: none */
};

/* Codes: FILE-*. */
bool pem_read(const struct settings *s, struct pem *out, struct err *e);
void pem_free(struct pem *p);

#endif
