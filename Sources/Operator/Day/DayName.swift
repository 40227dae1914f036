import ArgumentParser
import Clinic
import Desk

/// `sumaho day name BOOKING --kana K`
struct DayName: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "name", abstract: "当日受付の方のお名前を入れます")

    @Argument(help: "予約の番号")
    var booking: String

    @OptionGroup var resident: ResidentOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        try await counter.change(
            NameWalkIn(
                booking: try Typed.identifier(booking, field: "booking", words: "予約の番号"),
                resident: try resident.resident(today: counter.today), person: try resident.personID(),
                newPerson: resident.newPerson), writing)
    }
}
