/* scanner/rule/hook_port.h: scripts that wait for a database ask whether its port answers, by the same words that give a
 * shell to the network: (echo > /dev/tcp/$host/$port) 2>/dev/null, (exec 3<>/dev/tcp/$host/$port). (bash, "Redirections")
 */
#ifndef PICKET_SCANNER_RULE_HOOK_PORT_H
#define PICKET_SCANNER_RULE_HOOK_PORT_H

#include "base/text.h"

/* t.p + at: "/dev/tcp/". Nothing is said there and nothing that comes from there is read: an echo or a colon without words, or
 * a descriptor that is opened, in a text that uses none but to close it. */
bool hook_asks_port(struct text t, size_t at);

/* All such places in t, of which there are HOOK_PORTS at most. */
bool hook_only_asks_ports(struct text t);

#define HOOK_PORTS 16

#endif
