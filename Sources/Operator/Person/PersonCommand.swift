import ArgumentParser

/// `sumaho person …`
struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "利用者を見て、同じ方の記録をまとめます",
        subcommands: [PersonShow.self, PersonMerge.self, PersonUnmerge.self])
}
