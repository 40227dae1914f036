import ArgumentParser
import Clinic
import Desk

/// `sumaho course …`; without a verb the list.
struct CourseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "course", abstract: "スマホ教室: 開き、申し込みを受け、抽選し、出欠を取ります",
        subcommands: [
            CourseList.self, CourseNew.self, CourseShow.self, CourseCopy.self, CourseCancel.self,
        ],
        groupedSubcommands: [
            CommandGroup(
                name: "申し込み",
                subcommands: [
                    CourseApply.self, CoursePostcards.self, CourseApplications.self, CourseWithdraw.self,
                    CourseRestore.self,
                ]),
            CommandGroup(
                name: "抽選",
                subcommands: [
                    CourseFreeze.self, CourseLift.self, CourseDraw.self, CoursePublished.self,
                    CourseResult.self, CourseVerify.self, CourseCheck.self,
                ]),
            CommandGroup(
                name: "当日まで",
                subcommands: [
                    CourseCallsCommand.self, CourseCalled.self, CourseRoster.self, CourseMark.self,
                ]),
        ],
        defaultSubcommand: CourseList.self)
}

/// The course that a command is about.
struct CourseArgument: ParsableArguments {
    @Argument(help: "教室の番号 (sumaho course list で見られます)")
    var course: String

    func id() throws(Refusal) -> CourseID { try Self.id(course) }

    static func id(_ text: String) throws(Refusal) -> CourseID {
        try Typed.identifier(text, field: "course", words: "教室の番号")
    }
}

/// The application that a command is about.
struct ApplicationArgument: ParsableArguments {
    @Argument(help: "申込の番号 (sumaho course applications で見られます)、または 教室-受付番号 (1-12)")
    var application: String

    /// The application; one that is named by its number in a course is looked up.
    func id(_ counter: Counter) async throws -> ApplicationID {
        let parts = PlainText.compatible(String(application.prefix(60))).split(
            separator: "-", omittingEmptySubsequences: false
        ).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            return try Typed.identifier(application, field: "application", words: "申込の番号")
        }
        let number = try CourseNumber.read(parts[1])
        let all = try await counter.desk.ask(Applications(course: try CourseArgument.id(parts[0])))
        guard let line = all.first(where: { $0.number == number }) else {
            throw Refusal(.notFound, "教室 \(parts[0]) に受付番号 \(number) の申し込みはありません。")
        }
        return line.application
    }
}

/// 受付番号
enum CourseNumber {
    static func read(_ text: String) throws(Refusal) -> Int {
        guard let number = try Typed.integer(text, field: "number", words: "受付番号"), number > 0 else {
            throw .badInput("number", "受付番号は数字で入れてください。")
        }
        return number
    }
}
