import Mustache
import Reports

/// A piece of a page that was made elsewhere, for a template: `{{page.body}}` puts it there as it is. Only
/// markup becomes one, and in markup every text is escaped already.
struct Fragment: Sendable, MustacheCustomRepresentation {
    private let template: MustacheTemplate

    init(_ markup: Markup) throws {
        // With its braces as references nothing in it, whoever typed it, is a tag of the template language.
        template = try MustacheTemplate(string: markup.html.replacing("{", with: "&#123;"))
    }

    /// What a template finds instead of it: a template is put in without being escaped.
    var representation: Any? { template }
}
