import ArgumentParser
import Clinic

/// `sumaho corner …`; without a verb the list.
struct CornerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corner", abstract: "まつりの相談コーナー: 日を決め、人数を数えます",
        subcommands: [
            CornerList.self, CornerNew.self, CornerCount.self, CornerTally.self, CornerShow.self,
            CornerCopy.self,
            CornerCancel.self, CornerRestore.self,
        ],
        defaultSubcommand: CornerList.self)
}

/// The corner day that a command is about.
struct CornerArgument: ParsableArguments {
    @Argument(help: "相談コーナーの番号 (sumaho corner list で見られます)")
    var corner: String

    func id() throws(Refusal) -> CornerID {
        try Typed.identifier(corner, field: "corner", words: "相談コーナーの番号")
    }
}
