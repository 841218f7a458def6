package dev.parley.processor

import com.google.devtools.ksp.symbol.KSClassDeclaration
import com.google.devtools.ksp.symbol.KSDeclaration
import com.google.devtools.ksp.symbol.KSFunctionDeclaration
import com.google.devtools.ksp.symbol.KSValueParameter
import com.palantir.javapoet.CodeBlock

/**
 * Says in Javadoc what the Kotlin sources say in KDoc: `[X]` becomes a link to X or to what stands for X in Java,
 * backticks become code, and tags stay where Java has them.
 */
internal class Javadoc(api: ApiSurface, private val face: Face = Face.ASYNC) {
    private val classes: Map<String, KSClassDeclaration> =
        api.classes.associateBy { it.fullName } + api.classes.associateBy { it.simpleNames.joinToString(".") }

    /** What [declaration] is, without its tags. */
    fun of(declaration: KSDeclaration): CodeBlock = prose(KDoc.of(declaration).text, declaration)

    /** [of], with how the call fails said as a future or a publisher says it: later, not by throwing. */
    private fun text(call: KSFunctionDeclaration, doc: KDoc): CodeBlock {
        val failures = if (face == Face.ASYNC) doc.failures() else emptyList()
        val block = CodeBlock.builder().add(of(call))
        failures.forEachIndexed { index, failure ->
            val start = if (index > 0) {
                "\n<br>"
            } else if (doc.text.isEmpty()) {
                ""
            } else {
                "\n\n<p>"
            }
            block.add("\$LFails with \$L \$L", start, exception(failure, call), prose(failure.text, call))
        }
        return block.build()
    }

    /** What [call] does, for an overload that takes [parameters]. */
    fun of(call: KSFunctionDeclaration, parameters: List<KSValueParameter>): CodeBlock {
        val doc = KDoc.of(call)
        val tags = CodeBlock.builder()
        parameters.forEach { parameter ->
            doc.about("param", parameter.label)?.let { tags.add("@param \$L \$L\n", parameter.label, prose(it, call)) }
        }
        doc.tags.filter { it.name == "return" }.forEach { tags.add("@return \$L\n", prose(it.text, call)) }
        if (face == Face.BLOCKING) doc.failures().forEach { tags.add(thrown(it, call)) }
        return paragraph(text(call, doc), tags.build(), deprecation(call))
    }

    private fun thrown(tag: KDoc.Tag, call: KSFunctionDeclaration): CodeBlock {
        val type = find(tag.subject, call)?.let { CodeBlock.of("\$T", it.toJava()) } ?: CodeBlock.of("\$L", tag.subject)
        return CodeBlock.of("@throws \$L \$L\n", type, prose(tag.text, call))
    }

    private fun KDoc.failures() = tags.filter { it.name == "throws" }

    /** What the property [name] of [model] is, wherever the sources say it. */
    fun ofProperty(model: KSClassDeclaration, name: String): CodeBlock {
        val property = model.property(name)
        val text = KDoc.of(model).run { about("property", name) ?: about("param", name) }
            ?: property?.let { KDoc.of(it).text }.orEmpty()
        return prose(text.capitalized(), model)
    }

    /** [text] and the [tags] that are there, set off from it. */
    fun paragraph(text: CodeBlock, vararg tags: CodeBlock): CodeBlock {
        val present = tags.filterNot { it.isEmpty }
        val block = CodeBlock.builder().add(text)
        if (!text.isEmpty) block.add("\n")
        if (!text.isEmpty && present.isNotEmpty()) block.add("\n")
        present.forEach(block::add)
        return block.build()
    }

    fun deprecation(declaration: KSDeclaration): CodeBlock =
        declaration.deprecation?.let { CodeBlock.of("@deprecated \$L\n", prose(it, declaration)) } ?: CodeBlock.of("")

    private fun exception(tag: KDoc.Tag, place: KSDeclaration): CodeBlock =
        find(tag.subject, place)?.let { CodeBlock.of("{@link \$T}", it.toJava()) }
            ?: CodeBlock.of("{@code \$L}", tag.subject)

    private fun prose(text: String, place: KSDeclaration): CodeBlock {
        val block = CodeBlock.builder()
        if (text.isEmpty()) return block.build()
        return proseOf(face.words.of(text), place, block)
    }

    private fun proseOf(text: String, place: KSDeclaration, block: CodeBlock.Builder): CodeBlock {
        var done = 0
        MARKUP.findAll(text).forEach { match ->
            block.add("\$L", plain(text.substring(done, match.range.first)))
            block.add(markup(match, place))
            done = match.range.last + 1
        }
        return block.add("\$L", plain(text.substring(done))).build()
    }

    private fun plain(text: String): String = text
        .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("**", "")
        .replace(Regex("\n{2,}"), "\n\n<p>").replace("\n<p>- ", "\n<p>• ").replace("\n- ", "\n<br>• ")

    private fun markup(match: MatchResult, place: KSDeclaration): CodeBlock {
        val (code, label, target, address) = match.destructured
        return when {
            code.isNotEmpty() -> CodeBlock.of("{@code \$L}", code)
            address.isNotEmpty() -> CodeBlock.of("<a href=\"\$L\">\$L</a>", address, plain(label))
            else -> link(target.ifEmpty { label }, place)
        }
    }

    private fun link(name: String, place: KSDeclaration): CodeBlock {
        find(name, place)?.let { return CodeBlock.of("{@link \$T}", it.linked()) }
        val member = name.substringAfterLast('.')
        val owner = if ('.' in name) find(name.substringBeforeLast('.'), place) else place.ownService()
        return if (owner != null && owner.offers(member)) {
            CodeBlock.of("{@link \$T#\$L}", owner.linked(), member)
        } else {
            CodeBlock.of("{@code \$L}", name)
        }
    }

    private fun find(name: String, place: KSDeclaration): KSClassDeclaration? =
        generateSequence(place) { it.parentDeclaration }.firstNotNullOfOrNull { classes["${it.fullName}.$name"] }
            ?: classes[name]

    private fun KSDeclaration.ownService(): KSClassDeclaration? = generateSequence(this) {
        it.parentDeclaration
    }.filterIsInstance<KSClassDeclaration>().firstOrNull { it.isService }

    private fun KSClassDeclaration.linked() = if (isService) face.of(this) else toJava()

    private fun KSClassDeclaration.offers(member: String): Boolean = if (isService) {
        calls().any { it.simpleName.asString() == member }
    } else {
        has("JvmRecord") &&
            property(member) != null
    }

    private companion object {
        /** `code`, [text](address), [text][target] or [target]. */
        val MARKUP = Regex("`([^`]+)`|\\[([^\\[\\]\\n]+)](?:\\[([\\w.]+)]|\\((https?:[^)\\s]+)\\))?")
    }
}
