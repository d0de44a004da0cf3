/**
 * The sample web: fictional outlets with layouts of their own, served on loopback over real HTTP,
 * so that the whole pipeline can be watched without touching anybody's site. Every outlet says that
 * it is fictional, and every false claim that is repeated here is also refuted here.
 */
package org.minhchung.local.sampleweb;
