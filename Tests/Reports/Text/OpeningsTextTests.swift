import Almanac
import Clinic
import Reports
import Testing

@Suite("Free seats for a terminal")
struct OpeningsTextTests {
    @Test func haveALineAVenueAndDay() {
        // given seats of two venues on two days, two of them at one time, some not open yet
        let openings = [
            opening(Venues.nakacho, "2026-11-24", "10:30"), opening(Venues.nakacho, "2026-11-24", "10:00"),
            opening(Venues.nakacho, "2026-11-24", "10:00", desk: 2),
            opening(Venues.takashimadaira, "2026-11-24", "13:00"),
            opening(Venues.nakacho, "2026-12-01", "10:00", opensAt: "2026-11-25"),
        ]
        let lines = OpeningsText.lines(openings, venues: Venues.both)
        // then each place has its times in order, each once
        #expect(
            lines.map(cells) == [
                ["11月24日(火)", "仲町", "10:00×2 10:30"], ["11月24日(火)", "高島平", "13:00"],
                ["12月1日(火)", "仲町", "10:00", "(11月25日(水) 09:00 から)"],
            ])
        // and the columns line up
        #expect(Set(lines.map { spans($0)[0].upperBound }).count == 1)
        #expect(Set(lines.map { spans($0)[1].lowerBound }).count == 1)
        #expect(Set(lines.map { spans($0)[2].lowerBound }).count == 1)
    }

    @Test func ofAVenueNoLongerKnownHaveItsId() {
        let lines = OpeningsText.lines([opening(Venues.nakacho, "2026-11-24", "10:00")], venues: [])
        #expect(lines.map(cells) == [["11月24日(火)", "nakacho", "10:00"]])
    }

    @Test func areNoLinesWhereThereAreNone() {
        #expect(OpeningsText.lines([], venues: Venues.both).isEmpty)
    }

    private func opening(
        _ venue: Venue, _ date: String, _ start: String, desk: Int = 1, opensAt: String? = nil
    ) -> Opening {
        Opening(
            seat: SeatID(1), venue: venue.id, date: day(date), start: time(start), end: time("15:00"),
            desk: desk,
            opensAt: opensAt.map { Instant(day($0), time("09:00")) })
    }
}
