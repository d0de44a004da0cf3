/**
 * The demo's inbox: a small mail server and a webhook endpoint on loopback with one page that shows
 * what has arrived, so that a person sees alerts come in without owning a mailbox.
 */
package org.minhchung.local.inbox;
