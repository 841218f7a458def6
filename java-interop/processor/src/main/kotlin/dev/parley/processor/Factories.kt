package dev.parley.processor

import com.google.devtools.ksp.symbol.KSFile
import com.google.devtools.ksp.symbol.KSFunctionDeclaration
import com.google.devtools.ksp.symbol.Modifier

/** The top-level functions that make a value of a union, such as `user("…")`, by the union's full name. */
internal fun factories(files: List<KSFile>): Map<String, List<KSFunctionDeclaration>> =
    files.flatMap { it.declarations.filterIsInstance<KSFunctionDeclaration>() }
        .filter { it.isPublic && !it.isKotlinOnly && it.extensionReceiver == null && it.typeParameters.isEmpty() }
        .filter { it.madeUnion?.packageName?.asString() == it.packageName.asString() }
        .groupBy { requireNotNull(it.madeUnion).fullName }

private val KSFunctionDeclaration.madeUnion
    get() = returnType?.type()?.classDeclaration?.takeIf { Modifier.SEALED in it.modifiers }
