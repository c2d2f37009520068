/* content/command.h: command lines, and the addresses in them, as behaviours. */
#ifndef PICKET_SCANNER_CONTENT_COMMAND_H
#define PICKET_SCANNER_CONTENT_COMMAND_H

#include "scanner/content/act.h"

/* A command line that a script gives to a shell: what it fetches, sends, destroys, and which files it runs. */
void command_acts(struct act_list *acts, struct text command, uint32_t flags, uint32_t offset,
		  uint32_t layer);

/* An address or a command line with which a runtime is fetched that the machine may not have: no hook needs another one. */
bool command_brings_runtime(struct text t);

/* Traits of hook.h as acts. */
void command_traits(struct act_list *acts, uint32_t traits, struct text shown, uint32_t flags,
		    uint32_t offset, uint32_t layer);

/* enum act_flag of an address (ACT_STRONG: a metadata service), and its host's name; 0 and "" for none. */
uint32_t command_host(struct text url, struct text *name);

/* The whole public key of somebody, as ssh keeps it, stands in the text: ssh-ed25519 AAAA.. */
bool command_public_key(struct text t);

#endif
