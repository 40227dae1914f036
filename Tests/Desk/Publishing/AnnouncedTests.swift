import Almanac
import Clinic
import Desk
import TestSupport
import Testing

/// What is announced of a month.
@Suite("A month's announcement")
struct AnnouncedTests {
    private static let april = CivilMonth("2026-04")!

    @Test
    func holdsWhatTheTimetableSays() async throws {
        let ward = try await TestWard.planned {
            $0.ward.bookingOpens = BookingOpens(
                rule: .always,
                months: [.init(month: Self.april, opensAt: TestWard.instant("2026-03-25 09:00"))])
        }
        let month = try await ward.ask(Announced(month: Self.april))
        #expect(month.lines == TestWard.kohoLines() && month.ward == "板橋区")
        #expect(month.opensAt == TestWard.instant("2026-03-25 09:00"))
        #expect(month.minimumAge == 60 && month.slotMinutes == 30)
        #expect(month.courses == [] && month.corners == [] && month.holidays == [])
    }

    /// Where every session of a month has been called off, people are to be told just that.
    @Test
    func aMonthThatIsOffIsAnnounced() async throws {
        let ward = try await TestWard.planned()
        try await ward.tell(TestWard.koho())
        try await ward.tell(TestWard.corner("2026-04-12"))
        for line in TestWard.kohoLines() {
            for date in line.dates { try await ward.tell(CloseSeats(venue: line.id, date: date.date)) }
        }
        let month = try await ward.ask(Announced(month: Self.april))
        #expect(month.lines == [] && month.corners.count == 1)
        let never = try await ward.refusal(asking: Announced(month: Self.april.adding(months: -12)))
        #expect(never.code == .notPlanned)
        // And no manuscript without a day of it is taken
        for text in ["原稿", ""] {
            #expect(try await ward.refusal(TestWard.koho(text, [])).message.contains("開催日がない"))
        }
    }

    /// Courses that one may apply for in the month, and corners of the month that are on.
    @Test
    func holdsCoursesAndCornersOfTheMonth() async throws {
        let ward = try await TestWard.planned()
        for (title, closes) in [("一", "2026-04-20"), ("二", "2026-04-01"), ("三", "2026-05-02")] {
            let number = title == "一" ? "10" : title == "二" ? "17" : "24"
            try await ward.tell(
                NewCourse(entry: TestWard.course(title, on: ["2026-05-\(number)"], closes: closes)))
        }
        try await ward.tell(CancelCourse(course: CourseID(3), reason: "講師の都合"))
        try await ward.tell(TestWard.corner("2026-04-12"))
        try await ward.tell(TestWard.corner("2026-04-19"))
        try await ward.tell(CancelCornerDay(corner: CornerID(2), reason: "雨のため"))
        let month = try await ward.ask(Announced(month: Self.april))
        #expect(month.courses.map(\.title) == ["一", "二"])
        #expect(month.corners.map(\.date) == [day("2026-04-12")])
    }

    /// Where a venue is and under which licence data stands goes from the files into the ledger and out.
    @Test
    func placesAndLicenceAreAsTheLastPlanSays() async throws {
        let ward = try await TestWard.planned()
        #expect(try await ward.ask(WardFacts()).licence == "CC BY 4.0")
        let place = VenuePlace(address: "板橋区仲町20-5", latitude: "35.748", longitude: "139.698")
        try await ward.tell(
            ward.applyPlan { plan in
                plan.ward.licence = "CC0 1.0"
                let venue = plan.venues[0].venue
                plan.venues[0].venue = Venue(
                    id: venue.id, name: venue.name, kana: venue.kana, phone: venue.phone, order: venue.order,
                    rooms: venue.rooms, place: place)
            })
        let facts = try await ward.ask(WardFacts())
        #expect(facts.licence == "CC0 1.0" && facts.code == "131199" && facts.definition.contains("延べ人数"))
        #expect(try await ward.ask(Venues()).map(\.place) == [place, nil])
        try await ward.tell(ward.applyPlan())
        #expect(try await ward.ask(Venues()).map(\.place) == [nil, nil])
        let bad = ward.applyPlan { $0.ward.licence = "一\n二" }
        #expect(try await ward.refusal(bad).code == .badInput)
    }

    @Test
    func aMonthWithoutAPlanIsRefused() async throws {
        let ward = try await TestWard.planned()
        let refusal = try await ward.refusal(asking: Announced(month: CivilMonth("2026-05")!))
        #expect(refusal.code == .notPlanned)
    }
}
