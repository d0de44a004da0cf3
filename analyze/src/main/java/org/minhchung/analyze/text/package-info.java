/**
 * Texts as the later steps need them: split into sentences and words with exact offsets, folded for
 * comparison, and with the spans that stand in quotation marks. All offsets are UTF-16 units into
 * the text that was passed in.
 */
package org.minhchung.analyze.text;
