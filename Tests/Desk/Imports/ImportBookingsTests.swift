import Almanac
import Clinic
import Desk
import TestSupport
import Testing

/// 予約の取込み: what the notebook has promised comes in whole, or nothing of it does.
@Suite("Importing bookings")
struct ImportBookingsTests {
    private static let days = ["4/7", "4/9", "4/11", "4/14", "4/16", "4/18"]
    private static let times = ["10:00", "10:30", "11:00", "11:30", "13:00", "13:30", "14:00", "14:30"]

    /// A row of 仲町's notebook: 会場,日,時刻,窓口,かな,氏名,電話,生年月日,年齢,人数,初回,受付,別人.
    private static func row(_ number: Int, kana: String? = nil, phone: String? = nil) -> String {
        let (day, time) = (days[number / 8 % 6], times[number % 8])
        return promise(day, time, kana ?? name(number), phone ?? "090-1000-\(2000 + number)")
    }

    private static func promise(_ day: String, _ time: String, _ kana: String, _ phone: String) -> String {
        "仲町,\(day),\(time),,\(kana),,\(phone),,78,,×,電話,"
    }

    /// Names that nobody takes for each other.
    private static func name(_ number: Int) -> String {
        let (first, last) = (
            ["アキ", "フジ", "ミツ", "ヨネ", "ハル", "スズ"],
            ["カワムラ", "オオツカ", "イノウエ", "ヤマグチ", "サイトウ", "モリモト", "ホソダ", "クボ"]
        )
        return "\(last[number % 8]) \(first[number / 8 % 6])"
    }

    private static var good: [String] { (0..<45).map { row($0) } }

    @Test
    func aNotebookComesInAsItWasPromised() async throws {
        // Given a notebook, limits that it exceeds, and a month that has not opened
        let ward = try await TestWard.planned(at: "2026-03-01 09:00") { plan in
            plan.ward.bookingOpens = BookingOpens(rule: .monthBefore(day: 25, time: time("09:00")))
            plan.ward.calls = CallRules(
                phoneDesk: plan.ward.calls.phoneDesk, limits: CallRules.Limits(openBookings: 1, perDay: 1))
        }
        let text = (Self.good + [Self.promise("4/18", "13:30", Self.name(0), "090-1000-2000")])
            .joined(separator: "\n")
        let file = try await ward.bookings(text)
        #expect(file.remarks == [])
        let before = try await ward.ledger.everything()
        #expect(try await ward.ask(CheckBookings(lines: file.lines)).remarks == [])
        #expect(try await ward.ledger.everything() == before)
        // When
        let done = try await ward.tell(ImportBookings(lines: file.lines))
        // Then every row has its seat, the one who is there twice is one person, and nobody comes first
        #expect(done.bookings.count == 46 && done.newPersons.count == 45)
        let (first, last) = (
            try await ward.ask(ShowBooking(booking: done.bookings[0])),
            try await ward.ask(ShowBooking(booking: done.bookings[45]))
        )
        #expect(first.person == last.person && first.booking?.date == day("2026-04-07"))
        #expect(last.booking?.date == day("2026-04-18") && last.booking?.start == time("13:30"))
        #expect(try await ward.ledger.numbers("SELECT DISTINCT firstTime FROM booking") == [0])
        #expect(try await ward.ledger.numbers("SELECT id FROM booking WHERE limitWaiver IS NOT NULL") == [46])
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
        // And the names stand nowhere but with the persons
        let kept = try await ward.ledger.everything()
        for table in ["request", "journal", "importBatch", "importedPerson", "importedBooking"] {
            #expect(kept[table]?.contains { $0.contains("カワムラ") || $0.contains("1000-20") } == false)
        }
    }

    /// Sixty rows with what goes wrong in notebooks, each told by its row.
    @Test
    func everyCollisionIsListed() async throws {
        // Given a ward where one seat is taken, a day is closed and somebody is known
        let ward = try await TestWard.planned()
        let taken = try await ward.book("2026-04-18 14:30", "ニシ ケンジ", 900)
        try await ward.tell(CloseSeats(venue: TestWard.nakacho, date: day("2026-04-16")))
        let shimura = ["4/6", "4/8"]
        var rows = Self.good.filter { !$0.hasPrefix("仲町,4/16") }  // 37 rows of good ones: 2 to 38
        for number in 0..<14 {
            rows.append(
                Self.promise(
                    shimura[number / 8], Self.times[number % 8], Self.name(number) + "コ",
                    "090-1000-\(3000 + number)"
                ).replacing("仲町", with: "志村"))
        }
        let planted = [
            (Self.promise("4/7", "10:00", "ナガイ トメ", "090-1000-5001"), "start fault"),
            (Self.promise("4/18", "14:30", "ツチヤ キヨ", "090-1000-5002"), "start fault"),
            (Self.promise("4/8", "10:00", "ウエノ サチ", "090-1000-5003"), "date fault"),
            (Self.promise("4/18", "12:00", "ノグチ フミ", "090-1000-5004"), "start fault"),
            (Self.promise("4/16", "10:00", "シバタ ヨシ", "090-1000-5005"), "date fault"),
            (
                Self.promise("4/10", "10:00", Self.name(40), "090-1000-5006").replacing("仲町", with: "志村"),
                "kana notice"
            ),
            (Self.promise("4/18", "13:30", "ニシ ケンシ", "090-1000-1900"), "kana notice"),
            (Self.promise("4/11", "14:30", Self.name(0), "090-1000-2000"), "start fault"),
            (Self.promise("4/18", "14:00", Self.name(40), "090-1000-2040"), "date notice"),
        ]
        rows += planted.map(\.0)
        #expect(rows.count == 60)
        let file = try await ward.bookings(rows.joined(separator: "\n"))
        #expect(file.remarks == [])
        // When
        let remarks = try await ward.ask(CheckBookings(lines: file.lines)).remarks
        // Then all nine are told, and whom the known one might be
        for (offset, (row, said)) in planted.enumerated() {
            let number = 53 + offset
            #expect(remarks.said.contains("\(number) \(said)"), "\(row) in \(remarks.said)")
        }
        #expect(remarks.allSatisfy { $0.row >= 53 }, "\(remarks.said)")
        #expect(remarks.contains { $0.candidates.map(\.person) == [taken.person] })
        #expect(remarks.contains { $0.reason.contains("予約 \(taken.booking)") })
        // And nothing is written
        let refusal = try await ward.refusal(ImportBookings(lines: file.lines))
        #expect(refusal.code == .importFaults && refusal.fields.count == 6)
    }

    @Test
    func badCellsAreNamedByRowAndColumn() async throws {
        let ward = try await TestWard.planned()
        let rows: [(String, String)] = [
            ("池袋,4/7,10:00,,タナカ,,3958-0163,,78,,,,", "会場"), ("仲町,2/30,10:00,,タナカ,,3958-0163,,78,,,,", "日"),
            ("仲町,4/7,25:00,,タナカ,,3958-0163,,78,,,,", "時刻"), ("仲町,4/7,10:00,一番,タナカ,,3958-0163,,78,,,,", "窓口"),
            ("仲町,4/7,10:00,,田中,,3958-0163,,78,,,,", "かな"), ("仲町,4/7,10:00,,タナカ,,12345,,78,,,,", "電話"),
            ("仲町,4/7,10:00,,タナカ,,3958-0163,3月5日,,,,,", "生年月日"),
            ("仲町,4/7,10:00,,タナカ,,3958-0163,,七八,,,,", "年齢"), ("仲町,4/7,10:00,,タナカ,,3958-0163,,78,二人,,,", "人数"),
            ("仲町,4/7,10:00,,タナカ,,3958-0163,,78,,たぶん,,", "初回"),
            ("仲町,4/7,10:00,,タナカ,,3958-0163,,78,,,手紙,", "受付"),
        ]
        let file = try await ward.bookings(rows.map(\.0).joined(separator: "\n"))
        #expect(file.lines == [])
        #expect(file.remarks.map(\.row) == Array(2..<2 + rows.count))
        #expect(file.remarks.map(\.column) == rows.map(\.1))
        #expect(file.remarks.allSatisfy { !$0.said.isEmpty })
        // What only the ward's rules know
        let young = try await ward.bookings(
            [
                "仲町,4/7,10:00,,タナカ,,3958-0163,,40,,,,", "仲町,4/7,10:30,,ヤマダ,,3958-0164,,,12,,,",
                "仲町,4/7,11:00,,モリ,,3958-0165,,,,,,",
            ].joined(separator: "\n"))
        let remarks = try await ward.ask(CheckBookings(lines: young.lines)).remarks
        #expect(
            Set(remarks.said) == [
                "2 age fault", "2 first notice", "3 party fault", "3 age notice", "4 age notice",
            ])
    }

    /// Two persons under one name and number: people decide, by a ○ in the column 別人.
    @Test
    func whoIsInDoubtIsSettledByPeople() async throws {
        let ward = try await TestWard.planned()
        let resident = Resident(kana: "タナカ ハナ", phone: "3958-0163", born: day("1940-05-01"))
        let known = try await ward.tell(AddPerson(resident: resident)).person
        func file(_ cells: String, _ new: String = "") async throws -> [BookingLine] {
            try await ward.bookings("仲町,4/7,10:00,,たなか はな,,3958-0163,\(cells),,,,\(new)").lines
        }
        let doubt = try await ward.ask(CheckBookings(lines: file("S40.1.2,"))).remarks
        #expect(doubt.said == ["2 born fault"] && doubt.first?.candidates.map(\.person) == [known])
        #expect(try await ward.ask(CheckBookings(lines: file("S15.5.1,"))).remarks == [])
        // Whoever is known keeps their number
        let same = try await ward.bookings("志村,4/8,10:00,,たなか はな,,3958-0163,S15.5.1,,,,,").lines
        let first = try await ward.tell(ImportBookings(lines: same))
        #expect(try await ward.ask(ShowBooking(booking: first.bookings[0])).person == known)
        #expect(first.newPersons == [])
        let second = try await ward.tell(ImportBookings(lines: file("S30.1.2,", "○")))
        #expect(second.newPersons.count == 1 && second.newPersons != [known])
    }

    @Test
    func twoAtOnceSellEachSeatOnce() async throws {
        let ward = try await TestWard.planned()
        let one = try await ward.bookings(Self.good.joined(separator: "\n")).lines
        let two = try await ward.bookings(Self.row(3, kana: "ナガイ トメ", phone: "090-1000-5001")).lines
        let (first, second): (RequestID, RequestID) = (ward.randomness.freshID(), ward.randomness.freshID())
        async let left = ward.desk.tell(ImportBookings(lines: one), id: first)
        async let right = ward.desk.tell(ImportBookings(lines: two), id: second)
        let outcomes = [await (try? left)?.rows, await (try? right)?.rows]
        #expect(outcomes.compactMap(\.self).count == 1, "one of them has the seat, and the other nothing")
        #expect(try await ward.ledger.count("booking") == outcomes.compactMap(\.self).first)
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
    }

    /// One row copied down to the end: each is told of the first before it, that it is the same seat and the
    /// same person, and no more is listed than somebody can read.
    @Test
    func aFileOfOneRowSaysABoundedNumberOfThings() async throws {
        let ward = try await TestWard.planned()
        let rows = [String](repeating: Self.row(0), count: 6_000)
        let file = try await ward.bookings(rows.joined(separator: "\n"))
        #expect(file.lines.count == 6_000)
        let remarks = try await ward.ask(CheckBookings(lines: file.lines)).remarks
        #expect(remarks.count == 2_001 && remarks.faults == remarks)
        #expect(remarks.last?.reason == "ほか9998件あります。")
        // And what is quoted from the file is its own row.
        let quoted = file.remarks(with: remarks)
        #expect(quoted.dropLast().allSatisfy { $0.row > 2 && $0.column == "時刻" && $0.said == "10:00" })
        let refusal = try await ward.refusal(ImportBookings(lines: file.lines))
        #expect(refusal.code == .importFaults && refusal.message.contains("ほか11997件"))
    }

    /// A fault is said although the person has another row on the day, and against the row that it is about.
    @Test
    func theSameTimeIsAFaultAfterAnotherOnTheDay() async throws {
        let ward = try await TestWard.planned()
        let rows = ["10:00", "11:00", "11:00", "11:30"].map {
            Self.promise("4/7", $0, Self.name(0), "090-1000-2000")
        }
        let lines = try await ward.bookings(rows.joined(separator: "\n")).lines
        let remarks = try await ward.ask(CheckBookings(lines: lines)).remarks
        #expect(remarks.said == ["3 date notice", "4 start fault", "4 start fault", "5 date notice"])
        #expect(remarks[2].reason.contains("3行と同じ方") && remarks[3].reason.contains("2行と同じ方"))
    }
}
