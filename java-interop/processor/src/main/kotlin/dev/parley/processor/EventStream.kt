package dev.parley.processor

import com.google.devtools.ksp.symbol.KSClassDeclaration
import com.google.devtools.ksp.symbol.KSDeclaration
import com.google.devtools.ksp.symbol.KSFile
import com.google.devtools.ksp.symbol.KSFunctionDeclaration
import com.palantir.javapoet.ClassName
import com.palantir.javapoet.ParameterizedTypeName
import com.palantir.javapoet.TypeName
import com.palantir.javapoet.TypeVariableName

/**
 * Events that can be put together: there are extensions of their flow in the sources.
 *
 * @property element What a single event is. What it leaves open, an extension has to call the same
 * @property extensions What can be made of the flow
 */
internal class EventStream(val element: KSClassDeclaration, val extensions: List<KSFunctionDeclaration>) {
    val name: ClassName get() = element.streamName

    /** What [element] leaves open. */
    val variables: List<TypeVariableName> get() = element.variables.map { TypeVariableName.get(it) }

    /** The publisher of events of this [type]. */
    fun of(type: TypeName): TypeName = if (type is ParameterizedTypeName) {
        ParameterizedTypeName.get(
            name,
            *type.typeArguments().toTypedArray(),
        )
    } else {
        name
    }

    companion object {
        /** By the full names of their elements. */
        fun of(files: List<KSFile>): Map<String, EventStream> =
            files.flatMap { it.declarations.filterIsInstance<KSFunctionDeclaration>() }
                .filter { it.isPublic && !it.isKotlinOnly && it.parameters.isEmpty() }
                .groupBy { it.flowElement }
                .filter { (element, extensions) ->
                    extensions.all { it.variables.all(element?.variables.orEmpty()::contains) }
                }
                .mapNotNull { (element, extensions) -> element?.let { EventStream(it, extensions) } }
                .associateBy { it.element.fullName }

        private val KSDeclaration.variables: List<String> get() = typeParameters.map { it.simpleName.asString() }

        private val KSFunctionDeclaration.flowElement: KSClassDeclaration?
            get() = extensionReceiver?.type()?.takeIf { it.name == FLOW }
                ?.arguments?.single()?.type?.type()?.classDeclaration?.takeIf { it.containingFile != null }
    }
}
