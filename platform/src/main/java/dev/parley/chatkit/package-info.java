/** ChatKit: sessions of chats in a web page, and their threads. */
@NullMarked
package dev.parley.chatkit;

import org.jspecify.annotations.NullMarked;
