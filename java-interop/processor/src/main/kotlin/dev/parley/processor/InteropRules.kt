package dev.parley.processor

import com.google.devtools.ksp.symbol.KSCallableReference
import com.google.devtools.ksp.symbol.KSClassDeclaration
import com.google.devtools.ksp.symbol.KSDeclaration
import com.google.devtools.ksp.symbol.KSFunctionDeclaration
import com.google.devtools.ksp.symbol.KSNode
import com.google.devtools.ksp.symbol.KSTypeReference
import com.google.devtools.ksp.symbol.KSValueParameter
import com.google.devtools.ksp.symbol.Modifier

/** A declaration that Java could not call, and what to do about it. */
internal data class Violation(val message: String, val place: KSNode)

/** What keeps the Kotlin API callable from Java. `@JvmSynthetic` exempts a declaration: it is Kotlin's alone. */
internal class InteropRules {
    fun check(api: ApiSurface): List<Violation> =
        api.services.flatMap(::checkService) + api.models.flatMap(::checkModel) + api.inputs.flatMap(::checkBuilder)

    private fun checkService(service: KSClassDeclaration): List<Violation> = service.calls().flatMap(::checkCall)

    private fun checkCall(call: KSFunctionDeclaration): List<Violation> = buildList {
        if (Modifier.INLINE in call.modifiers) {
            add(
                call.violation(
                    "is inline, and Java cannot inline: make it a plain function or hide it with @JvmSynthetic",
                ),
            )
        }
        if (call.extensionReceiver != null) {
            add(call.violation("is an extension inside a class: take the receiver as a parameter"))
        }
        call.parameters.forEach { parameter ->
            addAll(checkType(parameter.type, call, "parameter '${parameter.label}'"))
            addAll(checkDefault(parameter, call))
        }
        call.returnType?.let { addAll(checkType(it, call, "result")) }
    }

    private fun checkModel(model: KSClassDeclaration): List<Violation> {
        if (!model.isPublic || model.isValueClass) return emptyList()
        return checkExtra(model) + model.constructorParameters
            .filter { model.property(it.label)?.run { isPublic && !isKotlinOnly } == true }
            .flatMap { checkType(it.type, model, "property '${it.label}'") }
    }

    /** Who gives all that a model describes shall not have to name what it does not. */
    private fun checkExtra(model: KSClassDeclaration): List<Violation> {
        val constructor = model.primaryConstructor?.takeIf { it.isPublic } ?: return emptyList()
        val optional = constructor.parameters.filter { it.hasDefault }
        val fits = optional.singleOrNull()?.label != "extra" || optional == constructor.parameters
        if (fits || constructor.has("JvmOverloads")) return emptyList()
        return listOf(
            model.violation(
                "has nothing to leave out but 'extra', and Java cannot: mark its constructor @JvmOverloads",
            ),
        )
    }

    private fun checkBuilder(model: KSClassDeclaration): List<Violation> {
        val parameters = model.constructorParameters
        val hidden = parameters.filter { model.property(it.label)?.isPublic != true }.map {
            model.violation(
                "has the constructor parameter '${it.label}' that no builder can read back: make it a public val",
            )
        }
        if (parameters.all { it.hasDefault }) return hidden
        return hidden + parameters.filter { it.hidesItsDefault }.map {
            model.violation(
                "has '${it.label}' with the default ${it.defaultText()}, which Java cannot leave out: " +
                    "make it nullable with the default null, or give every property a default",
            )
        }
    }

    private fun checkDefault(parameter: KSValueParameter, call: KSFunctionDeclaration): List<Violation> {
        val default = if (parameter.hasDefault) parameter.defaultText() else null
        if (default == null || default in allowedDefaults(parameter)) return emptyList()
        return listOf(
            call.violation(
                "has the parameter '${parameter.label}' with the default $default, which Java cannot leave out: " +
                    "use null, RequestOptions.NONE or an empty constructor call",
            ),
        )
    }

    private fun allowedDefaults(parameter: KSValueParameter): Set<String> {
        val type = parameter.type.type().declaration
        return setOf(
            "null",
            "RequestOptions.NONE",
            "${type.simpleNames.joinToString(".")}()",
            "${type.simpleName.asString()}()",
        )
    }

    private fun checkType(reference: KSTypeReference, owner: KSDeclaration, role: String): List<Violation> {
        val type = reference.type()
        val declaration = type.classDeclaration
        val receiver = (reference.element as? KSCallableReference)?.receiverType != null ||
            type.annotations.any { it.shortName.asString() == "ExtensionFunctionType" }
        val problem = when {
            receiver -> "is a function type with receiver: take it as the lambda's parameter"
            type.isFunctionType -> "is a function of Kotlin's: take one of java.util.function"
            type.isSuspendFunctionType -> "is a suspend lambda, which Java cannot write: take a plain lambda or a Flow"
            type.isError -> "is of a type that cannot be resolved: import it, and add its module to the class path"
            declaration == null -> null
            declaration.isValueClass -> "is of the value class ${type.name}: use a plain class or the value inside"
            !declaration.isPublic -> "is of the type ${type.name}, which is not public: publish it"
            else -> null
        }
        val here = listOfNotNull(problem).map {
            owner.violation("has the $role that $it (or hide it with @JvmSynthetic)")
        }
        return here + type.arguments.mapNotNull { it.type }.flatMap { checkType(it, owner, role) }
    }
}

private fun KSDeclaration.violation(problem: String) = Violation("Java cannot call this: $fullName $problem.", this)

private val KSValueParameter.hidesItsDefault: Boolean
    get() = hasDefault && defaultText() != "null" && javaDefault() == null
