/// A piece of a page or of a picture: elements, what they say of themselves, and text. Names of elements and
/// attributes can only be written in the source, and whatever else comes in is escaped: nothing that a person
/// typed becomes markup.
package struct Markup: Sendable {
    let content: Content

    enum Content: Sendable {
        case text(String)
        case element(StaticString, KeyValuePairs<StaticString, String?>, [Markup])
        case group([Markup])
    }

    /// Text as it is read.
    package static func text(_ text: String) -> Markup { Markup(content: .text(text)) }

    /// Pieces that stand one after the other.
    package static func group(_ pieces: [Markup]) -> Markup { Markup(content: .group(pieces)) }

    /// An element of HTML or SVG.
    ///
    /// - Parameter attributes: those with nil are left out; an empty text is for those that need no value.
    package static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
        _ children: [Markup] = []
    ) -> Markup {
        Markup(content: .element(name, attributes, children))
    }

    /// An element without attributes.
    package static func element(_ name: StaticString, _ children: [Markup]) -> Markup {
        element(name, [:], children)
    }

    /// An element that holds a text.
    package static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>, _ text: String
    ) -> Markup {
        element(name, attributes, [.text(text)])
    }

    /// An element without attributes that holds a text.
    package static func element(_ name: StaticString, _ text: String) -> Markup {
        element(name, [:], [.text(text)])
    }
}
