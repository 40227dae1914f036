/// A report as a page: to be read, heard and printed on A4.
package enum DocumentPage {
    /// The whole page in one file, with its style, without script, and without a reference to anything else.
    package static func html(_ document: Document) -> String {
        StandalonePage.html(
            title: document.title,
            style: DocumentStyle.base + DocumentStyle.document
                + DocumentStyle.paper(PaperWidth(document), head: document.title),
            body: .element(
                "main",
                [
                    .element("h1", document.title), body(document),
                ]))
    }

    /// What it says, without title and frame, for a page of the site: its headings begin with `h2`.
    ///
    /// - Parameter links: where its cells lead to.
    package static func body(_ document: Document, links: CellLinks = CellLinks()) -> Markup {
        let isDense = PaperWidth(document) == .dense
        return .element(
            "article", ["class": isDense ? "document dense" : "document"],
            document.subtitle.map { .element("p", ["class": "about"], $0) }
                + document.sections.enumerated().map {
                    section($0.element, id: "s\($0.offset + 1)", number: $0.offset, links)
                }
                + [notes(document.notes)])
    }

    /// A section by itself, to stand on a page of the site beside a report.
    ///
    /// - Parameter id: unique in the page; begins the ids in it.
    package static func section(_ section: Document.Section, id: String, links: CellLinks) -> Markup {
        self.section(section, id: id, number: 0, links)
    }

    /// Each chart stands before the table that it is drawn from, those of none before all.
    private static func section(
        _ section: Document.Section, id: String, number: Int, _ links: CellLinks
    ) -> Markup {
        func charts(of table: Int?) -> Markup {
            .group(
                section.charts.enumerated().filter { section.table(of: $0.element) == table }.map {
                    figure($0.element, id: "\(id)-c\($0.offset + 1)")
                })
        }
        return .element(
            "section", ["class": section.isFront ? "front" : nil, "aria-labelledby": id],
            [.element("h2", ["id": id], section.heading)]
                + section.paragraphs.map { .element("p", $0) } + [charts(of: nil)]
                + section.tables.enumerated().flatMap { place, table in
                    let page = TablePage(table, id: "\(id)-t\(place + 1)") { row, column in
                        links[.init(section: number, table: place, row: row, column: column)]
                    }
                    return [charts(of: place), page.markup]
                })
    }

    private static func figure(_ chart: Chart, id: String) -> Markup {
        .element(
            "figure",
            [
                .element("figcaption", chart.title),
                .element(
                    "div",
                    [
                        "class": "frame", "role": "group", "aria-label": "図「\(chart.title)」",
                        "tabindex": "0",
                    ], [ChartPicture.svg(chart, id: id)]),
            ])
    }

    private static func notes(_ notes: [String]) -> Markup {
        guard !notes.isEmpty else { return .group([]) }
        return .element(
            "section", ["class": "notes", "aria-labelledby": "notes"],
            [
                .element("h2", ["id": "notes"], "注記"),
                .element("ul", notes.map { .element("li", $0) }),
            ])
    }
}

extension Document.Section {
    /// The table that a chart is drawn from; nil where it names none of these.
    fileprivate func table(of chart: Chart) -> Int? {
        chart.series.lazy.compactMap(\.source?.table).first { tables.indices.contains($0) }
    }
}
