/**
 * The analysts' desk: server-rendered pages that show what the machine found with its evidence and
 * arithmetic, and take people's decisions. Everything it shows comes from the index, the review log
 * and the live tables; it keeps nothing of its own but cookies in the reader's browser. Pages read
 * and decide without JavaScript.
 */
package org.minhchung.alerts.desk;
