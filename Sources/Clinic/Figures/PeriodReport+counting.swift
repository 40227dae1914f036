import Almanac

extension PeriodReport {
    /// What a report is made of besides entries.
    package struct Facts: Sendable {
        package let asOf: CivilDate
        package let basis: Basis
        package let counting: VisitsCount
        /// In printed order.
        package let venues: [Clinic.Venue]
        /// 相談内容 by code, in the order of the page.
        package let topics: [(code: String, label: String)]
        package let closings: [Closing]

        package init(
            asOf: CivilDate, basis: Basis, counting: VisitsCount, venues: [Clinic.Venue],
            topics: [(code: String, label: String)], closings: [Closing]
        ) {
            self.asOf = asOf
            self.basis = basis
            self.counting = counting
            self.venues = venues
            self.topics = topics
            self.closings = closings
        }
    }

    /// - Parameters:
    ///   - entries: of the period, all programmes.
    ///   - before: of the same period a year earlier.
    ///   - progress: of a fiscal year as of now.
    package init(
        _ period: Period, entries: [Entry], before: [Entry], facts: Facts, progress: ProgressReport? = nil
    ) {
        self.period = period
        fiscalYear = period.fiscalYear
        asOf = facts.asOf
        basis = facts.basis
        definition = facts.counting.definition
        let (now, earlier) = (
            Dictionary(grouping: entries, by: \.programme), Dictionary(grouping: before, by: \.programme)
        )
        let (own, past) = (now[.consultation] ?? [], earlier[.consultation] ?? [])
        let slices = Slices(own, before: past, in: period)
        (total, yearBefore) = (slices.total.sums, slices.before)
        parts = slices.parts
        let (byVenue, pastByVenue) = (EntriesByVenue(own), EntriesByVenue(past))
        venues = facts.venues.map { venue in
            let slices = Slices(
                byVenue.entries(of: venue.id), before: pastByVenue.entries(of: venue.id), in: period)
            return Venue(
                venue: venue.id, name: venue.name, total: slices.total.sums, yearBefore: slices.before,
                parts: slices.parts)
        }
        // How many people the whole ward had is no row beside its venues.
        let elsewhere = Tally(
            own.filter { $0.venue == nil && !$0.isPeopleOnly && $0.source.kind != .uncounted }
        ).sums
        self.elsewhere = elsewhere.isEmpty ? nil : elsewhere
        breakdowns = Breakdown.allCases.map { BreakdownTable($0, of: slices.total, topics: facts.topics) }
        hours = own.contains(where: \.isWholeMonth) ? nil : HourCount.of(own)
        others = [Programme.course, .corner].map { programme in
            let tally = Tally(now[programme] ?? [])
            return Other(
                programme: programme, figures: tally.sums,
                yearBefore: earlier[programme].flatMap { $0.isUnknown ? nil : Tally($0).sums },
                ages: BreakdownTable(.age, of: tally, topics: []))
        }
        imported = Set(entries.filter { $0.source.kind == .imported }.map(\.date.civilMonth)).sorted()
        closings = facts.closings
        self.progress = progress
    }
}

/// A period's sums: as a whole, by part, a year earlier.
private struct Slices {
    let total: Tally
    let before: Figures?
    let parts: [PeriodReport.Part]

    init(_ entries: [Entry], before past: [Entry], in period: Period) {
        total = Tally(entries)
        before = past.isUnknown ? nil : Tally(past).sums
        let byDay = period.months.count <= 1
        let months = byDay ? entries.filter(\.isWholeMonth) : []
        let rows = Dictionary(grouping: entries.filter { !(byDay && $0.isWholeMonth) }) {
            Period.Part.of($0.date, in: period)
        }
        let pastRows = byDay ? [:] : Dictionary(grouping: past, by: \.date.civilMonth)
        // Days without anything are left out; months stand in every year.
        let shown = byDay ? rows.keys.sorted() : period.parts
        parts = shown.map { part in
            var past: Figures?
            if case .month(let month) = part, let rows = pastRows[month.adding(months: -12)], !rows.isUnknown
            {
                past = Tally(rows).sums
            }
            let own = (rows[part] ?? []) + months
            return PeriodReport.Part(
                part: part, figures: Tally(byDay ? own.within(part.first, part.first) : own).sums,
                yearBefore: past)
        }
    }
}

extension PeriodReport.BreakdownTable {
    /// Every choice there is, with topics named as they are today; what nobody took down comes last.
    fileprivate init(
        _ breakdown: Breakdown, of tally: Tally, topics: [(code: String, label: String)]
    ) {
        let choices = breakdown == .topic ? topics : breakdown.choices
        let known = Set(choices.map(\.code)).union([Breakdown.notTaken])
        let strangers = tally.codes(of: breakdown).subtracting(known).sorted().map { ($0, $0) }
        let last = breakdown.isMultiple ? [] : [(Breakdown.notTaken, "未記入")]
        self.init(
            breakdown: breakdown,
            rows: (choices + strangers + last).map { code, label in
                Row(code: code, label: label, count: tally.count(of: breakdown, code: code))
            })
    }
}

extension PeriodReport.HourCount {
    fileprivate static func of(_ entries: [Entry]) -> [Self] {
        var counts: [Weekday: [Int?: Int]] = [:]
        for entry in entries {
            let visits = entry.count(.visits)
            guard visits > 0 else { continue }
            counts[entry.date.weekday, default: [:]][entry.time?.hour, default: 0] += visits
        }
        // Those without a time come last.
        return Weekday.allCases.flatMap { weekday in
            (counts[weekday] ?? [:]).sorted { ($0.key ?? 24) < ($1.key ?? 24) }.map {
                Self(weekday: weekday, hour: $0.key, visits: $0.value)
            }
        }
    }
}
