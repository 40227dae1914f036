import Almanac
import Clinic
import Testing

/// When a seat is no longer kept for somebody who waits, and whom an operator reminds today.
@Suite("Rules of the telephone")
struct CallRulesTests {
    /// A seat freed at a moment for a consultation at another, and until when it is held.
    struct Offer: Sendable, CustomTestStringConvertible {
        let freed: String
        let start: String
        let end: String?

        init(_ freed: String, for start: String, _ end: String?) {
            (self.freed, self.start, self.end) = (freed, start, end)
        }

        var testDescription: String { "\(freed) for \(start)" }
    }

    /// 1 April 2026 is a Wednesday; 29 April and 3 to 6 May are holidays.
    @Test(arguments: [
        // the end of the next morning
        Offer("2026-04-01 09:00", for: "2026-04-07 10:00", "2026-04-02 12:00"),
        Offer("2026-04-01 23:59", for: "2026-04-07 10:00", "2026-04-02 12:00"),
        Offer("2026-04-02 00:00", for: "2026-04-07 10:00", "2026-04-03 12:00"),
        // over a weekend
        Offer("2026-04-03 16:00", for: "2026-04-07 10:00", "2026-04-06 12:00"),
        Offer("2026-04-04 10:00", for: "2026-04-07 10:00", "2026-04-06 12:00"),
        Offer("2026-04-05 23:00", for: "2026-04-07 10:00", "2026-04-06 12:00"),
        // over holidays
        Offer("2026-04-28 10:00", for: "2026-05-16 10:00", "2026-04-30 12:00"),
        Offer("2026-05-01 10:00", for: "2026-05-16 10:00", "2026-05-07 12:00"),
        Offer("2026-05-03 10:00", for: "2026-05-16 10:00", "2026-05-07 12:00"),
        // two hours before the consultation, where that is earlier
        Offer("2026-04-06 15:00", for: "2026-04-07 10:00", "2026-04-07 08:00"),
        Offer("2026-04-06 15:00", for: "2026-04-07 13:30", "2026-04-07 11:30"),
        Offer("2026-04-06 15:00", for: "2026-04-07 14:00", "2026-04-07 12:00"),
        Offer("2026-04-06 15:00", for: "2026-04-07 14:30", "2026-04-07 12:00"),
        Offer("2026-04-03 16:00", for: "2026-04-06 10:00", "2026-04-06 08:00"),
        Offer("2026-04-04 09:00", for: "2026-04-04 15:00", "2026-04-04 13:00"),
        // too late to ring anybody
        Offer("2026-04-07 09:00", for: "2026-04-07 11:01", "2026-04-07 09:01"),
        Offer("2026-04-07 09:00", for: "2026-04-07 11:00", nil),
        Offer("2026-04-07 09:00", for: "2026-04-07 10:00", nil),
        Offer("2026-04-07 09:00", for: "2026-04-06 10:00", nil),
    ])
    func anOfferEnds(offer: Offer) {
        let end = CallRules.standard.offerEnds(freedAt: at(offer.freed), start: at(offer.start), Holidays())
        #expect(end == offer.end.map(at))
    }

    /// A phone desk of other hours and days; a seat frees on Tuesday 28 April, 10:00, far ahead.
    struct OtherDesk: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let end: String
        let edit: @Sendable (inout PhoneDesk) -> Void

        init(_ name: String, _ end: String, _ edit: @escaping @Sendable (inout PhoneDesk) -> Void) {
            (testDescription, self.end, self.edit) = (name, end, edit)
        }
    }

    @Test(arguments: [
        OtherDesk("open on holidays", "2026-04-29 12:00") { $0.closedOnHolidays = false },
        OtherDesk("Fridays only", "2026-05-01 12:00") { $0.weekdays = [.friday] },
        OtherDesk("closed in May and April", "2026-06-01 12:00") {
            $0.closed = [MadeUpWard.closed("2026-04-29..2026-05-31")]
        },
        OtherDesk("a long lunch", "2026-04-30 11:30") {
            $0.hours = [span("09:00-11:30"), span("13:00-17:00")]
        },
        OtherDesk("a break before noon", "2026-04-30 12:00") {
            $0.hours = [span("09:00-10:00"), span("11:00-12:00"), span("13:00-17:00")]
        },
        OtherDesk("afternoons only", "2026-04-30 17:00") { $0.hours = [span("13:00-17:00")] },
        OtherDesk("no hours", "2026-04-30 12:00") { $0.hours = [] },
        OtherDesk("never", "2026-04-29 12:00") { $0.weekdays = [] },
    ])
    func anOfferEndsByThePhoneDesksHours(other: OtherDesk) {
        var rules = CallRules.standard
        other.edit(&rules.phoneDesk)
        let end = rules.offerEnds(freedAt: at("2026-04-28 10:00"), start: at("2026-07-01 10:00"), Holidays())
        #expect(end == at(other.end))
    }

    /// Over a weekend and holidays people are rung before, and nobody is on a day without a phone desk.
    @Test(arguments: [
        ("2026-04-06", "2026-04-07"), ("2026-04-09", "2026-04-10"), ("2026-04-10", "2026-04-13"),
        ("2026-04-11", "2026-04-11"), ("2026-04-12", "2026-04-12"), ("2026-04-28", "2026-04-30"),
        ("2026-04-29", "2026-04-29"), ("2026-04-30", "2026-05-01"), ("2026-05-01", "2026-05-07"),
        ("2026-05-05", "2026-05-05"), ("2026-05-07", "2026-05-08"),
    ])
    func remindersReachToTheNextDeskDay(today: String, last: String) {
        #expect(CallRules.standard.lastReminded(today: day(today), Holidays()) == day(last))
    }
}

/// What a wish on the waiting list is content with.
@Suite("Wishes")
struct WishTests {
    /// Tuesday 7 April 2026 at a, from 10:00.
    @Test(arguments: [
        (Waiting.Wish(venue: nil, until: day("2026-04-30")), true),
        (Waiting.Wish(venue: id("a"), until: day("2026-04-30")), true),
        (Waiting.Wish(venue: id("b"), until: day("2026-04-30")), false),
        (Waiting.Wish(venue: nil, weekdays: [.tuesday, .thursday], until: day("2026-04-30")), true),
        (Waiting.Wish(venue: nil, weekdays: [.wednesday], until: day("2026-04-30")), false),
        (Waiting.Wish(venue: nil, part: .morning, until: day("2026-04-30")), true),
        (Waiting.Wish(venue: nil, part: .afternoon, until: day("2026-04-30")), false),
        (Waiting.Wish(venue: nil, until: day("2026-04-07")), true),
        (Waiting.Wish(venue: nil, until: day("2026-04-06")), false),
    ])
    func aWishFits(wish: Waiting.Wish, fits: Bool) {
        #expect(wish.fits(venue: id("a"), date: day("2026-04-07"), start: time("10:00")) == fits)
    }

    @Test(arguments: [
        ("11:30", DayPart.morning), ("11:59", .morning), ("12:00", .afternoon), ("13:00", .afternoon),
    ])
    func noonBeginsTheAfternoon(start: String, part: DayPart) {
        for other in DayPart.allCases {
            let wish = Waiting.Wish(venue: nil, part: other, until: day("2026-04-30"))
            let fits = wish.fits(venue: id("a"), date: day("2026-04-07"), start: time(start))
            #expect(fits == (other == part))
        }
    }

    /// No weekdays said are all of them.
    @Test
    func noWeekdaysAreAll() throws {
        let wish = Waiting.Wish(venue: nil, until: day("2026-04-30"))
        #expect(wish.weekdays == Set(Weekday.allCases))
        #expect(try coded(wish).back == wish)
    }
}

/// What an operator may answer after a call, and what follows of it.
@Suite("Results of calls")
struct CallResultTests {
    @Test(arguments: CallTask.Kind.allCases)
    func fiveKeysAreEnough(kind: CallTask.Kind) {
        let answers = CallTask.Result.answers(to: kind)
        let first: [CallTask.Result] = kind == .offer ? [.accepted, .declined] : [.person, .family]
        #expect(answers == first + [.message, .noAnswer, .wrongNumber])
    }

    @Test
    func onlyAMessageAndNobodyThereAreTriedAgain() {
        #expect(CallTask.Result.allCases.filter { !$0.settles } == [.message, .noAnswer])
        #expect(CallTask.Result.allCases.filter(\.tells) == [.person, .family, .message])
    }
}
