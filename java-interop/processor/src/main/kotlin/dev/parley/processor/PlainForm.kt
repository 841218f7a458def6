package dev.parley.processor

import com.google.devtools.ksp.symbol.KSClassDeclaration
import com.google.devtools.ksp.symbol.KSType
import com.palantir.javapoet.ClassName
import com.palantir.javapoet.CodeBlock
import com.palantir.javapoet.ParameterizedTypeName
import com.palantir.javapoet.TypeName
import com.palantir.javapoet.WildcardTypeName

/** What Java has at hand of the [type], and how that becomes a value of the API. */
internal class PlainForm(val type: TypeName, private val code: String, private vararg val names: Any) {
    /** The value of the argument [name]. */
    fun of(name: String): CodeBlock =
        CodeBlock.of(code, *names, if (type.isAnnotated) CodeBlock.of(name) else present(name))
}

/** A map for a JSON object, any plain value for other JSON, and text for a union that has a variant for it. */
internal fun KSType.plainForm(): PlainForm? = when (name) {
    JSON_OBJECT -> PlainForm(MAP_OF_ANYTHING, "\$T.object(\$L)", JSON)
    JSON_ELEMENT -> PlainForm(ClassName.OBJECT.nullable(), "\$T.of(\$L)", JSON)
    else -> textVariant()?.let { PlainForm(ClassName.get(String::class.java), "new \$T(\$L)", it.toJava()) }
}

internal val KSType.isJson: Boolean get() = name == JSON_OBJECT || name == JSON_ELEMENT

internal const val JSON_OBJECT = "kotlinx.serialization.json.JsonObject"
private const val JSON_ELEMENT = "kotlinx.serialization.json.JsonElement"

internal val MAP_OF_ANYTHING: TypeName = ParameterizedTypeName.get(
    ClassName.get("java.util", "Map"),
    ClassName.get("java.lang", "String"),
    WildcardTypeName.subtypeOf(ClassName.OBJECT.nullable()),
)

/** Of a union such as `ChatContent` the variant `Text`, if it is nothing but text. */
private fun KSType.textVariant(): KSClassDeclaration? =
    classDeclaration?.getSealedSubclasses()?.firstOrNull { variant ->
        variant.simpleName.asString() == "Text" && variant.isPublic &&
            variant.constructorParameters.singleOrNull()?.type?.type()?.name == "kotlin.String"
    }
