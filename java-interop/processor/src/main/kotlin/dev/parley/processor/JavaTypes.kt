package dev.parley.processor

import com.google.devtools.ksp.symbol.ClassKind
import com.google.devtools.ksp.symbol.KSClassDeclaration
import com.google.devtools.ksp.symbol.KSType
import com.google.devtools.ksp.symbol.KSTypeParameter
import com.google.devtools.ksp.symbol.Modifier
import com.palantir.javapoet.AnnotationSpec
import com.palantir.javapoet.ArrayTypeName
import com.palantir.javapoet.ClassName
import com.palantir.javapoet.ParameterizedTypeName
import com.palantir.javapoet.TypeName
import com.palantir.javapoet.TypeVariableName
import com.palantir.javapoet.WildcardTypeName

private val PRIMITIVES = mapOf(
    "kotlin.Boolean" to TypeName.BOOLEAN,
    "kotlin.Byte" to TypeName.BYTE,
    "kotlin.Short" to TypeName.SHORT,
    "kotlin.Int" to TypeName.INT,
    "kotlin.Long" to TypeName.LONG,
    "kotlin.Char" to TypeName.CHAR,
    "kotlin.Float" to TypeName.FLOAT,
    "kotlin.Double" to TypeName.DOUBLE,
)

private val MAPPED = mapOf(
    "kotlin.Any" to ClassName.OBJECT,
    "kotlin.String" to ClassName.get(String::class.java),
    "kotlin.CharSequence" to ClassName.get(CharSequence::class.java),
    "kotlin.Number" to ClassName.get("java.lang", "Number"),
    "kotlin.Throwable" to ClassName.get("java.lang", "Throwable"),
    "kotlin.collections.Iterable" to ClassName.get("java.lang", "Iterable"),
    "kotlin.collections.Collection" to ClassName.get("java.util", "Collection"),
    "kotlin.collections.List" to ClassName.get("java.util", "List"),
    "kotlin.collections.Set" to ClassName.get("java.util", "Set"),
    "kotlin.collections.Map" to ClassName.get("java.util", "Map"),
)

internal val KSType.isList: Boolean get() = name == "kotlin.collections.List"
internal val KSType.isMap: Boolean get() = name == "kotlin.collections.Map"
internal val KSType.isUnit: Boolean get() = name == "kotlin.Unit"

/** A number, a truth value or a character: what Java can hand over without a box. */
internal val KSType.isPrimitive: Boolean get() = name in PRIMITIVES

/** The type as Java sees it in a result. */
internal fun KSType.toJava(): TypeName {
    val type = PRIMITIVES[name]
    return when {
        type != null -> if (isMarkedNullable) type.box() else type
        declaration is KSTypeParameter -> TypeVariableName.get(declaration.simpleName.asString())
        name == "kotlin.ByteArray" -> ArrayTypeName.of(TypeName.BYTE)
        arguments.isEmpty() -> className()
        else -> ParameterizedTypeName.get(className(), *arguments().toTypedArray())
    }
}

/** The type as Java hands it over: any kind of elements will do. */
internal fun KSType.toJavaParameter(): TypeName =
    if (isList || isMap) {
        ParameterizedTypeName.get(className(), *arguments { it.orBelow() }.toTypedArray())
    } else {
        toJava()
    }

internal fun TypeName.nullable(): TypeName =
    if (isPrimitive) this else annotated(AnnotationSpec.builder(NULLABLE).build())

internal fun TypeName.nullableIf(nullable: Boolean): TypeName = if (nullable) nullable() else this

internal fun KSClassDeclaration.toJava(): ClassName =
    ClassName.get(packageName.asString(), simpleNames.first(), *simpleNames.drop(1).toTypedArray())

private fun KSType.className(): ClassName = MAPPED[name] ?: (declaration as KSClassDeclaration).toJava()

private fun KSType.arguments(element: (KSType) -> TypeName = { it.boxed() }): List<TypeName> =
    arguments.map { it.type?.type()?.let(element) ?: WildcardTypeName.subtypeOf(ClassName.OBJECT) }

private fun KSType.boxed(): TypeName = toJava().box().nullableIf(isMarkedNullable)

private fun KSType.orBelow(): TypeName = if (isOpen) WildcardTypeName.subtypeOf(boxed()) else boxed()

private val KSType.isOpen: Boolean
    get() = classDeclaration?.let {
        it.classKind == ClassKind.INTERFACE ||
            it.modifiers.any(setOf(Modifier.SEALED, Modifier.OPEN, Modifier.ABSTRACT)::contains)
    } ?: false
