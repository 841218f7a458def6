package dev.parley.testkit.images

import java.util.Base64

/** An image that the fake made: of [size], and of a color that follows from what was asked for. */
internal class MadeImage(private val size: String, private val color: Int) {
    private val width = size.substringBefore('x').toInt()
    private val height = size.substringAfter('x').toInt()

    /** What its file is called, from which it can be made again. */
    val name: String = "$size-%06x.png".format(color)

    fun png(): ByteArray = Picture(width, height, color).png()

    fun base64(): String = encode(png())

    /** As base64, when only the first of [parts] parts is done, or the first two, or … */
    fun base64(done: Int, parts: Int): String = encode(Picture(width, height, color, height * done / parts).png())

    private fun encode(file: ByteArray) = Base64.getEncoder().encodeToString(file)

    companion object {
        private val NAME = Regex("""(\d{1,4}x\d{1,4})-([0-9a-f]{6})\.png""")
        private const val COLORS = 0xFFFFFF

        /** The image number [index] of what [order] asks for. */
        fun of(order: ImageOrder, index: Int): MadeImage =
            MadeImage(order.size, (31 * (order.prompt.hashCode() + order.inputs) + index) and COLORS)

        /** The image whose file is called [name]; null when none is. */
        fun named(name: String): MadeImage? =
            NAME.matchEntire(name)?.destructured?.let { (size, color) -> MadeImage(size, color.toInt(radix = 16)) }
    }
}
