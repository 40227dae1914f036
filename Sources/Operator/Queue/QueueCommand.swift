import ArgumentParser

/// `sumaho queue …`
struct QueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "当日待ち: 整理番号を出し、順に受け、予約し、お帰りを記録します",
        subcommands: [
            QueueJoin.self, QueueList.self, QueueServe.self, QueueBook.self, QueueLeave.self,
            QueueRejoin.self,
        ])
}
