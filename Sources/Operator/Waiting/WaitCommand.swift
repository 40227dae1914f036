import ArgumentParser

/// `sumaho wait …`
struct WaitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wait", abstract: "キャンセル待ちを受け、見て、やめます",
        subcommands: [WaitJoin.self, WaitList.self, WaitLeave.self, WaitRejoin.self])
}
