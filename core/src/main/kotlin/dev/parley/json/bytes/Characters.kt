package dev.parley.json.bytes

internal const val QUOTE: Int = '"'.code
internal const val BACKSLASH: Int = '\\'.code
internal const val OPEN_OBJECT: Int = '{'.code
internal const val CLOSE_OBJECT: Int = '}'.code
internal const val OPEN_LIST: Int = '['.code
internal const val CLOSE_LIST: Int = ']'.code
internal const val COMMA: Int = ','.code
internal const val COLON: Int = ':'.code
internal const val SPACE: Int = ' '.code
internal const val TAB: Int = '\t'.code
internal const val LINE_FEED: Int = '\n'.code
internal const val RETURN: Int = '\r'.code
internal const val MINUS: Int = '-'.code
internal const val PLUS: Int = '+'.code
internal const val DOT: Int = '.'.code
internal const val ZERO: Int = '0'.code
internal const val NINE: Int = '9'.code
internal const val LOWER_E: Int = 'e'.code
internal const val UPPER_E: Int = 'E'.code
internal const val LOWER_F: Int = 'f'.code
internal const val LOWER_N: Int = 'n'.code
internal const val LOWER_T: Int = 't'.code
