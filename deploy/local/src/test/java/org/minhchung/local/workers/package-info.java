/**
 * Several crawl workers in JVMs of their own on one broker and one farm of loopback hosts that
 * count how politely they are asked, to see what a killed, suspended or cut-off worker does.
 */
package org.minhchung.local.workers;
