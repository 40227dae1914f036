import ArgumentParser

/// `sumaho`: the whole command line.
struct Sumaho: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sumaho",
        abstract: "スマホ相談: 区のスマートフォン相談の予定、予約、出欠、報告",
        groupedSubcommands: [
            CommandGroup(
                name: "予定",
                subcommands: [
                    PlanCommand.self, PublishCommand.self, HolidaysCommand.self, CloseCommand.self,
                    OpenCommand.self,
                ]),
            CommandGroup(
                name: "予約",
                subcommands: [
                    OpeningsCommand.self, BookCommand.self, MoveCommand.self, CancelCommand.self,
                    UncancelCommand.self, ReadBackCommand.self, FindCommand.self, PersonCommand.self,
                ]),
            CommandGroup(
                name: "電話",
                subcommands: [CallCommand.self, TasksCommand.self, WaitCommand.self, TurnAwayCommand.self]),
            CommandGroup(
                name: "会場の一日",
                subcommands: [
                    DayCommand.self, MarkCommand.self, WalkInCommand.self, QueueCommand.self,
                    RecordCommand.self, TopicCommand.self, CornerCommand.self,
                ]),
            CommandGroup(name: "教室", subcommands: [CourseCommand.self]),
            CommandGroup(
                name: "報告",
                subcommands: [
                    ReportCommand.self, MonthCommand.self, TargetCommand.self, MilestoneCommand.self,
                    GradeCommand.self,
                ]),
            CommandGroup(
                name: "管理",
                subcommands: [
                    ServeCommand.self, AccountCommand.self, TabletCommand.self, ImportCommand.self,
                    DoctorCommand.self, DemoCommand.self,
                ]),
        ])
}

/// The program: arguments in, exit code out.
package enum Program {
    /// Runs one command. 0 done, 1 refused by a rule, 2 bad input or usage, 3 the system failed.
    package static func run(_ arguments: [String]) async -> Int32 {
        do {
            let command = try Sumaho.parseAsRoot(arguments)
            guard var asynchronous = command as? any AsyncParsableCommand else {
                // Asked for a noun without its verb: its help says which there are.
                var plain = command
                try plain.run()
                return 0
            }
            try await asynchronous.run()
            return 0
        } catch {
            return Complaint(error).report(asJSON: arguments.contains("--json"))
        }
    }
}
