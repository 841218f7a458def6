package dev.parley.processor

import com.google.devtools.ksp.symbol.KSClassDeclaration
import com.google.devtools.ksp.symbol.KSFile
import com.google.devtools.ksp.symbol.KSFunctionDeclaration
import com.palantir.javapoet.ClassName

/**
 * Events that can be put together: there are extensions of their flow in the sources.
 *
 * @property element What a single event is
 * @property extensions What can be made of the flow
 */
internal class EventStream(val element: KSClassDeclaration, val extensions: List<KSFunctionDeclaration>) {
    val name: ClassName get() = element.streamName

    companion object {
        /** By the full names of their elements. */
        fun of(files: List<KSFile>): Map<String, EventStream> =
            files.flatMap { it.declarations.filterIsInstance<KSFunctionDeclaration>() }
                .filter { it.isPublic && !it.isKotlinOnly && it.typeParameters.isEmpty() && it.parameters.isEmpty() }
                .groupBy { it.flowElement }
                .mapNotNull { (element, extensions) -> element?.let { EventStream(it, extensions) } }
                .associateBy { it.element.fullName }

        private val KSFunctionDeclaration.flowElement: KSClassDeclaration?
            get() = extensionReceiver?.type()?.takeIf { it.name == FLOW }
                ?.arguments?.single()?.type?.type()?.classDeclaration?.takeIf { it.containingFile != null }
    }
}
