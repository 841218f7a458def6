package dev.parley.processor

import com.google.devtools.ksp.getVisibility
import com.google.devtools.ksp.isConstructor
import com.google.devtools.ksp.symbol.AnnotationUseSiteTarget
import com.google.devtools.ksp.symbol.KSAnnotated
import com.google.devtools.ksp.symbol.KSAnnotation
import com.google.devtools.ksp.symbol.KSClassDeclaration
import com.google.devtools.ksp.symbol.KSDeclaration
import com.google.devtools.ksp.symbol.KSFile
import com.google.devtools.ksp.symbol.KSFunctionDeclaration
import com.google.devtools.ksp.symbol.KSPropertyDeclaration
import com.google.devtools.ksp.symbol.KSType
import com.google.devtools.ksp.symbol.KSTypeAlias
import com.google.devtools.ksp.symbol.KSTypeReference
import com.google.devtools.ksp.symbol.KSValueParameter
import com.google.devtools.ksp.symbol.Modifier
import com.google.devtools.ksp.symbol.Visibility

internal fun KSAnnotated.annotation(simpleName: String): KSAnnotation? =
    annotations.firstOrNull { it.shortName.asString() == simpleName }

internal fun KSAnnotated.has(simpleName: String): Boolean = annotation(simpleName) != null

internal fun KSAnnotation.text(argument: String): String? =
    arguments.firstOrNull { it.name?.asString() == argument }?.value as? String

/** Kotlin-only sugar, which Java neither sees nor gets a face for. */
internal val KSDeclaration.isKotlinOnly: Boolean
    get() = has("JvmSynthetic") || (this is KSPropertyDeclaration && getter?.has("JvmSynthetic") == true)

internal val KSDeclaration.isPublic: Boolean
    get() = getVisibility() == Visibility.PUBLIC && parentDeclaration?.isPublic != false

internal val KSClassDeclaration.isValueClass: Boolean
    get() = Modifier.VALUE in modifiers || Modifier.INLINE in modifiers

internal val KSClassDeclaration.isService: Boolean
    get() = has(SERVICE_ANNOTATION.substringAfterLast('.'))

/** The declared type with every alias written out. */
internal fun KSTypeReference.type(): KSType = resolve().expanded()

internal tailrec fun KSType.expanded(): KSType {
    val alias = declaration as? KSTypeAlias ?: return this
    val target = alias.type.resolve()
    return (if (isMarkedNullable) target.makeNullable() else target).expanded()
}

internal val KSType.name: String get() = declaration.fullName

internal val KSType.classDeclaration: KSClassDeclaration? get() = declaration as? KSClassDeclaration

/** The calls of a service that Java shall have. */
internal fun KSClassDeclaration.calls(): List<KSFunctionDeclaration> =
    declarations.filterIsInstance<KSFunctionDeclaration>()
        .filter { it.isPublic && !it.isConstructor() && !it.isKotlinOnly && Modifier.OVERRIDE !in it.modifiers }
        .toList()

/** The services that hang below this one, such as `files` of `assistants`. */
internal fun KSClassDeclaration.nestedServices(): List<KSPropertyDeclaration> =
    publicProperties().filter { it.type.type().classDeclaration?.isService == true }

internal fun KSClassDeclaration.publicProperties(): List<KSPropertyDeclaration> =
    declarations.filterIsInstance<KSPropertyDeclaration>().filter { it.isPublic && !it.isKotlinOnly }.toList()

internal fun KSClassDeclaration.property(name: String): KSPropertyDeclaration? =
    declarations.filterIsInstance<KSPropertyDeclaration>().firstOrNull { it.simpleName.asString() == name }

internal val KSClassDeclaration.constructorParameters: List<KSValueParameter>
    get() = primaryConstructor?.parameters.orEmpty()

internal val KSValueParameter.label: String get() = name?.asString().orEmpty()

/** How Java reads this property: `name()` of a record, otherwise `getName()`. */
internal fun KSPropertyDeclaration.accessor(): String {
    val name = simpleName.asString()
    val renamed = getter?.annotation("JvmName") ?: annotations.firstOrNull {
        it.useSiteTarget == AnnotationUseSiteTarget.GET && it.shortName.asString() == "JvmName"
    }
    return when {
        has("JvmField") -> name
        renamed != null -> "${renamed.text("name")}()"
        parentDeclaration?.has("JvmRecord") == true -> "$name()"
        name.startsWith("is") && name.getOrNull(2)?.isLowerCase() == false -> "$name()"
        else -> "get${name.capitalized()}()"
    }
}

/** The class that holds this file's top-level declarations on the JVM. */
internal val KSFile.facadeName: String
    get() = annotation("JvmName")?.text("name") ?: (fileName.removeSuffix(".kt").capitalized() + "Kt")
