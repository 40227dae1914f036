import Almanac
import Clinic
import Testing

@Suite("Bookings")
struct BookingTests {
    /// Every end and mark, in a session that is open, and in one that is not.
    @Test(
        arguments: [
            (nil, nil, .booked, .sessionClosed), (nil, .cleared, .booked, .sessionClosed),
            (nil, .attended, .attended, .attended), (nil, .absent, .absent, .absent),
            (nil, .absentWithNotice, .absentWithNotice, .absentWithNotice),
            (.cancelled, nil, .cancelled, .cancelled), (.cancelled, .cleared, .cancelled, .cancelled),
            (.cancelled, .attended, .attended, .attended), (.cancelled, .absent, .cancelled, .cancelled),
            (.cancelled, .absentWithNotice, .cancelled, .cancelled),
            (.moved, nil, .moved, .moved), (.moved, .cleared, .moved, .moved),
            (.moved, .attended, .attended, .attended),
            (.moved, .absent, .moved, .moved), (.moved, .absentWithNotice, .moved, .moved),
            (.expired, nil, .cancelled, .cancelled), (.expired, .cleared, .cancelled, .cancelled),
            (.expired, .attended, .attended, .attended), (.expired, .absent, .cancelled, .cancelled),
            (.expired, .absentWithNotice, .cancelled, .cancelled),
        ] as [(Booking.EndReason?, MarkValue?, Booking.State, Booking.State)])
    func comeToAState(
        ended: Booking.EndReason?, mark: MarkValue?, open: Booking.State, shut: Booking.State
    ) {
        #expect(Booking.State(ended: ended, mark: mark, session: .open) == open)
        #expect(Booking.State(ended: ended, mark: mark, session: .closed) == shut)
        #expect(Booking.State(ended: ended, mark: mark, session: .withdrawn) == shut)
    }

    @Test(arguments: [
        (Booking.State.booked, "booked", "予約"), (.attended, "attended", "来館"),
        (.absent, "absent", "欠席(連絡なし)"), (.absentWithNotice, "absent-with-notice", "欠席(連絡あり)"),
        (.cancelled, "cancelled", "取消"), (.moved, "moved", "変更"), (.sessionClosed, "session-closed", "休止"),
    ])
    func haveOneWordForEachState(state: Booking.State, code: String, label: String) {
        #expect(state.rawValue == code)
        #expect(state.label == label)
    }

    @Test func haveTheKeysOfTheDesignInJSON() throws {
        let booking = Booking(
            booking: BookingID(815), seat: SeatID(4711), venue: id("nakacho"), date: day("2026-11-24"),
            start: time("10:00"), end: time("10:30"), person: PersonID(42), state: .booked)
        let (json, back) = try coded(booking)
        #expect(
            json
                == #"{"booking":815,"candidates":[],"date":"2026-11-24","end":"10:30","person":42,"#
                + #""seat":4711,"start":"10:00","state":"booked","venue":"nakacho"}"#)
        #expect(back == booking)
    }

    @Test func sayNullForWhatTheyDoNotHave() throws {
        let booking = Booking(
            booking: BookingID(1), seat: nil, venue: id("nakacho"), date: day("2026-11-24"), start: nil,
            end: nil,
            person: nil, state: .attended,
            candidates: [Candidate(person: PersonID(3), reasons: [.samePhone, .nearName])])
        let (json, back) = try coded(booking)
        #expect(
            json == #"{"booking":1,"candidates":[{"person":3,"reasons":["same-phone","near-name"]}],"#
                + #""date":"2026-11-24","end":null,"person":null,"seat":null,"start":null,"#
                + #""state":"attended","venue":"nakacho"}"#)
        #expect(back == booking)
    }

    @Test func candidatesSayWhyInWords() {
        #expect(
            Candidate.Reason.allCases.map(\.label) == ["同じ電話", "同じ名前", "よく似た名前", "生年月日が違う", "登録あり"])
    }
}
