package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** A connector: a third-party service that the model reaches without an MCP server of your own. */
@Serializable(with = McpConnectorSerializer::class)
public class McpConnector private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Dropbox. */
        @JvmField public val CONNECTOR_DROPBOX: McpConnector = McpConnector("connector_dropbox")

        /** Gmail. */
        @JvmField public val CONNECTOR_GMAIL: McpConnector = McpConnector("connector_gmail")

        /** Google Calendar. */
        @JvmField public val CONNECTOR_GOOGLECALENDAR: McpConnector = McpConnector("connector_googlecalendar")

        /** Google Drive. */
        @JvmField public val CONNECTOR_GOOGLEDRIVE: McpConnector = McpConnector("connector_googledrive")

        /** Microsoft Teams. */
        @JvmField public val CONNECTOR_MICROSOFTTEAMS: McpConnector = McpConnector("connector_microsoftteams")

        /** Outlook Calendar. */
        @JvmField public val CONNECTOR_OUTLOOKCALENDAR: McpConnector = McpConnector("connector_outlookcalendar")

        /** Outlook Email. */
        @JvmField public val CONNECTOR_OUTLOOKEMAIL: McpConnector = McpConnector("connector_outlookemail")

        /** SharePoint. */
        @JvmField public val CONNECTOR_SHAREPOINT: McpConnector = McpConnector("connector_sharepoint")

        /** The [McpConnector] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): McpConnector = McpConnector(value).known()
    }
}

internal object McpConnectorSerializer : OpenEnumSerializer<McpConnector>("McpConnector", McpConnector::of)
