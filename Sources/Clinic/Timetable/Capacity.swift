import Almanac

/// What a timetable offers against what the plan demands. Keys as in the design's `plan`.
package struct Capacity: Hashable, Codable, Sendable {
    package let fiscalYear: FiscalYear
    package let sessions: Int
    package let seats: Int
    package let venues: [VenueCapacity]
    package let targets: [Demand]
    /// When each month's bookings open.
    package let openings: [MonthOpening]
    /// What a person should look at before the year is written, in sentences.
    package let warnings: [String]

    /// One venue's share.
    package struct VenueCapacity: Hashable, Codable, Sendable {
        package let venue: VenueID
        package let name: String
        /// The pattern at the start of the year, Monday first.
        package let weekdays: [String]
        package let sessions: Int
        package let seats: Int
        /// Sessions of April to March.
        package let months: [Int]
    }

    /// One target, and the share of all seats that must be attended to reach it; nil where none are planned.
    package struct Demand: Hashable, Codable, Sendable {
        package let programme: Programme
        package let target: Int
        /// To three decimals.
        package let neededShare: Double?
        package let assumed: Bool
    }

    /// When a month's bookings open; nil where they always are.
    package struct MonthOpening: Hashable, Codable, Sendable {
        package let month: CivilMonth
        package let opensAt: Instant?
    }

    package init(
        _ timetable: Timetable, plan: WardPlan, targets: YearTargets?, holidays: Holidays
    ) {
        fiscalYear = timetable.fiscalYear
        sessions = timetable.sessions.count
        let seats = timetable.sessions.reduce(0) { $0 + $1.seats.count }
        self.seats = seats
        let months = timetable.fiscalYear.months
        let byVenue = Dictionary(grouping: timetable.sessions, by: \.venue)
        venues = plan.venues.map { venue in
            let own = byVenue[venue.venue.id] ?? []
            let monthly = Dictionary(grouping: own) { $0.date.civilMonth }
            return VenueCapacity(
                venue: venue.venue.id, name: venue.venue.name,
                weekdays: venue.consultation(on: timetable.fiscalYear.first).weekdays.sorted().map(\.english),
                sessions: own.count, seats: own.reduce(0) { $0 + $1.seats.count },
                months: months.map { monthly[$0]?.count ?? 0 })
        }
        self.targets = (targets?.targets ?? []).map { target in
            let places = target.programme == .consultation ? seats : 0
            return Demand(
                programme: target.programme, target: target.volume,
                neededShare: places > 0 ? (Double(target.volume) / Double(places)).thousandths : nil,
                assumed: target.assumed)
        }
        openings = months.map {
            MonthOpening(
                month: $0, opensAt: plan.ward.bookingOpens.opensAt($0, plan.ward.calls.phoneDesk, holidays))
        }
        warnings = Self.warnings(openings, timetable, plan.ward, holidays)
    }

    /// A month that opens while nobody answers the phone, or after its first session, is a month half lost.
    private static func warnings(
        _ openings: [MonthOpening], _ timetable: Timetable, _ ward: Ward, _ holidays: Holidays
    ) -> [String] {
        openings.flatMap { opening -> [String] in
            guard let opensAt = opening.opensAt else { return [] }
            var warnings: [String] = []
            let when = "\(opensAt.date.japanese) \(opensAt.time)"
            if !ward.calls.phoneDesk.works(at: opensAt, holidays) {
                warnings.append("\(opening.month.month)月分の予約開始 \(when) は、電話窓口が休みです。")
            }
            let starts = timetable.sessions.filter { $0.date.civilMonth == opening.month }.compactMap(\.start)
            if let first = starts.min(), opensAt > first {
                warnings.append(
                    "\(opening.month.month)月分の予約開始 \(when) は、最初の開催日 \(first.date.japanese) より後です。")
            }
            return warnings
        }
    }
}
