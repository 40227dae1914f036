import ArgumentParser

/// `sumaho person …`
struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "利用者を登録し、見て、直し、同じ方の記録をまとめます",
        subcommands: [
            PersonNew.self, PersonShow.self, PersonCorrect.self, PersonMerge.self, PersonUnmerge.self,
        ])
}
