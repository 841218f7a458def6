package dev.parley.images

import dev.parley.FileSource

/** What the service takes from one model; of a model unknown here it takes what it takes from any. */
internal class ImageLimits private constructor(
    private val model: String,
    private val prompt: Int = 32_000,
    private val count: Int = 10,
    private val qualities: Set<ImageQuality>? = null,
    private val sizes: Set<ImageSize>? = null,
    private val images: Int = 16,
    val imageMegabytes: Int = 50,
) {
    fun requirePrompt(prompt: String) {
        require(prompt.isNotBlank()) { "prompt must not be blank" }
        val length = prompt.codePointCount(0, prompt.length)
        require(length <= this.prompt) { "prompt must have at most ${this.prompt} characters$of, but has $length" }
    }

    fun requireCount(n: Int?): Unit =
        require(n == null || n in 1..count) { "n must be ${if (count == 1) "1" else "in 1..$count"}$of, but is $n" }

    fun requireQuality(quality: ImageQuality?): Unit =
        require(quality == null || qualities?.contains(quality) != false) {
            "quality must be one of ${qualities?.joinToString()}$of, but is $quality"
        }

    fun requireSize(size: ImageSize?): Unit = require(size == null || sizes?.contains(size) != false) {
        "size must be one of ${sizes?.joinToString()}$of, but is $size"
    }

    fun requireImages(images: List<FileSource>) {
        requireImageCount(images.size)
        images.forEach { requireBelow("images", it, imageMegabytes) }
    }

    fun requireImageCount(number: Int): Unit = require(number in 1..images) {
        "images must be ${if (images == 1) "1" else "1 to $images"}$of, but are $number"
    }

    private val of: String get() = if (this === OTHER) "" else " for $model"

    companion object {
        const val MASK_MEGABYTES: Int = 4

        private val OTHER = ImageLimits("")

        private val DALL_E_2 = ImageLimits(
            "dall-e-2",
            prompt = 1000,
            qualities = setOf(ImageQuality.STANDARD, ImageQuality.AUTO),
            sizes = setOf(ImageSize.SIZE_256X256, ImageSize.SIZE_512X512, ImageSize.SIZE_1024X1024),
            images = 1,
            imageMegabytes = 4,
        )

        private val DALL_E_3 = ImageLimits(
            "dall-e-3",
            prompt = 4000,
            count = 1,
            qualities = setOf(ImageQuality.STANDARD, ImageQuality.HD, ImageQuality.AUTO),
            sizes = setOf(ImageSize.SIZE_1024X1024, ImageSize.SIZE_1792X1024, ImageSize.SIZE_1024X1792),
        )

        /** The limits of [model], which may be unknown or left to the service. */
        fun of(model: String?): ImageLimits = when (model) {
            "dall-e-2" -> DALL_E_2
            "dall-e-3" -> DALL_E_3
            else -> OTHER
        }

        /** The limits of the only model that varies images. */
        val variations: ImageLimits = DALL_E_2
    }
}

internal fun requireModel(model: String?): Unit =
    require(model == null || model.isNotBlank()) { "model must not be blank" }

internal fun requireBelow(argument: String, file: FileSource, megabytes: Int): Unit =
    require((file.length ?: 0) < megabytes * 1024L * 1024) { "$argument must be smaller than $megabytes MB" }

internal fun requireCompression(outputCompression: Int?): Unit =
    require(outputCompression == null || outputCompression in 0..100) {
        "outputCompression must be in 0..100, but is $outputCompression"
    }

internal fun requirePartialImages(partialImages: Int?): Unit = require(partialImages == null || partialImages in 0..3) {
    "partialImages must be in 0..3, but is $partialImages"
}

internal fun requireTransparency(background: ImageBackground?, outputFormat: ImageOutputFormat?): Unit =
    require(background != ImageBackground.TRANSPARENT || outputFormat != ImageOutputFormat.JPEG) {
        "outputFormat must be png or webp for a transparent background, but is jpeg"
    }
