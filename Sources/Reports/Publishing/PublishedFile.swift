/// A file for the ward's own website: made here, carried there by a person. Nothing of anybody's is in it.
package struct PublishedFile: Hashable, Codable, Sendable {
    /// Of ASCII letters, digits and hyphens, and its ending.
    package let name: String
    /// `text/html`, always in UTF-8.
    package let mediaType: String
    package let text: String

    package init(name: String, mediaType: String, text: String) {
        self.name = name
        self.mediaType = mediaType
        self.text = text
    }

    static func html(_ name: String, _ parts: [Markup]) -> PublishedFile {
        PublishedFile(
            name: name + ".html", mediaType: "text/html", text: parts.map(\.html).joined())
    }
}
