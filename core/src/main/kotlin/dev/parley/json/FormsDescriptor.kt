@file:OptIn(ExperimentalSerializationApi::class, SealedSerializationApi::class)

package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SealedSerializationApi
import kotlinx.serialization.descriptors.PolymorphicKind
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.SerialKind

/** Describes values in one of several [forms], told apart by looking. */
@InternalParleyApi
public class FormsDescriptor(
    override val serialName: String,
    makeForms: () -> List<KSerializer<*>>,
) : SerialDescriptor {
    /** What reads and writes each of the forms. */
    public val forms: List<KSerializer<*>> by lazy(LazyThreadSafetyMode.PUBLICATION, makeForms)

    override val kind: SerialKind get() = PolymorphicKind.SEALED

    override val elementsCount: Int get() = forms.size

    override fun getElementName(index: Int): String = forms[index].descriptor.serialName

    override fun getElementIndex(name: String): Int = forms.indexOfFirst { it.descriptor.serialName == name }

    override fun getElementAnnotations(index: Int): List<Annotation> = emptyList()

    override fun getElementDescriptor(index: Int): SerialDescriptor = forms[index].descriptor

    override fun isElementOptional(index: Int): Boolean = false

    override fun toString(): String = serialName
}
