import ArgumentParser
import Clinic
import Desk
import Reports

/// What a report of figures may be asked besides its period.
struct FigureOptions: ParsableArguments {
    @Flag(help: "月締めのときの数で出します (なければ現在の数)")
    var closed = false

    @Option(help: "数の内訳を、計上した記録まで開きます (visits、people、absent、age.70-74 など)")
    var explain: String?

    @Option(help: "内訳を見る会場 (--explain のとき)")
    var venue: String?

    @Option(help: "内訳を見る事業 consultation、course、corner (--explain のとき。なければ consultation)")
    var programme: String?

    private var basis: PeriodReport.Basis { closed ? .closed : .now }

    /// Shows a period, or one of its figures opened.
    ///
    /// - Parameter place: a venue that was named without an option.
    func show(_ period: Period, at counter: Counter, _ form: FormatOptions, venue place: String? = nil)
        async throws
    {
        let venue = venue ?? place
        guard explain == nil else { return try await open(period, at: counter, form, venue) }
        guard venue == nil, programme == nil else {
            throw Refusal.badInput("venue", "--venue と --programme は --explain と一緒に使います。")
        }
        let report = try await counter.desk.ask(ReportPeriod(period, basis: basis))
        try counter.output.show(report, as: PeriodDocument.of(report), form)
    }

    private func open(
        _ period: Period, at counter: Counter, _ form: FormatOptions, _ venue: String?
    ) async throws {
        guard let measure = explain.flatMap(Measure.init) else {
            let names = Figure.allCases.map { "\($0.name)(\($0.label))" }.joined(separator: "、")
            throw Refusal.badInput("explain", "--explain には次のどれかか、age.70-74 の形を入れてください: \(names)")
        }
        guard let programme = Programme(rawValue: self.programme ?? Programme.consultation.rawValue) else {
            throw Refusal.badInput(
                "programme", "--programme は consultation、course、corner のどれかです。")
        }
        let chosen: VenueID?
        if let venue { chosen = try await counter.venue(venue).id } else { chosen = nil }
        let explanation = try await counter.desk.ask(
            ExplainFigure(
                period: period, measure: measure, programme: programme, venue: chosen, basis: basis))
        let venues = try await counter.venues()
        let choices = try await counter.desk.ask(RecordChoices(all: true))
        try counter.output.show(
            explanation,
            as: ExplanationDocument.of(
                explanation, period: period, programme: programme, venue: chosen, basis: basis,
                venues: venues, choices: choices),
            form)
    }
}
