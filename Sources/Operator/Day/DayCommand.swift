import Almanac
import ArgumentParser
import Clinic

/// `sumaho day …`; without a verb the day's list.
struct DayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "day", abstract: "その日の受付の一覧、日締め、紙の記録",
        subcommands: [
            DayShow.self, DayName.self, DayEnterCommand.self, DayUnplaced.self, DaySettle.self, DayClose.self,
            DayReopen.self, DayUnclosed.self,
        ],
        defaultSubcommand: DayShow.self)
}

/// The day that a command is about.
struct DateOptions: ParsableArguments {
    @Option(help: "日 (なければ今日)")
    var date: String?

    func date(_ counter: Counter) throws -> CivilDate {
        try date.map { text throws(Refusal) in
            try Typed.date(text, field: "date", today: counter.today)
        } ?? counter.today
    }

    /// The same of a report.
    func reported(_ counter: Counter) throws -> CivilDate {
        try date.map { text throws(Refusal) in
            try Typed.reported(text, field: "date", today: counter.today)
        } ?? counter.today
    }
}
