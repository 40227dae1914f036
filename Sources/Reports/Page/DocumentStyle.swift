/// What reports look like, on the site and in files alike: the figures of the national design system, black
/// on white, and for A4.
package enum DocumentStyle {
    /// A page of its own, which has no other style.
    static let base = """
        * { box-sizing: border-box; }
        html { font-family: "Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", Meiryo,
          sans-serif; color: #1a1a1a; background: #fff; }
        body { margin: 0; line-height: 1.7; overflow-wrap: break-word; }
        main { padding: 1rem; max-width: 72rem; margin: 0 auto; }
        h1 { font-size: 1.5rem; line-height: 1.5; margin: 0 0 .5rem; }
        :focus-visible { outline: 4px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d; }
        @media print { main { padding: 0; max-width: none; } h1 { font-size: 15pt; } }

        """

    /// What a document is made of, wherever it stands.
    package static let document = """
        .document .about { margin: 0 0 .25rem; }
        .document h2 { font-size: 1.25rem; line-height: 1.5; margin: 2rem 0 .5rem; }
        .document section > p { margin: 0 0 1rem; max-width: 50rem; white-space: pre-line; }
        .document .frame { position: relative; overflow-x: auto; margin: 0 0 1.5rem; padding-right: 1px; }
        .document table { border-collapse: collapse; width: auto; min-width: min(22rem, 100%);
          font-variant-numeric: tabular-nums; line-height: 1.5; overflow-wrap: break-word; }
        .document caption { text-align: left; font-weight: 700; padding: .25rem 0; }
        .document th, .document td { border: 1px solid #767676; padding: .25rem .6rem; text-align: left;
          vertical-align: top; background: none; width: auto; }
        .document thead th { background: #f2f2f2; vertical-align: bottom; line-height: 1.4; }
        .document thead th { word-break: keep-all; }
        .document thead th:not(.number), .document .short { white-space: nowrap; }
        .document .long { min-width: 14em; }
        .document tbody th { font-weight: 400; }
        .document .number { text-align: right; }
        .document tbody .number, .document .day { white-space: nowrap; }
        .document .total > * { font-weight: 700; border-top: 2px solid #1a1a1a; }
        .document .notes ul { margin: 0; padding-left: 1.25rem; }
        .document figure { margin: 0 0 1.5rem; max-width: 40rem; }
        .document figcaption { font-weight: 700; }
        .document figure .frame { margin: .25rem 0 0; }

        """ + chart + print

    /// Colour tells nothing that filling, dash and words do not tell; whoever has chosen colours has theirs.
    private static let chart = """
        .picture { display: block; width: 100%; max-width: 100%; height: auto; color: #1a1a1a; }
        .picture .grid { color: #ccc; }
        .picture .series-0 { color: #0017c1; }
        .picture .series-1 { color: #197a4b; }
        .picture .series-2 { color: #8b3a00; }
        .picture .series-3 { color: #6b0080; }
        .picture .planned { color: #4d4d4d; }
        .picture .value { font-weight: 700; paint-order: stroke; stroke: #fff; stroke-width: 3px;
          stroke-linejoin: round; }
        @media (forced-colors: active) {
          .picture, .picture * { color: CanvasText !important; }
          .picture .value { stroke: Canvas; }
        }

        """

    /// Headings stay with what they head, lines whole, totals with what they sum up.
    private static let print = """
        @media print {
          .document { font-size: 9.5pt; line-height: 1.45; }
          .document h2 { font-size: 12pt; margin: 6mm 0 1.5mm; break-after: avoid; }
          .document .about { margin: 0 0 .5mm; }
          .document section > p { margin: 0 0 3mm; max-width: none; orphans: 3; widows: 3; }
          .document .frame { overflow: visible; margin: 0 0 4mm; }
          .document h2 + p { break-after: avoid; }
          .document .whole, .document figure, .document tr { break-inside: avoid; }
          .document tbody tr:nth-child(-n+2):not(:last-child) { break-after: avoid; }
          .document tbody tr:nth-last-child(-n+3):not(:first-child) { break-before: avoid; }
          .document .front { break-after: page; }
          .document .front th, .document .front td { font-size: 8.5pt; line-height: 1.25;
            padding-top: .2mm; padding-bottom: .2mm; }
          .document .front figure { max-width: 118mm; }
          .document .notes li { font-size: 8pt; }
          .document .notes li:nth-last-child(-n+2):not(:first-child) { break-before: avoid; }
          .document figure { margin: 0 0 4mm; max-width: 140mm; }
          .document thead { display: table-header-group; }
          .document caption { break-after: avoid; padding: 0 0 .5mm; }
          .document th, .document td { font-size: 9pt; line-height: 1.3; padding: .6mm 1.4mm;
            border-width: .5pt; }
          .document .total > * { border-top-width: 1.2pt; }
          .document .long { min-width: 10em; }
          .document.dense th, .document.dense td { font-size: 7.5pt; padding: .5mm .8mm; }
        }

        """

    /// A4 with page numbers.
    ///
    /// - Parameter head: stands above the second page and those after it; nil for nothing.
    package static func paper(_ width: PaperWidth, head: String? = nil) -> String {
        let words = "font: 8.5pt sans-serif; color: #1a1a1a;"
        let heading = head.map { "  @top-left { content: \"\(quoted($0))\"; \(words) }\n" } ?? ""
        return """
            @page { size: A4 \(width == .portrait ? "portrait" : "landscape"); margin: 15mm 12mm;
            \(heading)  @bottom-right { content: counter(page) " / " counter(pages); \(words) }
            }
            @page :first { @top-left { content: none; } }

            """
    }

    /// A text as it stands between the quotes of CSS.
    private static func quoted(_ text: String) -> String {
        text.reduce(into: "") { quoted, character in
            if character == "\"" || character == "\\" { quoted.append("\\") }
            quoted.append(character.isNewline ? " " : character)
        }
    }
}
