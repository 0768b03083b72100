/** Reads mails, mailboxes and archived pages of mail programs and browsers. */
@NullMarked
package dev.dateline.read.mail;

import org.jspecify.annotations.NullMarked;
