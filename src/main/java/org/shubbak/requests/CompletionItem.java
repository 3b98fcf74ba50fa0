package org.shubbak.requests;

/**
 * One thing the applicant must complete (استيفاء).
 *
 * @param key a required document's key, a question's key, or {@code other}
 * @param text what exactly is missing, in the words the applicant will read
 */
public record CompletionItem(String key, String text) {}
