/* scanner/rule/address.h: hosts of addresses, and paths that leave the project. */
#ifndef PICKET_SCANNER_RULE_ADDRESS_H
#define PICKET_SCANNER_RULE_ADDRESS_H

#include "base/text.h"

/* "host:port" of an address with "://" (user and password left out), or "". Of http and https also where the slashes are
 * fewer, more or turned round. */
struct text address_host(struct text url);

/* It has a host. */
bool address_remote(struct text url);

/* Over http, which anybody on the way can change. */
bool address_is_plain(struct text url);

/* A dotted IPv4 address, or an IPv6 one in brackets, with or without port. */
bool address_is_ip(struct text host);

/* Walking `path` from `folder` goes above the project, or path is absolute. */
bool address_leaves(struct text folder, struct text path);

/* Hosts that are names of one registry, each by the SHA-256 of the name in small letters, in hexadecimal; NULL ends a list. By
 * digests, for this source names no host of a registry (docs/decisions/0027). */
extern const char *const address_one_registry[];

/* Both are in the list. */
bool address_alike(struct text host, struct text other, const char *const *list);

#endif
