package dev.parley.processor

import com.palantir.javapoet.AnnotationSpec
import com.palantir.javapoet.CodeBlock

internal fun List<CodeBlock>.joined(): CodeBlock = CodeBlock.join(this, ", ")

/** The face of something deprecated has to touch it. */
internal fun suppressDeprecation(): AnnotationSpec =
    AnnotationSpec.builder(SuppressWarnings::class.java).addMember("value", "\$S", "deprecation").build()
