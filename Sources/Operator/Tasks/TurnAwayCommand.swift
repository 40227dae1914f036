import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho turnaway [VENUE] [--when '来週 午前']`
struct TurnAwayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "turnaway", abstract: "ご希望に添えなかったことを記録します (お名前は残りません)")

    @Argument(help: "ご希望の会場 (なければ問わず)")
    var venue: String?

    @Option(help: "ご希望の日や時間帯 ('来週 午前')")
    var when: String?

    @Option(help: "人数 (1から9まで、既定は1)")
    var people: String?

    @Option(help: "取り消す記録の番号")
    var undo: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let answer: TurnAway.Answer
        if let undo {
            let note: TurnedAwayID = try Typed.identifier(undo, field: "undo", words: "記録の番号")
            answer = try await counter.desk.tell(UndoTurnAway(turnedAway: note), id: writing.requestID())
        } else {
            let chosen = try await venue.asyncMap(counter.venue)
            let wish = try WhereAndWhen(when ?? "", venues: [], today: counter.today).when
            answer = try await counter.desk.tell(
                TurnAway(
                    venue: chosen?.id, first: wish.first, last: wish.last, part: wish.part,
                    people: try Typed.integer(people, field: "people", words: "人数") ?? 1),
                id: writing.requestID())
        }
        let verb = undo == nil ? "記録しました" : "取り消しました"
        try counter.output.show(answer) { ["ご希望に添えなかった記録 \(answer.turnedAway) を\(verb)。"] }
    }
}
