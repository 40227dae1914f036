import Almanac
import Clinic
import Desk
import TestSupport

/// The steps: what an office, a phone desk and two venues do, sense and nonsense alike.
extension Walk {
    /// Takes one step of a kind drawn by weight; its name.
    mutating func takeStep() async throws -> String {
        switch Int.random(in: 0..<78, using: &random) {
        case 0..<2: try await replan()
        case 2..<9: try await book()
        case 9..<12: try await move()
        case 12..<17: try await cancel()
        case 17..<20: try await mark()
        case 20..<22: try await walkIn()
        case 22..<24: try await join()
        case 24..<28: try await wait()
        case 28..<31: try await keepAccounts()
        case 31..<39: try await takeDayStep()
        case 39..<41: try await keepRecords()
        case 41..<44: try await takeCornerStep()
        case 44..<47: try await takeCourseStep()
        case 47..<52: try await takeOfficeStep()
        default: try await takeDeskStep()
        }
    }

    /// Two records become one person, or one becomes two again; now and then people nobody knows.
    private mutating func join() async throws -> String {
        let known =
            Set(bookings.compactMap(\.person)).sorted() + [PersonID(Int64.random(in: 1...5, using: &random))]
        if let last = merged.last, Bool.random(using: &random) {
            let person = pick([last, pick(known)])
            if try await tell(UnmergePerson(person: person)) != nil { merged.removeAll { $0 == person } }
            return "unmerge"
        }
        let person = pick(known)
        if try await tell(MergePersons(person: person, into: pick(known))) != nil { merged.append(person) }
        return "merge"
    }

    private mutating func replan() async throws -> String {
        var next = Bool.random(using: &random) ? plan : Walk.plan
        let venue = Int.random(in: 0..<2, using: &random)
        next.ward.calls.firstTimersFirst = Bool.random(using: &random)
        switch Int.random(in: 0..<7, using: &random) {
        case 0: next.venues[venue].consultation.slotMinutes = pick([20, 30, 40, 60])
        case 1: next.venues[venue].consultation.desks = pick([1, 2, 3])
        case 2:
            next.venues[venue].consultation.weekdays = Set(
                Weekday.allCases.shuffled(using: &random).prefix(3))
        case 3: next.venues[venue].consultation.hours = [TimeSpan(pick(["10:00-12:00", "12:00-16:00"]))!]
        case 4: next.venues[venue].consultation.minimumAge = pick([60, 76])
        case 5: next.venues[venue].extra = [date()]
        default:
            next.ward.teams = pick([1, 2])
            next.venues[venue].consultation.weekdays = [.monday, .tuesday]
        }
        if try await tell(ApplyPlan(plan: next, fiscalYear: ward.year, targets: TestWard.targets)) != nil {
            plan = next
        }
        return "plan"
    }

    private mutating func book() async throws -> String {
        let (venue, date, start) = try await place()
        let wish: SeatWish =
            Int.random(in: 0..<5, using: &random) == 0
            ? .seat(SeatID(Int64.random(in: 1...120, using: &random)))
            : .time(venue: venue, date: date, start: start)
        let book = Book(
            wish: wish, resident: resident(), newPerson: Int.random(in: 0..<8, using: &random) == 0,
            limitWaiver: Int.random(in: 0..<4, using: &random) == 0 ? "通訳と来るため" : nil,
            caller: pick(Caller.allCases),
            callBack: Int.random(in: 0..<4, using: &random) == 0 ? CallBack(phone: "3958-4321") : nil,
            source: pick(Booking.Source.allCases))
        if let booking = try await tell(book) { bookings.append(booking) }
        return "book"
    }

    private mutating func move() async throws -> String {
        let (venue, date, start) = try await place()
        let target = Move.Target.time(
            venue: Int.random(in: 0..<4, using: &random) == 0 ? nil : venue, date: date, start: start)
        if let moved = try await tell(Move(booking: booking(), to: target)) { bookings.append(moved) }
        return "move"
    }

    /// Where and when: something free as often as anything at all. Few times, so that many want the same.
    private mutating func place() async throws -> (VenueID, CivilDate, CivilTime) {
        let free = try await ward.ask(FindOpenings(days: 14))
        if let opening = free.randomElement(using: &random), Bool.random(using: &random) {
            return (opening.venue, opening.date, opening.start)
        }
        return (venue(), date(), time(pick(["10:00", "10:30", "11:00", "13:00"])))
    }

    private mutating func cancel() async throws -> String {
        let cancel = Cancel(booking: booking(), cause: pick([nil] + Booking.Cause.allCases))
        if try await tell(cancel) != nil { cancelled.append(cancel.booking) }
        return "cancel"
    }

    private mutating func mark() async throws -> String {
        let id: MarkID = Int.random(in: 0..<6, using: &random) == 0 ? pick(marks + [fresh()]) : fresh()
        let replaced = Int.random(in: 0..<3, using: &random) == 0 ? marks.randomElement(using: &random) : nil
        let happened = ward.clock.clock.now().adding(minutes: Int.random(in: -90...30, using: &random))
        let today = ward.clock.clock.now().date
        let here = bookings.filter { $0.date <= today }.randomElement(using: &random)?.booking
        let mark = MarkAttendance(
            booking: Int.random(in: 0..<4, using: &random) == 0 ? booking() : here ?? booking(),
            value: pick(MarkValue.allCases), mark: id,
            happenedAt: Bool.random(using: &random) ? happened : nil, replaces: replaced)
        if try await tell(mark) != nil { marks.append(id) }
        return "mark"
    }

    private mutating func walkIn() async throws -> String {
        let named = Int.random(in: 0..<3, using: &random)
        let back = Int.random(in: 0..<2000, using: &random)
        let walkIn = WalkIn(
            venue: venue(),
            at: Bool.random(using: &random) ? ward.clock.clock.now().adding(minutes: -back) : nil,
            resident: named == 0 ? resident() : Resident(age: pick([nil, 45, 82])),
            person: named == 1 ? PersonID(Int64.random(in: 1...8, using: &random)) : nil,
            party: pick([1, 1, 2, 9]),
            unplanned: Bool.random(using: &random))
        if let booking = try await tell(walkIn) { bookings.append(booking) }
        return "walk in"
    }

    /// Hours or days pass; as often as not the next change is one that time alone has work for.
    private mutating func wait() async throws -> String {
        ward.clock.move(to: ward.clock.clock.now().adding(minutes: pick([45, 7 * 60, 24 * 60, 3 * 24 * 60])))
        return Bool.random(using: &random) ? try await claim() : "wait"
    }
}
