package dev.parley.processor

import com.google.devtools.ksp.symbol.KSDeclaration
import com.palantir.javapoet.ClassName
import com.palantir.javapoet.JavaFile
import com.palantir.javapoet.TypeSpec

internal const val API_PACKAGE = "dev.parley"
internal const val FACE_PACKAGE = "dev.parley.java"
internal const val SERVICE_ANNOTATION = "dev.parley.annotation.ApiService"
internal const val CLIENT = "dev.parley.OpenAI"
internal const val OPTIONS = "dev.parley.RequestOptions"
internal const val PAGE = "dev.parley.Page"
internal const val FLOW = "kotlinx.coroutines.flow.Flow"

internal val JSON: ClassName = ClassName.get(FACE_PACKAGE, "Json")
internal val EVENT_PUBLISHER: ClassName = ClassName.get(FACE_PACKAGE, "EventPublisher")
internal val CALLS: ClassName = ClassName.get(FACE_PACKAGE, "Calls")
internal val MODEL_BUILDER: ClassName = ClassName.get(FACE_PACKAGE, "ModelBuilder")
internal val NULLABLE: ClassName = ClassName.get("org.jspecify.annotations", "Nullable")

/** `dev.parley.chat` speaks Java in `dev.parley.java.chat`. */
internal val KSDeclaration.facePackage: String
    get() = FACE_PACKAGE + packageName.asString().removePrefix(API_PACKAGE)

/** `ChatTool.Function` → `ChatTool`, `Function`. */
internal val KSDeclaration.simpleNames: List<String>
    get() = (parentDeclaration?.simpleNames.orEmpty()) + simpleName.asString()

/** The publisher of these events that also puts them together. */
internal val KSDeclaration.streamName: ClassName
    get() = ClassName.get(facePackage, simpleNames.joinToString("") + "Stream")

/** The builder of this model. */
internal val KSDeclaration.builderName: ClassName
    get() = ClassName.get(facePackage, simpleNames.joinToString("") + "Builder")

internal val KSDeclaration.fullName: String
    get() = qualifiedName?.asString() ?: simpleName.asString()

/** What one element of the list [this] is called: `messages` → `message`; a word that is no plural stays. */
internal fun String.singular(): String = when {
    endsWith("ies") -> dropLast(3) + "y"
    listOf("sses", "xes", "zes", "ches", "shes", "uses").any(::endsWith) -> dropLast(2)
    listOf("ss", "us", "is", "as").any(::endsWith) -> this
    else -> removeSuffix("s")
}

internal fun String.capitalized(): String = replaceFirstChar(Char::uppercaseChar)

internal fun TypeSpec.inFile(packageName: String, source: KSDeclaration): JavaFile = JavaFile.builder(packageName, this)
    .addFileComment("Generated from \$L; edits are lost.", source.fullName)
    .skipJavaLangImports(true)
    .indent("    ")
    .build()
