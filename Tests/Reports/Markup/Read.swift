import Foundation
import FoundationXML
import Testing

/// What an XML reader finds in markup.
struct Read {
    private(set) var names: [String] = []
    private(set) var text = ""
    /// Of the first element.
    private(set) var attributes: [String: String] = [:]
    /// Every element's, in order.
    private(set) var elements: [(name: String, attributes: [String: String])] = []

    init(_ markup: String) throws {
        let reader = Reader()
        let parser = XMLParser(data: Data(markup.utf8))
        parser.delegate = reader
        try #require(parser.parse(), "\(String(describing: parser.parserError)) \(markup.prefix(300))")
        elements = reader.elements
        (names, text) = (reader.elements.map(\.name), reader.text)
        attributes = reader.elements.first?.attributes ?? [:]
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var elements: [(name: String, attributes: [String: String])] = []
        var text = ""

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            elements.append((name, attributes))
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    }
}
