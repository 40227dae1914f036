import Almanac
import Foundation
import Testing

@Suite("Sets in order")
struct InOrderTests {
    private struct Holder: Codable, Equatable {
        @InOrder var days: Set<Weekday>
    }

    @Test func areCodedTheSameHoweverTheyCameAbout() throws {
        // given a week put together in a hundred orders
        let weeks = (0..<100).map { _ in
            var week: Set<Weekday> = []
            for day in Weekday.allCases.shuffled() { week.insert(day) }
            return Holder(days: week)
        }
        // then all are coded alike, as a plain array
        let texts = try Set(weeks.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) })
        #expect(texts == [#"{"days":["Mon","Tue","Wed","Thu","Fri","Sat","Sun"]}"#])
    }

    @Test(arguments: [#"{"days":["Sat","Mon"]}"#, #"{"days":["Mon","Sat","Mon"]}"#])
    func areReadInAnyOrder(text: String) throws {
        let read = try JSONDecoder().decode(Holder.self, from: Data(text.utf8))
        #expect(read == Holder(days: [.monday, .saturday]))
    }

    @Test func holdNothingElse() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Holder.self, from: Data(#"{"days":["Man"]}"#.utf8))
        }
    }
}
