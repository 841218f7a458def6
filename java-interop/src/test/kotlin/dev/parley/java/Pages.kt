@file:OptIn(InternalParleyApi::class)

package dev.parley.java

import dev.parley.Page
import dev.parley.annotation.InternalParleyApi

/** A list of one item a page: [first] and all up to [last]. */
fun pages(first: Int, last: Int): AsyncPage<Int> = AsyncPage(page(first, last), Calls(null))

private fun page(item: Int, last: Int): Page<Int> =
    Page(listOf(item), "$item", "$item", item < last) { after -> page(after.toInt() + 1, last) }
