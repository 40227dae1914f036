import Reports
import Testing

@Suite("Markup")
struct MarkupTests {
    /// What somebody might type to break out of where it stands.
    static let hostile = "</td><script>alert('1')</script> & \"quoted\" {{page}} {{{raw}}} ]]> <!--"

    @Test func textIsWrittenAsItIsRead() {
        #expect(
            Markup.element("p", "5 < 6 & 7 > \"1\" '2'").html
                == "<p>5 &lt; 6 &amp; 7 &gt; &quot;1&quot; &#39;2&#39;</p>\n")
        #expect(Markup.text("髙橋 﨑 👵🏽 か\u{3099}").html == "髙橋 﨑 👵🏽 か\u{3099}")
    }

    @Test func nothingThatComesInBecomesMarkup() throws {
        // given what is hostile in every place that takes text
        let page = Markup.element(
            "td", ["title": Self.hostile, "data-x": "\" onclick=\"alert(1)"],
            [.text(Self.hostile), .group([.element("b", Self.hostile)])])
        // then an XML reader finds the three elements that were written, and the text as it was
        let found = try Read(page.html)
        #expect(found.names == ["td", "b"])
        #expect(found.text == Self.hostile + Self.hostile)
        #expect(found.attributes == ["title": Self.hostile, "data-x": "\" onclick=\"alert(1)"])
    }

    @Test func attributesKeepTheirOrderAndThoseWithoutAValueAreLeftOut() {
        let element = Markup.element("input", ["type": "text", "id": nil, "required": "", "name": "a"])
        #expect(element.html == "<input type=\"text\" required=\"\" name=\"a\">")
    }

    @Test(arguments: [
        (Markup.element("br"), "<br>"), (.element("td"), "<td></td>"),
        (.element("col", ["span": "2"]), "<col span=\"2\">"),
        (.element("svg", [.element("path", ["d": "M0 0"])]), "<svg><path d=\"M0 0\"/></svg>\n"),
        (
            .element("div", [.element("svg", [.element("title", "a")]), .element("p")]),
            "<div><svg><title>a</title></svg>\n<p></p>\n</div>\n"
        ),
        (.group([.text("a"), .group([]), .element("b", "c")]), "a<b>c</b>"),
    ])
    func emptyElementsAreWrittenAsTheirLanguageWantsThem(markup: Markup, html: String) {
        #expect(markup.html == html)
    }

    @Test func aStyleIsNotEscapedButCannotBeEnded() {
        let style = Markup.element("style", ".a > .b { content: \"</style><script>&\" }")
        #expect(style.html == "<style>.a > .b { content: \"\\3C /style>\\3C script>&\" }</style>\n")
    }
}
