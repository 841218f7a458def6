package dev.parley.processor

import com.google.devtools.ksp.processing.Resolver
import com.google.devtools.ksp.symbol.KSClassDeclaration
import com.google.devtools.ksp.symbol.KSDeclaration
import com.google.devtools.ksp.symbol.KSDeclarationContainer
import com.google.devtools.ksp.symbol.KSFunctionDeclaration
import com.google.devtools.ksp.symbol.KSPropertyDeclaration
import com.google.devtools.ksp.symbol.KSType
import com.google.devtools.ksp.symbol.Modifier

/**
 * What the processor makes a Java face of.
 *
 * @property classes Every public class of the sources, to find what a KDoc link means
 * @property client `OpenAI`, if it is among the sources
 * @property accessors The properties of, and extensions on, the client that lead to a service
 * @property inputs The models one hands to a service that deserve a builder
 * @property models All models that a service takes or gives
 * @property factories Top-level functions that make a union's values, by its full name
 * @property streams Events whose flow has extensions, by the full names of the events
 */
internal class ApiSurface(
    val classes: List<KSClassDeclaration>,
    val services: List<KSClassDeclaration>,
    val client: KSClassDeclaration?,
    val accessors: List<KSPropertyDeclaration>,
    val inputs: List<KSClassDeclaration>,
    val models: Set<KSClassDeclaration>,
    val factories: Map<String, List<KSFunctionDeclaration>>,
    val streams: Map<String, EventStream>,
) {
    companion object {
        fun of(resolver: Resolver): ApiSurface {
            val files = resolver.getAllFiles().toList()
            val classes = files.flatMap { it.classes() }
            val services = classes.filter { it.isService }
            val client = classes.firstOrNull { it.fullName == CLIENT }
            val extensions = files.flatMap { it.declarations.filterIsInstance<KSPropertyDeclaration>() }
                .filter { it.extensionReceiver?.type()?.name == CLIENT && it.leadsToService() }
            val calls = services.flatMap { it.calls() }
            val given = Reach().apply { calls.mapNotNull { it.returnType }.forEach { visit(it.type()) } }
            val taken = Reach().apply {
                calls.flatMap { it.parameters }.map { it.type.type() }
                    .filterNot { it.classDeclaration in given.models }.forEach(::visit)
                classes.filter { it.wantsBuilder }.forEach(::visit)
            }
            return ApiSurface(
                classes = classes,
                services = services,
                client = client,
                accessors = (client?.nestedServices().orEmpty() + extensions).filter {
                    it.isPublic && !it.isKotlinOnly
                },
                inputs = taken.models.filter { it.canBeBuilt },
                models = taken.models + given.models,
                factories = factories(files),
                streams = EventStream.of(files),
            )
        }

        private fun KSPropertyDeclaration.leadsToService() = type.type().classDeclaration?.isService == true
    }
}

private fun KSDeclarationContainer.classes(): List<KSClassDeclaration> =
    declarations.filterIsInstance<KSClassDeclaration>().filter { it.isPublic }
        .flatMap { listOf(it) + it.classes() }.toList()

private val KSClassDeclaration.wantsBuilder: Boolean
    get() = fullName == OPTIONS || fullName == "$API_PACKAGE.Timeouts"

/** Is there anything optional, and may Java construct it? */
private val KSClassDeclaration.canBeBuilt: Boolean
    get() = (wantsBuilder || Modifier.DATA in modifiers) &&
        !isKotlinOnly && isPublic && typeParameters.isEmpty() && primaryConstructor?.isPublic == true &&
        constructorParameters.any { it.hasDefault }

/** Follows types through properties, elements and variants to all models of the sources that they hold. */
private class Reach {
    val models = LinkedHashSet<KSClassDeclaration>()

    /** What a listener is told, the caller does not make. */
    fun visit(type: KSType) {
        if (type.name == "java.util.function.Consumer") return
        type.arguments.mapNotNull { it.type }.forEach { visit(it.type()) }
        type.classDeclaration?.let(::visit)
    }

    fun visit(model: KSClassDeclaration) {
        if (!model.isModel || !models.add(model)) return
        model.constructorParameters.forEach { visit(it.type.type()) }
        model.getSealedSubclasses().forEach(::visit)
    }

    private val KSDeclaration.isModel: Boolean
        get() = containingFile != null && this is KSClassDeclaration && !isService && fullName != CLIENT &&
            (Modifier.DATA in modifiers || Modifier.SEALED in modifiers || isValueClass || wantsBuilder || !isPublic)
}
